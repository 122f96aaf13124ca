/** Who wrote, for which wire, from where: from the publisher rule, the JSON-LD, the byline row and the dateline. */
import type { Author, Dateline } from '../article.ts';
import type { Evidence } from '../body/candidates.ts';
import { personsOf } from '../html/json-ld.ts';
import { linksOf } from '../html/links.ts';
import type { Find } from '../html/locate.ts';
import type { Page } from '../html/page.ts';
import type { Segment } from '../html/segment.ts';
import { agencyName, type Byline, classifyName, parseByline } from '../text/parse-byline.ts';
import { type ParsedDateline, parseDateline, trailingAgency } from '../text/parse-dateline.ts';
import { ANY_DATES, findDates } from '../text/parse-hindi-date.ts';
import { wordCount } from '../text/words.ts';
import { filled, firstOf, type Located, type Search } from './search.ts';
import { metaOf } from './titles.ts';

const ORGANISATION_TYPES: ReadonlySet<string> = new Set([
  'Organization',
  'NewsMediaOrganization',
  'Corporation',
]);

/** What the byline row and the dateline tell. */
export interface Credits {
  readonly authors?: Located<Author[]>;
  readonly agency?: Located<string>;
  readonly dateline?: Located<Dateline>;
}

/** Reads authors, agency and dateline. `near` are the byline rows, `paragraphs` those of the body. */
export function findCredits(search: Search, near: BylineRow[], paragraphs: readonly string[]): Credits {
  const printed = near.map(({ text, links }) => withAddresses(parseByline(text), links, search));
  const opening = parseDateline(paragraphs[0] ?? '');
  const authors = findAuthors(search, printed);
  const agency = findAgency(search, printed, opening, paragraphs.at(-1) ?? '');
  const dateline = findDateline(search, printed, opening);
  return {
    ...(authors ? { authors } : {}),
    ...(agency ? { agency } : {}),
    ...(dateline ? { dateline } : {}),
  };
}

function findAuthors(search: Search, printed: readonly PrintedByline[]): Located<Author[]> | undefined {
  const stated = statedAuthors(search);
  const located = search.rule.find('authors', doubtOfAuthors);
  const ruled = (located?.texts ?? []).flatMap((text) => parseByline(text).authors);
  const shown = printed.flatMap((byline) => byline.authors);
  const complete = (authors: readonly Author[]): Author[] | undefined =>
    filled(distinct(authors).map((author) => completed(author, stated, shown)));
  return firstOf(search, 'authors', [
    {
      source: 'publisher-rule',
      where: search.rule.where('authors'),
      confidence: 0.95,
      read: () => complete(ruled),
    },
    { source: 'json-ld', where: 'author', confidence: 0.93, read: () => complete(stated) },
    { source: 'page', where: 'byline row', confidence: 0.85, read: () => complete(shown) },
    { source: 'meta', where: 'author', confidence: 0.75, read: () => complete(metaAuthors(search.page)) },
  ]);
}

/** More names than any byline has: a list of the house's authors, or a page of text. */
const MOST_RULED_AUTHORS = 8;
/** A row with names, roles, place and date. */
const MOST_RULED_ROW_WORDS = 30;

function doubtOfAuthors({ texts }: Find): string | undefined {
  const { size } = new Set(texts.flatMap((text) => parseByline(text).authors).map(({ name }) => name));
  if (size === 0) return 'it names no person';
  if (texts.some((text) => wordCount(text) > MOST_RULED_ROW_WORDS)) return 'it is longer than a byline';
  return size > MOST_RULED_AUTHORS ? 'it names more persons than a byline' : undefined;
}

/** Persons of the JSON-LD; organisations that it lists as authors are none. */
function statedAuthors({ page, resolve }: Search): Author[] {
  const persons = page.article === undefined ? [] : personsOf(page.article);
  return persons.flatMap(({ name, type, url }) => {
    if (ORGANISATION_TYPES.has(type ?? '')) return [];
    const absolute = resolve(url);
    const { authors } = parseByline(name);
    return authors.length === 1 && absolute !== undefined
      ? authors.map((author) => ({ ...author, url: absolute }))
      : authors;
  });
}

/** An author with the page address that the JSON-LD states and the role that the byline row prints. */
function completed(author: Author, stated: readonly Author[], shown: readonly Author[]): Author {
  const isSame = ({ name }: Author): boolean => name.toLowerCase() === author.name.toLowerCase();
  const role = author.role ?? shown.find(isSame)?.role;
  const url = author.url ?? stated.find(isSame)?.url ?? shown.find(isSame)?.url;
  return {
    name: author.name,
    ...(role === undefined ? {} : { role }),
    ...(url === undefined ? {} : { url }),
  };
}

function metaAuthors(page: Page): Author[] {
  const name = metaOf(page, 'author', 'article:author', 'parsely-author', 'sailthru.author');
  if (name === undefined || name.startsWith('http') || classifyName(name) !== 'person') return [];
  return parseByline(name).authors;
}

