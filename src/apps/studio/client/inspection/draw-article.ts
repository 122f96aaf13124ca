import type { Article, Block, Crumb, FieldName, Image, Table } from '../../../../browser.ts';
import type { InspectionView, Piece, ShownAt } from '../../inspector/inspection-view.ts';
import { make } from '../make.ts';
import { explainRefusal } from './refusals.ts';

/** A place of the article, and the pieces of the page that it was read from. */
export interface Spot {
  readonly element: HTMLElement;
  readonly pieces: readonly number[];
}

export interface DrawnArticle {
  readonly element: HTMLElement;
  /** Places that the page shows, in reading order. */
  readonly spots: readonly Spot[];
}

type Spotted = (field: FieldName, element: HTMLElement, block?: readonly number[]) => HTMLElement;

export function drawArticle({ article, error, pieces }: InspectionView): DrawnArticle {
  const spots: Spot[] = [];
  const byPlace = piecesByPlace(pieces);
  const spotted: Spotted = (field, element, block) => {
    const found = byPlace.get(placeName({ field, block }));
    if (found === undefined) return element;
    element.tabIndex = -1;
    element.dataset.spot = String(spots.length);
    spots.push({ element, pieces: found });
    return element;
  };
  const element =
    article === undefined
      ? make('div', { class: 'no-article' }, make('h2', {}, 'No article'), ...drawError(error))
      : make('article', { lang: article.language }, ...header(article, spotted), ...body(article, spotted));
  return { element, spots: spots.sort((one, other) => (follows(one.element, other.element) ? 1 : -1)) };
}

function drawError(error: InspectionView['error']): HTMLElement[] {
  if (error === undefined) return [];
  const code = [error.code, error.kind, error.message].filter((part) => part !== undefined).join(' · ');
  return [make('p', {}, explainRefusal(error)), make('p', {}, make('code', {}, code))];
}

function placeName({ field, block = [] }: ShownAt): string {
  return [field, ...block].join('.');
}

function piecesByPlace(pieces: readonly Piece[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { shown }] of pieces.entries()) {
    if (shown === undefined) continue;
    const name = placeName(shown);
    places.set(name, [...(places.get(name) ?? []), index]);
  }
  return places;
}

function header(article: Article, spotted: Spotted): (HTMLElement | undefined)[] {
  const { breadcrumb, kicker, headline, standfirst, highlights, leadImage, caption } = article;
  return [
    breadcrumb.length === 0 ? undefined : spotted('breadcrumb', drawCrumbs(breadcrumb)),
    kicker === undefined ? undefined : spotted('kicker', make('p', { class: 'kicker' }, kicker)),
    spotted('headline', make('h2', { class: 'headline' }, headline)),
    standfirst === undefined
      ? undefined
      : spotted('standfirst', make('p', { class: 'standfirst' }, standfirst)),
    credits(article, spotted),
    highlights && spotted('highlights', list(highlights, 'highlights')),
    leadImage && make('figure', {}, spotted('leadImage', picture(leadImage)), captionOf(caption, spotted)),
  ];
}

function captionOf(caption: string | undefined, spotted: Spotted): HTMLElement | undefined {
  return caption === undefined ? undefined : spotted('caption', make('figcaption', {}, caption));
}

function drawCrumbs(crumbs: readonly Crumb[]): HTMLElement {
  return make('p', { class: 'trail' }, crumbs.map(({ name }) => name).join(' › '));
}

function credits(article: Article, spotted: Spotted): HTMLElement {
  const { authors, agency, publisher, publishedAt, modifiedAt } = article;
  const names = authors.map(({ name, role }) => (role === undefined ? name : `${role} ${name}`)).join(', ');
  const rows: readonly (readonly [FieldName, string | undefined])[] = [
    ['authors', names],
    ['agency', agency],
    ['publisher', publisher?.name],
    ['publishedAt', publishedAt && `published ${timeText(publishedAt)}`],
    ['modifiedAt', modifiedAt && `modified ${timeText(modifiedAt)}`],
  ];
  const shown = rows.map(([field, text]) => (text ? spotted(field, make('span', {}, text)) : undefined));
  return make('p', { class: 'credits' }, ...shown);
}

const SECONDS = /:[0-9]{2}(?:\.[0-9]+)?(?=[Z+-])/u;

/** The date and time as the article states them, without seconds. */
function timeText(iso: string): string {
  return iso.replace('T', ' ').replace(SECONDS, '');
}

function body({ body: blocks, tags }: Article, spotted: Spotted): HTMLElement[] {
  return [
    ...blocks.map((block, index) => drawBlock(block, [index], spotted)),
    ...(tags.length === 0 ? [] : [spotted('tags', list(tags, 'tags'))]),
  ];
}

function drawBlock(block: Block, path: readonly number[], spotted: Spotted): HTMLElement {
  if (block.type !== 'live-entry') return spotted('body', elementOf(block), path);
  const { time, headline, blocks } = block;
  const head = make(
    'header',
    {},
    time === undefined ? undefined : make('time', {}, timeText(time)),
    headline === undefined ? undefined : make('h3', {}, headline),
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
      return list(block.items, 'list', block.ordered);
    case 'quote':
      return make('blockquote', {}, block.text, block.cite ? make('cite', {}, block.cite) : undefined);
    case 'table':
      return table(block);
    case 'image':
      return make(
        'figure',
        {},
        picture(block),
        captionOf(block.caption, (_, element) => element),
      );
    case 'embed':
      return box(block.provider, [block.text, block.url]);
  }
}

function list(items: readonly string[], name: string, isOrdered = false): HTMLElement {
  return make(isOrdered ? 'ol' : 'ul', { class: name }, ...items.map((item) => make('li', {}, item)));
}

function table({ rows }: Table): HTMLElement {
  const lines = rows.map((row) => make('tr', {}, ...row.map((cell) => make('td', {}, cell))));
  return make('div', { class: 'table' }, make('table', {}, make('tbody', {}, ...lines)));
}

/** A picture is never loaded: only its alternative text and URL are shown. */
function picture({ alt, credit, url }: Image): HTMLElement {
  return box('image', [alt, credit, url]);
}

function box(label: string, lines: readonly (string | undefined)[]): HTMLElement {
  const shown = lines.map((line) => (line === undefined ? undefined : make('span', {}, line)));
  return make('div', { class: 'box' }, make('b', {}, label), ...shown);
}

/** Whether a node appears after another one. */
export function follows(node: Node, other: Node): boolean {
  return (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
