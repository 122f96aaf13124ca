/** The report as a page: its content, and its handling of text that contains markup. */
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { countOf, shareText } from '../../../../src/apps/studio/report/figures.ts';
import { badLine, readRunLine } from '../../../../src/apps/studio/report/read-run-line.ts';
import { RunCollector, type RunReport } from '../../../../src/apps/studio/report/run-collector.ts';
import type { Counts } from '../../../../src/apps/studio/report/tally.ts';
import { writeReport } from '../../../../src/apps/studio/report/write-report.ts';
import { articleWith } from '../../../article-with.ts';
import { elementsOf, textsIn } from './elements-of.ts';
import { inventedRun, outcomeOf } from './invented-run.ts';

const FRAME = {
  style: 'body { margin: 0 }',
  source: 'articles.ndjson',
  made: new Date('2026-11-25T10:00:00Z'),
};

describe('the report page', () => {
  const run = new RunCollector();
  for (const line of inventedRun(2000)) run.add(outcomeOf(line));
  const report = run.report();
  const html = writeReport(report, FRAME);

  test('has the key figures at the top, followed by its sections', () => {
    expect(textsIn(html, 'h1')).toEqual([`${countOf(report.articles, 'article')} from 2,000 pages`]);
    const headings = 'Publishers, Fields over time, Confidence, Reasons, Revisions, Drift, Worst pages';
    expect(textsIn(html, 'h2').join(', ')).toBe(headings);
    expect(html.indexOf('class="figures"')).toBeLessThan(html.indexOf('<h2'));
  });

  test('has a working table of contents', () => {
    const anchors = elementsOf(html.slice(0, html.indexOf('</nav>')), 'a').map(({ href }) => href?.slice(1));
    expect(anchors).toEqual(elementsOf(html, 'section').map(({ id }) => id));
  });

  test('names and describes each chart, and repeats its figures in a table', () => {
    const charts = elementsOf(html, 'svg').filter(({ role }) => role === 'img');
    expect(charts).toHaveLength(1 + 2 * report.fields.length);
    expect(textsIn(html, 'desc')).toHaveLength(charts.length);
    const captions = textsIn(html, 'caption');
    expect(captions).toContain('Numbers by month');
    expect(captions).toContain('Numbers by field');
    const { articles = 0, filled = {} as Counts } = report.time.periods[3] ?? {};
    expect(html).toContain(`<td class="number">${shareText(filled.tags ?? 0, articles)}</td>`);
  });

  test('contains no script and causes no request', () => {
    expect(html).toContain(`default-src 'none'; style-src 'unsafe-inline'`);
    expect(html).not.toMatch(/<script|<img|<link|<iframe|@import|url\(/u);
    expect(elementsOf(html, 'a').every(({ href }) => /^(?:#|https?:)/u.test(href ?? ''))).toBe(true);
  });

  test('says what is missing: a baseline, or pages', () => {
    expect(html).toContain('no baseline was given');
    expect(html).toContain('run the report on the pages, such as a folder');
  });

  test('lists all changes since a baseline, or says that there are none', () => {
    const change = { publisher: 'ganga.example', measure: 'filled tags', chance: 3e-12 };
    const shares = { before: { count: 9, of: 10 }, now: { count: 1, of: 8 } };
    const drift = (changes: NonNullable<RunReport['drift']>['changes']) =>
      writeReport({ ...report, drift: { baseline: 'report', changes } }, FRAME);
    const rows = textsIn(drift([{ ...change, ...shares }]), 'tr');
    expect(rows).toContain('ganga.examplefilled tags90.0 %12.5 %3e-12');
    expect(drift([])).toContain('No significant change since an earlier report');
  });

  test('shows revisions by publisher and kind, and the largest silent edits', () => {
    expect(html).toContain('None: crawl --revisit finds them.');
    const run = new RunCollector();
    const url = 'https://naya.example/1';
    const add = (isFirst: boolean, kind: string, words: number): void => {
      const page =
        kind === 'removed' ? { failure: { code: 'http-status', message: '' } } : { article: articleWith() };
      run.add({ name: url, url, ...page, revision: { isFirst, kind, words } });
    };
    for (const index of [1, 2, 3, 4]) run.add({ name: url, url: `${url}${index}`, article: articleWith() });
    add(true, 'silent-edit', 3);
    add(false, 'silent-edit', 12);
    add(true, 'removed', 0);
    const facts = run.report();
    expect(facts).toMatchObject({
      pages: 4,
      articles: 4,
      worst: { failed: [], edited: [{ changedWords: 12 }, { changedWords: 3 }] },
    });
    const revised = writeReport(facts, FRAME);
    expect(textsIn(revised, 'tr')).toContain('naya.example250.0 %0021');
    expect(revised).toContain('12 changed words');
  });

  test('links to the inspection of a page, or shows the command that creates one', () => {
    const worst = report.worst.unsure[0];
    expect(html).toContain(`samachar inspect ${worst?.target} --html --out inspection.html</code>`);
    const inspectionOf = (name: string): string => `inspections/${name.length}.html`;
    const linked = writeReport(report, { ...FRAME, inspectionOf });
    expect(linked).toContain(`href="inspections/${worst?.name.length}.html"`);
    expect(linked).not.toContain('samachar inspect ');
  });
});

describe('a report on few pages', () => {
  test.each([
    { of: 'no pages', lines: [] },
    { of: 'one failure', lines: ['{"code":"timeout","message":"late"}'] },
    { of: 'an article without a date', lines: [JSON.stringify(articleWith())] },
    { of: 'an invalid line', lines: ['{'] },
  ])('shows no undefined figures: $of', ({ lines }) => {
    const html = writeReport(reportOf(lines), FRAME);
    expect(html).not.toMatch(/NaN|Infinity|undefined|null/u);
    expect(textsIn(html, 'h2')).toHaveLength(7);
  });

  test('lists the lines that could not be read', () => {
    const html = writeReport(reportOf(['{', JSON.stringify(articleWith()), '[]']), FRAME);
    expect(textsIn(html, 'summary')).toContain('2 lines or files could not be read');
    expect(html).toContain('<li>run.ndjson:1: the line is not a JSON object</li>');
  });
});

describe('text that contains markup', () => {
  const TRAPS = [
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '<!--',
  ];

  test.each(TRAPS)('is shown as text everywhere: %s', (trap) => {
    const article = articleWith({
      headline: `${trap} नहर`,
      publisher: { name: trap, id: trap, domain: trap },
      warnings: [{ code: 'low-confidence', message: trap }],
      provenance: { headline: { source: 'page', confidence: 0.1 } },
    });
    const run = new RunCollector();
    run.add({ name: trap, target: trap, article });
    run.add({ name: trap, target: trap, failure: { code: trap, kind: trap, message: trap } });
    run.addBadLine(badLine(trap, trap));
    const counts = { before: { count: 1, of: 1 }, now: { count: 0, of: 1 } };
    const change = { publisher: trap, measure: trap, ...counts, chance: 0 };
    const html = writeReport(
      { ...run.report(), drift: { baseline: 'report', changes: [change] } },
      { ...FRAME, source: trap, inspectionOf: () => trap },
    );
    const $ = load(html);
    expect($('script, img, iframe, object, base, form')).toHaveLength(0);
    const attributes = $('*')
      .toArray()
      .flatMap((one) => Object.keys($(one).attr() ?? {}));
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    expect($('style')).toHaveLength(1);
    expect($('.pages .title').text()).toContain(`${trap} नहर`);
    expect($('#publishers th').text()).toContain(trap);
    expect($('#drift td').text()).toContain(trap);
    expect($('.notice li').text()).toBe(`${trap}: ${trap}`);
  });

  test.each([
    { url: 'javascript:alert(1)', href: undefined },
    { url: 'https://naya.example/"onclick="x', href: 'https://naya.example/%22onclick=%22x' },
  ])('in the URL $url becomes the link $href', ({ url, href }) => {
    const run = new RunCollector();
    run.add({ name: 'a', url, failure: { code: 'timeout', message: 'late' } });
    const links = elementsOf(writeReport(run.report(), FRAME), 'a').filter(({ rel }) => rel === 'noreferrer');
    expect(links.map((link) => link.href)).toEqual(href === undefined ? [] : [href]);
  });

  test('in a name is quoted as one argument of the command', () => {
    const run = new RunCollector();
    run.add({ name: 'a', target: "it's $(here)", failure: { code: 'timeout', message: 'late' } });
    expect(textsIn(writeReport(run.report(), FRAME), 'code')).toContain(
      "samachar inspect 'it'\\''s $(here)' --html --out inspection.html",
    );
  });
});

test.each([
  { count: 0, of: 7, text: '0 %' },
  { count: 7, of: 7, text: '100 %' },
  { count: 1, of: 3, text: '33.3 %' },
  { count: 1, of: 10_000, text: '< 0.1 %' },
  { count: 9999, of: 10_000, text: '> 99.9 %' },
  { count: 0, of: 0, text: '–' },
])('a share of $count in $of is printed as $text', ({ count, of, text }) => {
  expect(shareText(count, of)).toBe(text);
});

function reportOf(lines: readonly string[]): RunReport {
  const run = new RunCollector();
  for (const [index, line] of lines.entries()) {
    const read = readRunLine(line, `run.ndjson:${index + 1}`);
    if ('error' in read) run.addBadLine(read);
    else run.add(read);
  }
  return run.report();
}
