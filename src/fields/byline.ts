/** Who wrote, for which agency, from where: from the publisher rule, the JSON-LD, the byline row and the dateline. */
import type { Author, Dateline } from '../article.ts';
import { type JsonLdPerson, personsOf } from '../html/json-ld.ts';
import type { Match } from '../html/locate.ts';
import type { Page } from '../html/page.ts';
import { plainText } from '../html/plain-text.ts';
import { isUnnamedAgency } from '../text/classify-name.ts';
import {
  agencyName,
  classifyName,
  type EditedByline,
  parseByline,
  readByline,
} from '../text/parse-byline.ts';
import { type ParsedDateline, parseDateline, trailingAgency } from '../text/parse-dateline.ts';
import { wordCount } from '../text/words.ts';
import { type BylineRow, isAuthorUrl } from './byline-rows.ts';
import {
  type ExtractionContext,
  filled,
  firstOf,
  type Located,
  type Strategy,
} from './extraction-context.ts';
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

/** Texts that credits are read from. */
export interface CreditTexts {
  /** Byline rows near the headline. */
  readonly near: readonly BylineRow[];
  /** Byline rows below the body. */
  readonly below: readonly BylineRow[];
  /** Short texts that close the body without being of it. */
  readonly closing: readonly string[];
  readonly paragraphs: readonly string[];
}

/** Reads authors, agency and dateline. */
export function findCredits(
  context: ExtractionContext,
  { near, below, closing, paragraphs }: CreditTexts,
): Credits {
  const read = (rows: readonly BylineRow[]): PrintedByline[] =>
    rows.map((row) => withUrls(readByline(row.text), row, context));
  const printed = read(near);
  const opening = parseDateline(paragraphs[0] ?? '');
  const authors = findAuthors(context, printed, read(below));
  const agency = findAgency(context, printed, opening, [paragraphs.at(-1) ?? '', ...closing]);
  const dateline = findDateline(context, printed, opening);
  return {
    ...(authors ? { authors } : {}),
    ...(agency ? { agency } : {}),
    ...(dateline ? { dateline } : {}),
  };
}

function findAuthors(
  context: ExtractionContext,
  printed: readonly PrintedByline[],
  signed: readonly PrintedByline[],
): Located<Author[]> | undefined {
  const stated = statedAuthors(context);
  const located = context.rule.find('authors', rejectionOfAuthors);
  const fromRule = (located?.texts ?? []).flatMap((text) => parseByline(text).authors);
  const known = [...printed, ...signed].flatMap(({ authors, editors }) => [...authors, ...editors]);
  const [urls, roles] = [byName(stated), byName(known)];
  const complete = (authors: readonly Author[]): Author[] | undefined => {
    const persons = authors.filter(({ name }) => !context.isSiteName(name));
    return filled([...byName(persons).values()].map((author) => completed(author, urls, roles)));
  };
  return firstOf(context, 'authors', [
    {
      source: 'publisher-rule',
      where: context.rule.where('authors'),
      confidence: 0.95,
      read: () => complete(fromRule),
    },
    { source: 'json-ld', where: 'author', confidence: 0.93, read: () => complete(stated) },
    { source: 'page', where: 'byline row', confidence: 0.85, read: () => complete(namedIn(printed)) },
    { source: 'page', where: 'below the body', confidence: 0.8, read: () => complete(namedIn(signed)) },
    { source: 'meta', where: 'author', confidence: 0.75, read: () => complete(metaAuthors(context.page)) },
  ]);
}

/** Those who wrote; where nobody is named, those who edited. */
function namedIn(bylines: readonly PrintedByline[]): Author[] {
  const authors = bylines.flatMap((byline) => byline.authors);
  return authors.length > 0 ? authors : bylines.flatMap(({ editors }) => editors);
}

/** More names than any byline has: a list of the publisher's authors, or a page of text. */
const MAX_AUTHORS_FROM_RULE = 8;
/** A row with names, roles, place and date. */
const MAX_ROW_WORDS_FROM_RULE = 30;

function rejectionOfAuthors({ texts }: Match): string | undefined {
  const { size } = new Set(texts.flatMap((text) => parseByline(text).authors).map(({ name }) => name));
  if (size === 0) return 'it names no person';
  if (texts.some((text) => wordCount(text) > MAX_ROW_WORDS_FROM_RULE)) return 'it is longer than a byline';
  return size > MAX_AUTHORS_FROM_RULE ? 'it names more persons than a byline' : undefined;
}

/** Persons of the JSON-LD; organisations that it lists as authors are none. */
function statedAuthors({ page, resolve }: ExtractionContext): Author[] {
  const persons = page.article === undefined ? [] : personsOf(page.article);
  return persons.flatMap(({ name, type, url }) => {
    if (ORGANISATION_TYPES.has(type ?? '')) return [];
    const absolute = resolve(url);
    const { authors } = parseByline(plainText(name));
    return authors.length === 1 && absolute !== undefined
      ? authors.map((author) => ({ ...author, url: absolute }))
      : authors;
  });
}

