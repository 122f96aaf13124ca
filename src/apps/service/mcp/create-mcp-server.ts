/** Tools for a language model: articles from HTML, from a URL and from flattened text. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { toJsonLine, toMarkdown } from '../../../formats/index.ts';
import { articleSchema } from '../../../index.ts';
import type { PageOutcome } from '../../../scrape/pool/page-outcome.ts';
import type { PageReader } from '../../../scrape/pool/page-reader.ts';
import type { Fetching } from '../fetching.ts';

/** The parts of the SDK that a server over stdio needs. */
export interface McpSdk {
  readonly McpServer: typeof import('@modelcontextprotocol/sdk/server/mcp.js').McpServer;
  readonly StdioServerTransport: typeof import('@modelcontextprotocol/sdk/server/stdio.js').StdioServerTransport;
}

export class MissingSdkError extends Error {
  override readonly name = 'MissingSdkError';
}

/** Loads the SDK. @throws MissingSdkError if it is not installed */
export async function loadMcpSdk(): Promise<McpSdk> {
  try {
    const [{ McpServer }, { StdioServerTransport }] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/mcp.js'),
      import('@modelcontextprotocol/sdk/server/stdio.js'),
    ]);
    return { McpServer, StdioServerTransport };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new MissingSdkError('samachar mcp needs one more package: npm install @modelcontextprotocol/sdk', {
      cause,
    });
  }
}

export interface McpContext {
  readonly pages: PageReader;
  readonly fetching: Fetching;
  readonly version: string;
}

const url = z.string().describe('URL of the page, http(s)');
const format = z
  .enum(['markdown', 'json'])
  .default('markdown')
  .describe('Format of the text answer; the structured answer is the article either way');
const READS = { readOnlyHint: true, idempotentHint: true };

/**
 * Makes a server with the tools `extract_article`, `fetch_article` and `recover_article`. Each returns the article as
 * structured content and as Markdown or JSON. An error has the code that the library throws.
 */
export function createMcpServer({ McpServer }: Pick<McpSdk, 'McpServer'>, context: McpContext): McpServer {
  const server = new McpServer({ name: 'samachar', version: context.version });
  addExtract(server, context);
  addFetch(server, context);
  addRecover(server, context);
  return server;
}

function addExtract(server: McpServer, { pages }: McpContext): void {
  server.registerTool(
    'extract_article',
    {
      title: 'Extract a Hindi news article from HTML',
      description:
        'Headline, standfirst, byline, dates and body of a Hindi news page, from its HTML, without boilerplate.',
      inputSchema: { html: z.string().min(1).describe('The HTML of the page'), url: url.optional(), format },
      outputSchema: articleSchema,
      annotations: { ...READS, openWorldHint: false },
    },
    async (asked) => resultOf(await pages.read({ html: asked.html, url: asked.url }), asked.format),
  );
}

function addFetch(server: McpServer, { fetching }: McpContext): void {
  server.registerTool(
    'fetch_article',
    {
      title: 'Fetch a Hindi news article',
      description:
        'Fetches a news page and extracts its article. robots.txt is obeyed, only public hosts are contacted, and requests to one host are 1.5 seconds apart.',
      inputSchema: { url, format },
      outputSchema: articleSchema,
      annotations: { ...READS, openWorldHint: true },
    },
    async (asked, { signal }) => resultOf(await fetching.fetch(asked.url, signal), asked.format),
  );
}

function addRecover(server: McpServer, { pages }: McpContext): void {
  server.registerTool(
    'recover_article',
    {
      title: 'Recover a Hindi news article from plain text',
      description: 'The article in the flattened text of a page whose HTML is lost, such as a text dump.',
      inputSchema: {
        text: z.string().min(1).describe('The text of the page, with its line breaks'),
        url: url.optional(),
        format,
      },
      outputSchema: articleSchema,
      annotations: { ...READS, openWorldHint: false },
    },
    async (asked) =>
      resultOf(await pages.read({ html: asked.text, as: 'text', url: asked.url }), asked.format),
  );
}

function resultOf({ article, error }: PageOutcome, textFormat: z.infer<typeof format>): CallToolResult {
  if (article === undefined)
    return { isError: true, content: [{ type: 'text', text: `${error.code}: ${error.message}` }] };
  const text = textFormat === 'json' ? toJsonLine(article).trimEnd() : toMarkdown(article);
  return { content: [{ type: 'text', text }], structuredContent: { ...article } };
}
