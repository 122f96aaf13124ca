/** `samachar mcp` as a client of the official SDK sees it, over stdio. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../../src/formats/index.ts';
import { type Article, articleSchema, recoverArticle } from '../../../../src/index.ts';
import { type Loopback, serve } from '../../../fetch/loopback.ts';
import { fixture } from '../../../read-fixtures.ts';
import { commandForTests } from '../../cli/built-command.ts';
import { withoutPackages } from '../../without-packages.ts';

const { html: bytes, expected } = fixture('unknown/two-halves');
const html = String(bytes);
const text = readFileSync(new URL('../../../../examples/flattened.txt', import.meta.url), 'utf8');
const url = 'https://naya-akhbar.example/up/nahar';

const samachar = commandForTests();
let client: Client | undefined;

afterEach(async () => {
  await client?.close();
  client = undefined;
});

async function connect(...words: readonly string[]): Promise<Client> {
  const args = [join(samachar.dist, 'apps/cli/main.js'), 'mcp', ...words];
  client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
  return client;
}

async function call(tool: string, given: Record<string, unknown>, to: Client): Promise<CallToolResult> {
  return (await to.callTool({ name: tool, arguments: given })) as CallToolResult;
}

function textOf({ content: [first] }: CallToolResult): string {
  return first?.type === 'text' ? first.text : '';
}

test('three tools are listed, each with the schema of an article', async () => {
  const { tools } = await (await connect()).listTools();
  expect(tools.map(({ name }) => name)).toEqual(['extract_article', 'fetch_article', 'recover_article']);
  for (const { outputSchema } of tools) expect(outputSchema?.required).toContain('headline');
});

describe('extract_article', () => {
  test('returns the article and its Markdown', async () => {
    const result = await call('extract_article', { html, url }, await connect());
    const article = articleSchema.parse(result.structuredContent);
    expect(article).toMatchObject({ url, headline: expected?.headline });
    expect(textOf(result)).toBe(toMarkdown(result.structuredContent as unknown as Article));
  });

  test('returns JSON on request', async () => {
    const result = await call('extract_article', { html, format: 'json' }, await connect());
    expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
  });

  test('reports the code of an error', async () => {
    const result = await call('extract_article', { html: '<p>नहर</p>' }, await connect());
    expect(result).toMatchObject({ isError: true });
    expect(textOf(result)).toMatch(/^not-an-article: /u);
  });
});

test('a page over 10 MB gets an error, and the next page is read', async () => {
  const open = await connect();
  const large = `${html}<!--${'x'.repeat(11_000_000)}-->`;
  await expect(call('extract_article', { html: large, url }, open)).rejects.toMatchObject({
    code: -32_600,
    data: { code: 'too-large' },
  });
  const result = await call('extract_article', { html, url }, open);
  expect(result.structuredContent).toMatchObject({ headline: expected?.headline });
});

test('recover_article recovers flattened text', async () => {
  const result = await call('recover_article', { text }, await connect());
  expect(result.structuredContent).toEqual(recoverArticle(text));
});

describe('fetch_article', () => {
  let site: Loopback;
  beforeAll(async () => {
    site = await serve((request, response) => {
      if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /closed');
      else response.writeHead(200, { 'content-type': 'text/html' }).end(html);
    });
  });
  afterAll(() => site.close());

  test('does not connect to this machine', async () => {
    const result = await call('fetch_article', { url: `${site.origin}/up/nahar` }, await connect());
    expect(textOf(result)).toMatch(/^blocked-address: /u);
  });

  test('obeys robots.txt', async () => {
    const open = await connect('--private');
    expect(textOf(await call('fetch_article', { url: `${site.origin}/closed` }, open))).toMatch(
      /^robots-disallowed: /u,
    );
    const result = await call('fetch_article', { url: `${site.origin}/up/nahar` }, open);
    expect(result.structuredContent).toMatchObject({ headline: expected?.headline });
  });
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
