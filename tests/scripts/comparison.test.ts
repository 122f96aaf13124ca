import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../scripts/blocks-of-html.ts';
import { UsageError } from '../../scripts/command-line.ts';
import { compareSystem, goldenPages } from '../../scripts/comparison.ts';
import { markdownTable, markedTable } from '../../scripts/markdown-table.ts';
import type { ComparedSystem } from '../../scripts/peers.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

test.each([
  ['paragraphs', '<p>एक</p><p>दो</p>', ['paragraph एक', 'paragraph दो']],
  ['headings of any level', '<h2>असर</h2><h5>वजह</h5>', ['subheading असर', 'subheading वजह']],
  ['list items', '<ul><li>एक</li><li><p>दो</p></li></ul>', ['list-item एक', 'list-item दो']],
  ['a quote with paragraphs', '<blockquote>वाह<br><br>खूब</blockquote>', ['quote वाह', 'quote खूब']],
  ['text in a box', '<div>एक<p>दो</p>तीन</div>', ['paragraph एक', 'paragraph दो', 'paragraph तीन']],
  ['paragraphs between two line breaks', 'एक<br>दो<br/> <br>तीन', ['paragraph एक दो', 'paragraph तीन']],
  ['markup within a word', '<p>बुध<span>वार</span> को</p>', ['paragraph बुधवार को']],
  ['no pictures or tables', '<figure>क</figure><table><tr><td>ख</td></tr></table><p>ग</p>', ['paragraph ग']],
  ['no blocks in empty HTML', '', []],
])('blocksOfHtml reads %s', (_name, html, blocks) => {
  expect(blocksOfHtml(html).map(({ type, text }) => `${type} ${text}`)).toEqual(blocks);
});

describe('goldenPages', () => {
  test('reads fixtures, including the fields that must be absent', () => {
    const pages = goldenPages(fixture('unknown'));
    const page = pages.find(({ id }) => id === 'paywall');
    expect(page?.url).toBe('https://www.vichar-path.example/opinion/dheemi-raftaar-ka-sukh-9931');
    expect(page?.gold).toMatchObject({ headline: 'धीमी रफ्तार का सुख: छोटे शहर हमें क्या सिखाते हैं', agency: null });
    expect(pages.every(({ html }) => html.includes('<'))).toBe(true);
  });

  test('rejects a folder without gold', () => {
    expect(() => goldenPages(fixture('not-articles'))).toThrow(UsageError);
  });
});

describe('compareSystem', () => {
  const pages = goldenPages(fixture('unknown')).filter(({ id }) => ['paywall', 'two-halves'].includes(id));
  const system = (read: ComparedSystem['read']): ComparedSystem => ({
    name: 'other',
    version: '1.0.0',
    fields: ['headline'],
    read,
    scored: (answer) => answer,
    markup: () => '',
  });

  test('scores a system only on the fields it has, and counts perfect pages', async () => {
    const gold = new Map(pages.map(({ url, gold }) => [url, gold]));
    const honest = system(async ({ url }) => gold.get(url));
    const result = await compareSystem(honest, pages);
    expect(result).toMatchObject({ perfect: 2, unanswered: 0, figures: { 'blocks.f': 1, headline: 1 } });
    expect(Object.keys(result.figures)).not.toContain('standfirst');
  });

  test('counts an exception as no answer', async () => {
    const broken = system(() => Promise.reject(new Error('no document')));
    const result = await compareSystem(broken, pages);
    expect(result).toMatchObject({ perfect: 0, unanswered: 2, figures: { 'blocks.f': 0, headline: 0 } });
  });
});

describe('Markdown tables', () => {
  const rows = [
    ['system', 'perfect'],
    ['samachar', '11 of 11'],
  ];

  test('are read back as they were written', () => {
    const table = markdownTable(rows).join('\n');
    const text = `<!-- compare hindi -->\n${table}\n<!-- /compare hindi -->\n| other |`;
    expect(markedTable(text, 'compare hindi')).toEqual(rows);
    expect(markedTable(text, 'compare fixtures')).toEqual([]);
  });
});
