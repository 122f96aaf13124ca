/** The collector: its counts, and its bounded memory. */
import { describe, expect, test } from 'vitest';
import { isRunReport } from '../../../../src/apps/studio/report/compare-reports.ts';
import { badLine } from '../../../../src/apps/studio/report/read-run-line.ts';
import { RunCollector } from '../../../../src/apps/studio/report/run-collector.ts';
import type { RunOutcome } from '../../../../src/apps/studio/report/run-outcome.ts';
import type { Article, FieldName, Origin, Provenance, WarningCode } from '../../../../src/article.ts';
import { articleWith } from '../../../article-with.ts';
import { inventedRun, outcomeOf } from './invented-run.ts';

const NAYA = { name: 'नया अख़बार', domain: 'naya.example' };

describe('a run report', () => {
  const report = reportOf([
    read('a', { wordCount: 100, confidences: { headline: 0.9, tags: 0.3 } }),
    read('b', { wordCount: 300, confidences: { headline: 0.7 }, warnings: ['low-confidence'] }),
    failed('https://www.naya.example/c', 'not-an-article', 'listing'),
    failed('https://www.naya.example/d', 'timeout'),
    failed('https://dur.example/e', 'timeout'),
    failed(undefined, 'timeout'),
  ]);

  test('counts pages, articles and failures by publisher, and assigns failed pages by host', () => {
    expect(report).toMatchObject({ pages: 6, articles: 2, failures: { timeout: 3, listing: 1 } });
    expect(report.publishers.map(({ id, pages, articles }) => [id, pages, articles])).toEqual([
      ['naya.example', 4, 2],
      ['dur.example', 1, 0],
      ['(unknown)', 1, 0],
    ]);
    expect(report.publishers[0]).toMatchObject({
      name: 'नया अख़बार',
      failures: { listing: 1, timeout: 1 },
      warned: 1,
      warnings: { 'low-confidence': 1 },
      filled: { headline: 2, tags: 1 },
      unsure: { tags: 1 },
      medianWords: 100,
    });
    expect(report.publishers[0]?.confidence).toBeCloseTo((0.9 + 0.3 + 0.7) / 3);
  });

  test('divides the confidences of each field into twenty bins', () => {
    const [headline, tags] = report.fields;
    expect(headline).toMatchObject({ field: 'headline', articles: 2, unsure: 0 });
    expect(headline?.confidence).toBeCloseTo(0.8);
    expect(headline?.bins.flatMap((count, bin) => (count > 0 ? [[bin, count]] : []))).toEqual([
      [14, 1],
      [18, 1],
    ]);
    expect(tags).toMatchObject({ field: 'tags', articles: 1, unsure: 1, confidence: 0.3 });
  });

  test('puts a confidence of 1 into the last bin and 0 into the first', () => {
    const { fields } = reportOf([read('a', { confidences: { headline: 1, body: 0 } })]);
    expect(fields.map(({ bins }) => bins.findIndex((count) => count > 0))).toEqual([19, 0]);
  });

  test('is plain data that can be stored and read again', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(isRunReport(JSON.parse(JSON.stringify(report)))).toBe(true);
  });

  test.each([null, [], {}, { version: 2, publishers: [] }, { version: 1, publishers: [{ id: 'a' }] }])(
    'cannot be read from %j',
    (value) => {
      expect(isRunReport(value)).toBe(false);
    },
  );

  test('of an empty run has no undefined figures', () => {
    const nothing = new RunCollector().report();
    const empty = { publishers: [], fields: [], traced: { pages: 0 } };
    expect(nothing).toMatchObject({ pages: 0, articles: 0, ...empty });
    expect(nothing).not.toHaveProperty('confidence');
    expect(nothing).not.toHaveProperty('medianWords');
  });

  test('assigns a failed page to the publisher rule of its URL', () => {
    const { publishers } = reportOf([failed('https://www.jagran.com/x.html', 'timeout')]);
    expect(publishers[0]).toMatchObject({ id: 'dainik-jagran', name: 'दैनिक जागरण' });
  });
});

test('excluded pieces are counted by reason, for pages that were read with a trace', () => {
  const blocks = [
    { kind: 'text', text: 'क', type: 'paragraph', path: 'p' },
    { kind: 'text', text: 'ख', reason: 'related', path: 'p' },
    { kind: 'text', text: 'ग', reason: 'related', path: 'p' },
    { kind: 'image', text: 'घ', reason: 'advert', path: 'img' },
  ] as const;
  const { traced } = reportOf([
    { ...read('a'), blocks },
    { ...failed('https://naya.example/b', 'not-an-article', 'home'), blocks: blocks.slice(3) },
    read('c'),
  ]);
  expect(traced).toEqual({
    pages: 2,
    removed: [
      { reason: 'advert', pieces: 2, pages: 2 },
      { reason: 'related', pieces: 2, pages: 1 },
    ],
  });
});

