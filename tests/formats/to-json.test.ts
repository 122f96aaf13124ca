import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toJson, toJsonLine } from '../../src/formats/index.ts';
import { articleSchema } from '../../src/index.ts';
import { articleWith } from '../article-with.ts';
import { fixtureArticles, hostileArticle } from './articles.ts';

describe('JSON', () => {
  test.each(fixtureArticles)('returns %s unchanged, and it passes the schema', (_, article) => {
    expect(articleSchema.parse(JSON.parse(toJson(article)))).toEqual(article);
    expect(articleSchema.parse(JSON.parse(toJsonLine(article)))).toEqual(article);
  });

  test('returns hostile articles unchanged', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        expect(JSON.parse(toJson(article))).toEqual(article);
        expect(JSON.parse(toJsonLine(article))).toEqual(article);
      }),
    );
  });

  test('a JSON line is one line for every reader and ends in a line break', async () => {
    await fc.assert(
      fc.asyncProperty(hostileArticle, async (article) => {
        const line = toJsonLine(article);
        expect(line.split(/[\n\v\f\r\u0085\u2028\u2029]/u)).toEqual([line.slice(0, -1), '']);
        const lines: string[] = [];
        for await (const read of createInterface({ input: Readable.from([line + line]) })) lines.push(read);
        expect(lines).toHaveLength(2);
      }),
    );
  });

  test('escapes only line breaks', () => {
    expect(toJsonLine(articleWith({ headline: 'नहर\u2028<b>' }))).toContain('"headline":"नहर\\u2028<b>"');
  });
});
