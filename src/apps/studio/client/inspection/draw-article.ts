import type { Article, Block, FieldName, Image } from '../../../../browser.ts';
import type { InspectionView, Piece } from '../../inspector/inspection-view.ts';
import { type Child, make, makeList, makeTable } from '../make.ts';
import { explainRefusal } from './refusals.ts';

type Spotted = (field: FieldName, element: HTMLElement, block?: readonly number[]) => HTMLElement;

/** Draws an article. Its parts that the page shows are marked with the pieces that they were read from. */
export function drawArticle({ article, error, pieces }: InspectionView): HTMLElement {
  if (article === undefined)
    return make('div', { class: 'no-article' }, make('h2', {}, 'No article'), ...drawError(error));
  const byPlace = piecesByPlace(pieces);
  const spotted: Spotted = (field, element, block) => {
    const found = byPlace.get(placeName(field, block));
    if (found === undefined) return element;
    element.tabIndex = -1;
    element.dataset.piece = found.join(' ');
    return element;
  };
  return make('article', { lang: article.language }, ...header(article, spotted), ...body(article, spotted));
}

function drawError(error: InspectionView['error']): HTMLElement[] {
  if (error === undefined) return [];
  const code = [error.code, error.kind, error.message].filter((part) => part !== undefined).join(' · ');
  return [make('p', {}, explainRefusal(error)), make('p', {}, make('code', {}, code))];
}

function placeName(field: FieldName, block: readonly number[] = []): string {
  return [field, ...block].join('.');
}

function piecesByPlace(pieces: readonly Piece[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { field, block }] of pieces.entries()) {
    if (field === undefined) continue;
    const name = placeName(field, block);
    places.set(name, [...(places.get(name) ?? []), index]);
  }
  return places;
}

function header(article: Article, spotted: Spotted): Child[] {
  const { breadcrumb, highlights, leadImage, caption } = article;
  const text = (field: 'kicker' | 'headline' | 'standfirst', name: 'p' | 'h2' = 'p'): Child => {
    const words = article[field];
    return words !== undefined && spotted(field, make(name, { class: field }, words));
  };
  const trail = make('p', { class: 'trail note' }, breadcrumb.map(({ name }) => name).join(' › '));
  return [
    breadcrumb.length > 0 && spotted('breadcrumb', trail),
    text('kicker'),
    text('headline', 'h2'),
    text('standfirst'),
    credits(article, spotted),
    highlights && spotted('highlights', makeList({ class: 'highlights' }, highlights)),
    leadImage && figure(spotted('leadImage', picture(leadImage)), caption, (one) => spotted('caption', one)),
  ];
}

function figure(
  content: HTMLElement,
  caption: string | undefined,
  spotted = (element: HTMLElement): HTMLElement => element,
): HTMLElement {
  return make('figure', {}, content, caption && spotted(make('figcaption', { class: 'note' }, caption)));
}

function credits(article: Article, spotted: Spotted): HTMLElement {
  const { authors, agency, publisher, publishedAt, modifiedAt } = article;
  const rows: readonly (readonly [FieldName, string | undefined])[] = [
    ['authors', authors.map(({ name, role }) => (role === undefined ? name : `${role} ${name}`)).join(', ')],
    ['agency', agency],
    ['publisher', publisher?.name],
    ['publishedAt', publishedAt && `published ${timeText(publishedAt)}`],
    ['modifiedAt', modifiedAt && `modified ${timeText(modifiedAt)}`],
  ];
  const shown = rows.map(([field, text]) => text && spotted(field, make('span', {}, text)));
  return make('p', { class: 'credits row note' }, ...shown);
}

const SECONDS = /:[0-9]{2}(?:\.[0-9]+)?(?=[Z+-])/u;

/** The date and time as the article states them, without seconds. */
function timeText(iso: string): string {
  return iso.replace('T', ' ').replace(SECONDS, '');
}

function body({ body: blocks, tags }: Article, spotted: Spotted): Child[] {
  return [
    ...blocks.map((block, index) => drawBlock(block, [index], spotted)),
    tags.length > 0 && spotted('tags', makeList({ class: 'tags row' }, tags)),
  ];
}

function drawBlock(block: Block, path: readonly number[], spotted: Spotted): HTMLElement {
  if (block.type !== 'live-entry') return spotted('body', elementOf(block), path);
  const { time, headline, blocks } = block;
  const head = make(
    'header',
    {},
    time && make('time', {}, timeText(time)),
    headline && make('h3', {}, headline),
  );
  const inside = blocks.map((one, index) => drawBlock(one, [...path, index], spotted));
  return make('section', { class: 'live-entry' }, spotted('body', head, path), ...inside);
}

function elementOf(block: Exclude<Block, { type: 'live-entry' }>): HTMLElement {
  switch (block.type) {
    case 'paragraph':
      return make('p', {}, block.text);
    case 'subheading':
      return make(block.level <= 2 ? 'h3' : 'h4', {}, block.text);
    case 'list':
      return makeList({}, block.items, block.ordered);
    case 'quote':
      return make('blockquote', {}, block.text, block.cite && make('cite', {}, block.cite));
    case 'table':
      return makeTable(block.rows.map((cells) => ({ cells })));
    case 'image':
      return figure(picture(block), block.caption);
    case 'embed':
      return box(block.provider, [block.text, block.url]);
  }
}

/** A picture is never loaded: only its alternative text and URL are shown. */
function picture({ alt, credit, url }: Image): HTMLElement {
  return box('image', [alt, credit, url]);
}

function box(label: string, lines: readonly (string | undefined)[]): HTMLElement {
  return make(
    'div',
    { class: 'box' },
    make('b', {}, label),
    ...lines.map((line) => line && make('span', {}, line)),
  );
}