describe('the worst pages', () => {
  test('alternate between failure codes, so that none hides the others', () => {
    const { worst } = reportOf(
      [...'abc']
        .map((name) => failed(`https://naya.example/${name}`, 'timeout'))
        .concat(failed('https://naya.example/d', 'network')),
      3,
    );
    expect(worst.failed.map(({ name, code }) => [name, code])).toEqual([
      ['https://naya.example/a', 'timeout'],
      ['https://naya.example/d', 'network'],
      ['https://naya.example/b', 'timeout'],
    ]);
  });

  test('are those with the lowest mean confidence and the most warnings, the worst first', () => {
    const { worst } = reportOf(
      [
        read('sure', { confidences: { headline: 1, body: 0.8 } }),
        read('unsure', { confidences: { headline: 0.9, body: 0.1 } }),
        read('doubted', {
          confidences: { headline: 0.8, body: 0.6 },
          warnings: ['legacy-font', 'body-truncated', 'legacy-font'],
        }),
        read('warned', { confidences: { body: 1 }, warnings: ['legacy-font'] }),
      ],
      2,
    );
    expect(worst.unsure.map(({ name, confidence }) => [name, confidence])).toEqual([
      ['unsure', 0.5],
      ['doubted', 0.7],
    ]);
    expect(worst.warned.map(({ name, warnings }) => [name, warnings])).toEqual([
      ['doubted', ['legacy-font', 'body-truncated']],
      ['warned', ['legacy-font']],
    ]);
  });

  test('include short ones, compared with the median of a publisher with five articles', () => {
    const articles = [400, 420, 180, 440, 90].map((wordCount, index) => read(`naya-${index}`, { wordCount }));
    const few = [400, 20].map((wordCount, index) =>
      read(`few-${index}`, { wordCount, domain: 'few.example' }),
    );
    const { worst } = reportOf([...articles, ...few]);
    expect(worst.short.map(({ name, words, medianWords }) => [name, words, medianWords])).toEqual([
      ['naya-4', 90, 400],
      ['naya-2', 180, 400],
    ]);
  });

  test('have truncated texts and no overlong URLs', () => {
    const { worst } = reportOf([
      read('a', {
        headline: 'क'.repeat(5000),
        warnings: ['legacy-font'],
        url: `https://naya.example/${'x'.repeat(3000)}`,
      }),
    ]);
    expect(worst.warned[0]?.headline).toBe(`${'क'.repeat(200)}…`);
    expect(worst.warned[0]).not.toHaveProperty('url');
  });
});

describe('the memory of a collector does not grow', () => {
  /** Counts the values that can be reached from a value. */
  function kept(value: unknown): number {
    if (value instanceof Map) return [...value].reduce((sum, [, one]) => sum + 1 + kept(one), 0);
    if (typeof value !== 'object' || value === null) return 1;
    return Object.values(value).reduce((sum: number, one) => sum + kept(one), 0);
  }

  test('with the number of pages', () => {
    const run = new RunCollector();
    const counts = [...inventedRun(10_000)].flatMap((line, index) => {
      run.add(outcomeOf(line));
      return (index + 1) % 5000 === 0 ? [kept(run)] : [];
    });
    expect(counts[1]).toBeLessThan(1.1 * (counts[0] ?? 0));
    expect(counts[1]).toBeLessThan(50_000);
  });

  test('with the hosts, codes and dates of a hostile run', () => {
    const run = new RunCollector();
    let atHalf = 0;
    for (let index = 0; index < 12_000; index += 1) {
      run.add(failed(`https://host${index}.example/`, `code-${index}`));
      const year = String(1 + (index % 9998)).padStart(4, '0');
      const publishedAt = `${year}-0${1 + (index % 9)}-11T00:00:00+05:30`;
      run.add(read('a', { domain: `host${index}.example`, publishedAt }));
      run.addBadLine(badLine(String(index), 'no JSON'));
      if (index === 6000) atHalf = kept(run);
    }
    expect(kept(run)).toBeLessThan(1.05 * atHalf);
    expect(run.publishers.size).toBeLessThanOrEqual(301);
    expect(run.report().time.periods.length).toBeLessThanOrEqual(120);
    expect(run.report()).toMatchObject({ pages: 24_000, articles: 12_000, badLines: { count: 12_000 } });
    expect(run.report().badLines.first).toHaveLength(10);
  });
});

interface Given extends Partial<Pick<Article, 'url' | 'headline' | 'wordCount' | 'publishedAt'>> {
  readonly domain?: string;
  readonly confidences?: Partial<Record<FieldName, number>>;
  readonly warnings?: readonly WarningCode[];
}

function read(
  name: string,
  { domain = NAYA.domain, confidences = {}, warnings = [], ...given }: Given = {},
): RunOutcome {
  const provenance: Provenance = Object.fromEntries(
    Object.entries(confidences).map(([field, confidence]): [string, Origin] => [
      field,
      { source: 'page', confidence },
    ]),
  );
  const article = articleWith({
    ...given,
    publisher: { ...NAYA, domain },
    provenance,
    warnings: warnings.map((code) => ({ code, message: code })),
  });
  return { name, article };
}

function failed(url: string | undefined, code: string, kind?: string): RunOutcome {
  return { name: url ?? 'unknown', url, failure: { code, message: code, ...(kind && { kind }) } };
}

function reportOf(outcomes: readonly RunOutcome[], worst = 10) {
  const run = new RunCollector({ worst });
  for (const outcome of outcomes) run.add(outcome);
  return run.report();
}
