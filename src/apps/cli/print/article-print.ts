import type { Article, Author, Block, Image, LiveEntry, Table } from '../../../index.ts';
import type { PrintStyle, StyledLine } from './styled-line.ts';
import { formatTable, wrapText } from './table.ts';

/** A run of text with its layout: the prefix of its first line and of the others. */
interface PrintPart {
  readonly text: string;
  readonly style?: PrintStyle;
  readonly first?: string;
  readonly next?: string;
}

/**
 * The lines of an article: breadcrumb, kicker, headline, standfirst, byline, picture, body, warnings, provenance.
 *
 * @param width - columns to fill
 */
export function printArticle(article: Article, width: number): StyledLine[] {
  const sections = [
    headParts(article),
    pictureParts('image', article.leadImage, article.caption),
    highlightParts(article.highlights),
    ...article.body.map(blockParts),
    article.warnings.map(
      ({ code, message }): PrintPart => ({ text: `${code}: ${message}`, style: 'warning', first: '! ' }),
    ),
    provenanceParts(article),
  ];
  const printed = sections.filter((parts) => parts.length > 0).map((parts) => setParts(parts, width));
  return printed.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function setParts(parts: readonly PrintPart[], width: number): StyledLine[] {
  return parts.flatMap(({ text, style, first = '', next = ' '.repeat(first.length) }) =>
    wrapText(text, width - first.length)
      .map((line, index) => `${index === 0 ? first : next}${line}`)
      .map((text) => (style === undefined ? text : { style, text })),
  );
}

function headParts(article: Article): PrintPart[] {
  return [
    ...optionalPart(article.breadcrumb.map((crumb) => crumb.name).join(' › '), 'faint'),
    ...optionalPart(article.kicker, 'kicker'),
    { text: article.headline, style: 'headline' },
    ...optionalPart(article.standfirst, 'standfirst'),
    ...optionalPart(bylineRow(article), 'faint'),
  ];
}

function optionalPart(text: string | undefined, style: PrintStyle): PrintPart[] {
  return text ? [{ text, style }] : [];
}

function bylineRow(article: Article): string {
  return [
    article.authors.map(authorText).join(', '),
    article.agency,
    article.dateline?.place,
    article.dateline?.desk,
    article.publishedAt,
    article.modifiedAt && `updated ${article.modifiedAt}`,
  ]
    .filter((cell) => cell)
    .join(' | ');
}

function authorText({ name, role }: Author): string {
  return role === undefined ? name : `${role} ${name}`;
}

function pictureParts(label: string, image: Image | undefined, caption: string | undefined): PrintPart[] {
  if (image === undefined && caption === undefined) return [];
  const credit = image?.credit === undefined ? '' : ` (${image.credit})`;
  const url: PrintPart = { text: `[${label}] ${image?.url ?? ''}`.trim(), style: 'faint' };
  const under = `${caption ?? ''}${credit}`.trim();
  return [url, ...(under === '' ? [] : [{ text: under, first: '  ' }])];
}

function highlightParts(highlights: readonly string[] = []): PrintPart[] {
  return highlights.map((text) => ({ text, first: '* ', style: 'standfirst' }));
}

function blockParts(block: Block): PrintPart[] {
  switch (block.type) {
    case 'paragraph':
      return [{ text: block.text }];
    case 'subheading':
      return [{ text: block.text, style: 'subheading', first: `${'#'.repeat(block.level)} ` }];
    case 'list':
      return block.items.map((text, index) => ({ text, first: block.ordered ? `${index + 1}. ` : '• ' }));
    case 'quote':
      return quoteParts(block.text, block.cite);
    case 'table':
      return tableParts(block);
    case 'image':
      return pictureParts('image', block, block.caption);
    case 'embed':
      return [
        { text: `[${block.provider}] ${block.url ?? ''}`.trim(), style: 'faint' },
        ...(block.text === undefined ? [] : [{ text: block.text, first: '  ' }]),
      ];
    case 'live-entry':
      return liveEntryParts(block);
  }
}

function quoteParts(text: string, cite: string | undefined): PrintPart[] {
  const bar = { first: '│ ', next: '│ ' };
  return [{ text, ...bar }, ...(cite === undefined ? [] : [{ text: `— ${cite}`, ...bar }])];
}

/** Table rows are not wrapped, however wide the table is. */
function tableParts({ rows }: Table): PrintPart[] {
  return formatTable(rows).map((row) => ({ text: '', first: row }));
}

function liveEntryParts({ time, headline, blocks }: LiveEntry): PrintPart[] {
  const head = [time, headline].filter((part) => part !== undefined).join('  ');
  return [...optionalPart(head, 'subheading'), ...blocks.flatMap(blockParts)];
}

function provenanceParts(article: Article): PrintPart[] {
  const rows = Object.entries(article.provenance).map(([field, { source, confidence }]) => [
    field,
    source,
    confidence.toFixed(2),
  ]);
  return formatTable([['field', 'source', 'confidence'], ...rows]).map((row) => ({
    text: '',
    first: row,
    style: 'faint',
  }));
}