function distinct(authors: readonly Author[]): Author[] {
  const byName = new Map<string, Author>();
  for (const author of authors)
    if (!byName.has(author.name.toLowerCase())) byName.set(author.name.toLowerCase(), author);
  return [...byName.values()];
}

function findAgency(
  search: Search,
  printed: readonly PrintedByline[],
  opening: ParsedDateline | undefined,
  lastParagraph: string,
): Located<string> | undefined {
  const { page } = search;
  const stated = (): string | undefined =>
    (page.article === undefined ? [] : personsOf(page.article))
      .map(({ name }) => agencyName(name))
      .find((name) => name !== undefined);
  const inRow = (): string | undefined => printed.find((byline) => byline.agency !== undefined)?.agency;
  return firstOf(search, 'agency', [
    { source: 'page', where: 'byline row', confidence: 0.9, read: inRow },
    { source: 'text', where: 'dateline', confidence: 0.95, read: () => opening?.agency },
    { source: 'text', where: 'end of the body', confidence: 0.92, read: () => trailingAgency(lastParagraph) },
    { source: 'json-ld', where: 'author', confidence: 0.85, read: stated },
  ]);
}

function findDateline(
  search: Search,
  printed: readonly PrintedByline[],
  opening: ParsedDateline | undefined,
): Located<Dateline> | undefined {
  const ruled = search.rule.find('place', doubtOfPlace);
  const place = (text: string | undefined): Dateline | undefined =>
    text ? { raw: text, place: text } : undefined;
  const inRow = (): Dateline | undefined => {
    const row = printed.find((byline) => byline.place !== undefined);
    const dateline = place(row?.place);
    return dateline && { ...dateline, ...(row?.desk === undefined ? {} : { desk: row.desk }) };
  };
  return firstOf(search, 'dateline', [
    {
      source: 'text',
      where: 'first paragraph',
      confidence: 0.95,
      read: () => opening && datelineOf(opening),
    },
    {
      source: 'publisher-rule',
      where: search.rule.where('place'),
      confidence: 0.9,
      read: () => place(ruled?.texts[0]),
    },
    { source: 'page', where: 'byline row', confidence: 0.8, read: inRow },
  ]);
}

const MOST_PLACE_WORDS = 5;

function doubtOfPlace({ texts }: Find): string | undefined {
  const [text = ''] = texts;
  return wordCount(text) > MOST_PLACE_WORDS ? 'it is longer than the name of a place' : undefined;
}

/** What an article tells of a dateline that was read. */
export function datelineOf({ raw, place, date, desk }: ParsedDateline): Dateline {
  return { raw, ...(place ? { place } : {}), ...(date ? { date } : {}), ...(desk ? { desk } : {}) };
}

const MOST_ROW_WORDS = 20;
const MOST_WORDS_OF_AGO = 8;
const MOST_ROWS = 8;
const DIGIT = /\p{Nd}/u;

/** Whether a text near the headline is of a byline row: by its box, its label, or because it holds a date. */
function isBylineRow(segment: Segment, evidence: Evidence): boolean {
  if (evidence.roles[segment.box.index] === 'metadata') return true;
  if (segment.words > MOST_ROW_WORDS) return false;
  return segment.boilerplate === 'metadata' || statesDate(segment);
}

/** Whether a text states a date, or is a short one that says how long ago. */
function statesDate({ text, words }: Segment): boolean {
  if (words <= MOST_WORDS_OF_AGO) return findDates(text, ANY_DATES).length > 0;
  return DIGIT.test(text) && findDates(text).length > 0;
}

/** A byline row: its text, and the links in it by their words. */
export interface BylineRow {
  readonly text: string;
  readonly links: ReadonlyMap<string, string>;
}

/** The byline rows among the texts near the headline, in order. */
export function bylineRows(near: readonly Segment[], evidence: Evidence | undefined): BylineRow[] {
  const segments = near.filter((segment) => evidence !== undefined && isBylineRow(segment, evidence));
  const rows: { box: Segment['box']; text: string }[] = [];
  for (const segment of segments) {
    const last = rows.at(-1);
    const box = rowOf(segment);
    if (last !== undefined && last.box === box) last.text += ` ${segment.text}`;
    else rows.push({ box, text: segment.text });
  }
  return rows.slice(0, MOST_ROWS).map(({ box, text }) => ({ text, links: linksOf(box.element) }));
}

function withAddresses(
  byline: Byline,
  links: ReadonlyMap<string, string>,
  { resolve }: Search,
): PrintedByline {
  const authors = byline.authors.map((author): Author => {
    const url = resolve(links.get(author.name));
    return url === undefined ? author : { ...author, url };
  });
  return { ...byline, authors };
}

type PrintedByline = Omit<Byline, 'authors'> & { readonly authors: readonly Author[] };

/** The box whose words belong together: the parent of a box that holds a single text. */
function rowOf(segment: Segment): Segment['box'] {
  const { box } = segment;
  return box.parent !== undefined && box.end - box.first === 1 ? box.parent : box;
}