/** An author with the page address that the JSON-LD states and the role that the byline row prints. */
function completed(author: Author, stated: AuthorsByName, shown: AuthorsByName): Author {
  const key = author.name.toLowerCase();
  const role = author.role ?? shown.get(key)?.role;
  const url = author.url ?? stated.get(key)?.url ?? shown.get(key)?.url;
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

/** Authors by their names in lower case. */
type AuthorsByName = ReadonlyMap<string, Author>;

/** The first author of each name. */
function byName(authors: readonly Author[]): AuthorsByName {
  const named = new Map<string, Author>();
  for (const author of authors) {
    const key = author.name.toLowerCase();
    if (!named.has(key)) named.set(key, author);
  }
  return named;
}

function findAgency(
  context: ExtractionContext,
  printed: readonly PrintedByline[],
  opening: ParsedDateline | undefined,
  closing: readonly string[],
): Located<string> | undefined {
  const { page } = context;
  const stated = (): JsonLdPerson[] => (page.article === undefined ? [] : personsOf(page.article));
  const named = (name: string): boolean => !isUnnamedAgency(name);
  const places = (isWanted: (name: string) => boolean): Strategy<string>[] => {
    const first = (names: readonly (string | undefined)[]): string | undefined =>
      names.find((name) => name !== undefined && isWanted(name));
    return [
      {
        source: 'page',
        where: 'byline row',
        confidence: 0.9,
        read: () => first(printed.map(({ agency }) => agency)),
      },
      { source: 'text', where: 'dateline', confidence: 0.95, read: () => first([opening?.agency]) },
      {
        source: 'text',
        where: 'end of the body',
        confidence: 0.92,
        read: () => first(closing.map(closingAgency)),
      },
      {
        source: 'json-ld',
        where: 'author',
        confidence: 0.85,
        read: () => first(stated().map(({ name }) => agencyName(plainText(name)))),
      },
    ];
  };
  return firstOf(context, 'agency', [...places(named), ...places(isUnnamedAgency)]);
}

const AGENCY_ALONE = /^[–—-]/u;

/** The wire that closes a report: in brackets behind its last sentence, or on a line of its own ("--आईएएनएस"). */
function closingAgency(text: string): string | undefined {
  return trailingAgency(text) ?? (AGENCY_ALONE.test(text) ? agencyName(text) : undefined);
}

function findDateline(
  context: ExtractionContext,
  printed: readonly PrintedByline[],
  opening: ParsedDateline | undefined,
): Located<Dateline> | undefined {
  const fromRule = context.rule.find('place', rejectionOfPlace);
  const place = (text: string | undefined): Dateline | undefined =>
    text ? { raw: text, place: text } : undefined;
  const inRow = (): Dateline | undefined => {
    const row = printed.find((byline) => byline.place !== undefined);
    const dateline = place(row?.place);
    return dateline && { ...dateline, ...(row?.desk === undefined ? {} : { desk: row.desk }) };
  };
  return firstOf(context, 'dateline', [
    {
      source: 'text',
      where: 'first paragraph',
      confidence: 0.95,
      read: () => opening && datelineOf(opening),
    },
    {
      source: 'publisher-rule',
      where: context.rule.where('place'),
      confidence: 0.9,
      read: () => place(fromRule?.texts[0]),
    },
    { source: 'page', where: 'byline row', confidence: 0.8, read: inRow },
  ]);
}

const MAX_PLACE_WORDS = 5;

function rejectionOfPlace({ texts }: Match): string | undefined {
  const [text = ''] = texts;
  return wordCount(text) > MAX_PLACE_WORDS ? 'it is longer than the name of a place' : undefined;
}

/** What an article tells of a dateline that was read. */
export function datelineOf({ raw, place, date, desk }: ParsedDateline): Dateline {
  return { raw, ...(place ? { place } : {}), ...(date ? { date } : {}), ...(desk ? { desk } : {}) };
}

function withUrls(
  { authors, editors, place, ...rest }: EditedByline,
  row: BylineRow,
  context: ExtractionContext,
): PrintedByline {
  const { links } = row;
  const linksAuthor = [...links.values()].some(isAuthorUrl);
  const persons = (named: readonly Author[]): Author[] =>
    named.flatMap((author) => {
      const url = links.get(author.name);
      if (context.isSiteName(author.name) || (linksAuthor && isOtherLink(author, url))) return [];
      const absolute = context.resolve(url);
      return [absolute === undefined ? author : { ...author, url: absolute }];
    });
  const shown = place !== undefined && !links.has(place) ? { place } : {};
  return { ...rest, ...shown, authors: persons(authors), editors: persons(editors) };
}

/** Beside the link to an author's page, another link without a label is a section. */
function isOtherLink({ role }: Author, url: string | undefined): boolean {
  return role === undefined && url !== undefined && !isAuthorUrl(url);
}

type PrintedByline = Omit<EditedByline, 'authors' | 'editors'> & {
  readonly authors: readonly Author[];
  readonly editors: readonly Author[];
};
