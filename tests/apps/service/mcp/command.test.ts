/** `samachar mcp` as a client of the official SDK sees it, over stdio. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../../src/formats/index.ts';
import { type Article, articleSchema, recoverArticle } from '../../../../src/index.ts';
import { serve } from '../../../fetch/loopback.ts';
import { fixture } from '../../../read-fixtures.ts';
import { commandForTests } from '../../cli/built-command.ts';
import { withoutPackages } from '../../without-packages.ts';

const { html: bytes, expected } = fixture('unknown/two-halves');
const html = String(bytes);
const text = readFileSync(new URL('../../../../examples/flattened.txt', import.meta.url), 'utf8');
const url = 'https://naya-akhbar.example/up/nahar';

const samachar = commandForTests();
let client: Client;

beforeEach(() => connect());
afterEach(() => client.close());

/** Starts a server with these options, in place of the one without. */
async function connect(...words: readonly string[]): Promise<void> {
  await client?.close();
  const args = [join(samachar.dist, 'apps/cli/main.js'), 'mcp', ...words];
  client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
}

async function call(tool: string, given: Record<string, unknown>): Promise<CallToolResult> {
  return (await client.callTool({ name: tool, arguments: given })) as CallToolResult;
}

function textOf({ content: [first] }: CallToolResult): string {
  return first?.type === 'text' ? first.text : '';
}

test('three tools are listed, each with the schema of an article', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['extract_article', 'fetch_article', 'recover_article']);
  for (const { outputSchema } of tools) expect(outputSchema?.required).toContain('headline');
});

describe('extract_article', () => {
  test('returns the article and its Markdown', async () => {
    const result = await call('extract_article', { html, url });
    const article = articleSchema.parse(result.structuredContent);
    expect(article).toMatchObject({ url, headline: expected?.headline });
    expect(textOf(result)).toBe(toMarkdown(result.structuredContent as unknown as Article));
  });

  test('returns JSON on request', async () => {
    const result = await call('extract_article', { html, format: 'json' });
    expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
  });

  test('reports the code of an error', async () => {
    const result = await call('extract_article', { html: '<p>नहर</p>' });
    expect(result).toMatchObject({ isError: true });
    expect(textOf(result)).toMatch(/^not-an-article: /u);
  });
});

test('a page over 10 MB gets an error, and the next page is read', async () => {
  const large = `${html}<!--${'x'.repeat(11_000_000)}-->`;
  await expect(call('extract_article', { html: large, url })).rejects.toMatchObject({
    code: -32_600,
    data: { code: 'too-large' },
  });
  const result = await call('extract_article', { html, url });
  expect(result.structuredContent).toMatchObject({ headline: expected?.headline });
});

test('recover_article recovers flattened text', async () => {
  const result = await call('recover_article', { text });
  expect(result.structuredContent).toEqual(recoverArticle(text));
});

test('fetch_article obeys robots.txt, and connects to this machine only with --private', async () => {
  const site = await serve((request, response) => {
    if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /closed');
    else response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  const [open, closed] = [{ url: `${site.origin}/up/nahar` }, { url: `${site.origin}/closed` }];
  expect(textOf(await call('fetch_article', open))).toMatch(/^blocked-address: /u);
  await connect('--private');
  expect(textOf(await call('fetch_article', closed))).toMatch(/^robots-disallowed: /u);
  const { structuredContent } = await call('fetch_article', open);
  expect(structuredContent).toMatchObject({ headline: expected?.headline });
  await site.close();
});

test('samachar mcp exits at the end of stdin', async () => {
  expect(await samachar.run('mcp')).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('samachar mcp explains how to install the SDK if it is missing', () => {
  const without = withoutPackages(['@modelcontextprotocol/sdk']);
  const words = ['--import', without, join(samachar.dist, 'apps/cli/main.js'), 'mcp'];
  expect(spawnSync(process.execPath, words, { encoding: 'utf8' })).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'samachar: samachar mcp needs one more package: npm install @modelcontextprotocol/sdk\n',
  });
});
