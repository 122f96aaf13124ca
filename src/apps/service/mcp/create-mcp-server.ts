/** Tools for a language model. Needs the optional SDK. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { toJsonLine, toMarkdown } from '../../../formats/index.ts';
import { articleSchema, type PageOutcome, type PageReader } from '../../../index.ts';
import type { Fetching } from '../fetching.ts';

export { StdioServerTransport };

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
const html = z.string().min(1).describe('The HTML of the page');
const text = z.string().min(1).describe('The text of the page, with its line breaks');

/** Each tool returns the article as structured content and as Markdown or JSON, or an error with the code of the library. */
export function createMcpServer({ pages, fetching, version }: McpContext): McpServer {
  const server = new McpServer({ name: 'samachar', version });
  server.registerTool(
    'extract_article',
    {
      ...described(
        'Extract a Hindi news article from HTML',
        'Headline, standfirst, byline, dates and body of a Hindi news page, from its HTML, without boilerplate.',
      ),
      inputSchema: { html, url: url.optional(), format },
    },
    async (asked) => resultOf(await pages.read({ html: asked.html, url: asked.url }), asked.format),
  );
  server.registerTool(
    'fetch_article',
    {
      ...described(
        'Fetch a Hindi news article',
        'Fetches a news page and extracts its article. robots.txt is obeyed, only public hosts are contacted, and requests to one host are 1.5 seconds apart.',
        true,
      ),
      inputSchema: { url, format },
    },
    async (asked, { signal }) => resultOf(await fetching.fetch(asked.url, signal), asked.format),
  );
  server.registerTool(
    'recover_article',
    {
      ...described(
        'Recover a Hindi news article from plain text',
        'The article in the flattened text of a page whose HTML is lost, such as a text dump.',
      ),
      inputSchema: { text, url: url.optional(), format },
    },
    async ({ text, url, format }) => resultOf(await pages.read({ html: text, as: 'text', url }), format),
  );
  return server;
}

function described(title: string, description: string, openWorldHint = false) {
  const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint };
  return { title, description, outputSchema: articleSchema, annotations };
}

function resultOf({ article, error }: PageOutcome, textFormat: z.infer<typeof format>): CallToolResult {
  if (article === undefined)
    return { isError: true, content: [{ type: 'text', text: `${error.code}: ${error.message}` }] };
  const text = textFormat === 'json' ? toJsonLine(article).trimEnd() : toMarkdown(article);
  return { content: [{ type: 'text', text }], structuredContent: { ...article } };
}
