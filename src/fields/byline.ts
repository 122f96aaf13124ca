/** Authors, agency and dateline: from the publisher rule, the JSON-LD, the byline row and the dateline. */
import type { Author, Crumb, Dateline } from '../article.ts';
import type { BodyPlace } from '../body/find-body.ts';
import { isNameAboveParagraph } from '../body/metadata-line.ts';
import { proseBetween } from '../body/prose.ts';
import { isWork, type JsonLdNode, type JsonLdPerson, listAt, personsOf, stringAt } from '../html/json-ld.ts';
import type { Match } from '../html/locate.ts';
import type { Page } from '../html/page.ts';
import { plainText } from '../html/plain-text.ts';
import type { Segment } from '../html/segment.ts';
import { metaOf } from '../html/stated.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { byRule, firstOf, type Located, type Strategy } from '../publishers/rules/strategy.ts';
import {
  agencyName,
  bareName,
  classifyName,
  isDesk,
  isPersonName,
  isTeam,
  isUnnamedAgency,
} from '../text/classify-name.ts';
import { type EditedByline, isFullName, parseByline, readByline } from '../text/parse-byline.ts';
import {
  datelineOfNamed,
  type ParsedDateline,
  parseDateline,
  trailingAgency,
} from '../text/parse-dateline.ts';
import { wordCount } from '../text/words.ts';
import { type BylineRow, bylineRows, hasBylineLabel, isAuthorUrl } from './byline/byline-rows.ts';
import { markedAuthors, personsIn, withUrl } from './byline/marked-authors.ts';
import type { DateTexts } from './dates.ts';

const ORGANIZATIONS: ReadonlySet<string> = new Set(['Organization', 'NewsMediaOrganization', 'Corporation']);

export interface Credits {
  readonly authors: Located<Author[]> | undefined;
  readonly agency: Located<string> | undefined;
  readonly dateline: Located<Dateline> | undefined;
}

export interface CreditTexts extends DateTexts {
  readonly paragraphs: readonly string[];
  readonly place: BodyPlace | undefined;
  readonly headline: string;
  readonly crumbs: readonly Crumb[];
}

export function findCredits(
  context: ExtractionContext,
  { near, below, range, headlineAt = 0, paragraphs, place, headline, crumbs }: CreditTexts,
): Credits {
  const { page } = context;
  const features = place?.features;
  const read = (rows: readonly BylineRow[]): PrintedByline[] =>
    rows.map((row) => withUrls(readByline(row.text), row, context));
  const rows = bylineRows(page, near, features);
  const printed = read(rows);
  const opening = parseDateline(paragraphs[0] ?? '');
  const above = near.filter(
    (line) => isNameAboveParagraph(line, page) && proseBetween(page, headlineAt, line.index) === 0,
  );
  // A byline row with a name of the breadcrumb links to a section.
  const isCrumb = (name: string): boolean => crumbs.some((crumb) => crumb.name === name);
  const authors = findAuthors(context, {
    printed,
    signed: read(bylineRows(page, below.filter(hasBylineLabel), features)),
    isCrumb,
    marked: () => markedAuthors(page, range, features?.roles),
    linked: rows.flatMap(linkedPersons),
    reporter: reporterIn(opening, above),
  });
  const closing = [paragraphs.at(-1) ?? '', ...below.map(({ text }) => text)];
  const agency = findAgency(context, printed, opening, closing);
  const titles = [headline, ...crumbs.map(({ name }) => name)];
  const dateline = findDateline(context, printed, opening ?? datelineOfNamed(paragraphs, titles));
  return { authors, agency, dateline };
}

interface AuthorSources {
  /** The byline rows near the headline. */
  readonly printed: readonly PrintedByline[];
  /** The byline rows below the body. */
  readonly signed: readonly PrintedByline[];
  readonly linked: readonly Author[];
  readonly reporter: readonly Author[];
  readonly isCrumb: (name: string) => boolean;
  readonly marked: () => readonly Author[];
}

const IN_BRACKETS = /\(([^()]+)\)/u;

/** The person in brackets after place and date, "मोगा, 10 मार्च (मोहन लाल):", or else alone above the text. */
function reporterIn(opening: ParsedDateline | undefined, above: readonly Segment[]): Author[] {
  const name = (opening?.date && IN_BRACKETS.exec(opening.raw)?.[1]) || '';
  const [person] = [name, ...above.map(({ text }) => bareName(text))].filter(isFullName);
  return person === undefined ? [] : [{ name: person }];
}

function findAuthors(
  context: ExtractionContext,
  { printed, signed, isCrumb, marked, linked, reporter }: AuthorSources,
): Located<Author[]> | undefined {
  const stated = statedAuthors(context);
  const known = [...printed, ...signed].flatMap((row) => [...row.authors, ...row.others, ...row.editors]);
  const [urls, roles] = [byName(stated.authors), byName(known)];
  const resolved = (authors: readonly Author[]): Author[] =>
    authors.flatMap(({ url, ...author }) => withUrl([author], context.resolve(url)));
  const complete = (authors: readonly Author[]): Author[] => {
    const persons = authors.filter(({ name }) => !context.isSiteName(name) && !stated.publishers.has(name));
    return [...byName(persons).values()].map((author) => completed(author, urls, roles));
  };
  return firstOf(context, 'authors', [
    ...byRule(context, 'authors', 0.95, (match) => complete(authorsIn(match)), rejectionOfAuthors),
    ['json-ld', 'author', 0.93, () => complete(stated.isSure ? withCoauthors(stated.authors, printed) : [])],
    ['page', 'byline row', 0.85, () => complete(namedIn(printed).filter(({ name }) => !isCrumb(name)))],
    ['microdata', 'author markup', 0.85, () => complete(resolved(marked()))],
    ['text', 'opening of the text', 0.8, () => complete(reporter)],
    ['json-ld', 'author of one word, or a team', 0.8, () => complete(stated.isSure ? [] : stated.authors)],
    ['page', 'below the body', 0.8, () => complete(namedIn(signed))],
    ['page', 'links of the byline row', 0.8, () => complete(resolved(linked))],
    ['meta', 'author', 0.75, () => complete(metaAuthors(context.page))],
  ]);
}

/**
 * The authors in the JSON-LD; if a byline row names them and links to the pages of others too, all authors in that row. A row that
 * links each of its authors also wins over names that the JSON-LD transcribes into Latin letters.
 */
function withCoauthors(stated: readonly Author[], printed: readonly PrintedByline[]): readonly Author[] {
  const names = byName(stated);
  const isStated = ({ name }: Author): boolean => names.has(name.toLowerCase());
  const isTranscribed = !stated.some(({ name }) => UNCASED.test(name));
  const row = printed.find(({ authors }) => {
    const others = authors.filter((author) => !isStated(author));
    const isOfAll = authors.length - others.length === stated.length;
    const isOfOrigin = isTranscribed && others.some(({ name }) => UNCASED.test(name));
    return (isOfAll || isOfOrigin) && others.every(({ url }) => isAuthorUrl(url));
  });
  return row?.authors ?? stated;
}

/** A letter of a script without capitals. */
const UNCASED = /\p{Lo}/u;

/** The writers; if there are none, the editors or the team. */
function namedIn(bylines: readonly PrintedByline[]): Author[] {
  for (const kind of PEOPLE) {
    const named = bylines.flatMap((byline) => byline[kind]);
    if (named.length > 0) return named;
  }
  return [];
}

/** More names than any byline has; such a list contains the publisher's authors, or is running text. */
const MAX_AUTHORS_FROM_RULE = 8;
/** A row with names, roles, place and date. */
const MAX_ROW_WORDS_FROM_RULE = 30;

function authorsIn({ texts }: Match): Author[] {
  return texts.flatMap((text) => parseByline(text).authors);
}

function rejectionOfAuthors(_: unknown, match: Match): string | undefined {
  const { size } = new Set(authorsIn(match).map(({ name }) => name));
  if (size === 0) return 'it contains no name of a person';
  if (match.texts.some((text) => wordCount(text) > MAX_ROW_WORDS_FROM_RULE))
    return 'it is too long for a byline';
  return size > MAX_AUTHORS_FROM_RULE ? 'it contains too many names for a byline' : undefined;
}

interface StatedAuthors {
  readonly authors: readonly Author[];
  /** Whether at least one of them looks like a person's name; others may be accounts. */
  readonly isSure: boolean;
  /** Names that it marks as organizations. */
  readonly publishers: ReadonlySet<string>;
}

/** A name that starts with a comma has lost its own words: in ", नया अख़बार संवाददाता" only the template's part is left. */
const WITHOUT_NAME = /^\s*,/u;

/** People in the JSON-LD, or its teams if it names nobody. Organizations listed as authors do not count. */
function statedAuthors({ page, resolve }: ExtractionContext): StatedAuthors {
  const all = statedPersons(page).filter(({ name }) => !WITHOUT_NAME.test(name));
  const publisher = page.article && publisherNameOf(page.article);
  const organizations = all.filter(({ type }) => ORGANIZATIONS.has(type ?? ''));
  const publishers = new Set([publisher ?? '', ...organizations.map(({ name }) => name)]);
  const stated = all.filter(
    ({ name }) => !publishers.has(name) && !(publisher && name.startsWith(`${publisher} `)),
  );
  const persons = stated.flatMap((person) => withUrl(personsNamed(person), resolve(person.url)));
  const isSure = stated.some(({ name }) => parseByline(plainText(name)).authors.length > 0);
  if (persons.length > 0) return { authors: persons, isSure, publishers };
  const teams = stated.flatMap(({ name, url }) => withUrl(teamNamed(name), resolve(url)));
  return { authors: teams, isSure: false, publishers };
}

/** The name of the organization that publishes an article; a person as publisher may also be the author. */
function publisherNameOf(article: JsonLdNode): string | undefined {
  const isPerson = listAt(article, 'publisher.@type').includes('Person');
  return isPerson ? undefined : stringAt(article, 'publisher.name');
}

/** The authors of the article; if it states none, or the page describes no article, those of what it does describe. */
function statedPersons({ article, jsonLd }: Page): JsonLdPerson[] {
  const own = article === undefined ? [] : personsOf(article);
  if (own.length > 0) return own;
  return jsonLd.filter(isWork).flatMap(personsOf);
}

function personsNamed({ name, type }: JsonLdPerson): Author[] {
  const text = plainText(name);
  return type === 'Person' ? personsIn(text) : parseByline(text).authors;
}

function teamNamed(text: string): Author[] {
  const name = bareName(plainText(text));
  return isTeam(name) ? [{ name, role: name.split(' ').find(isDesk) ?? name }] : [];
}

/** An author with the page URL in the JSON-LD and the role in the byline row. */
function completed(author: Author, stated: AuthorsByName, shown: AuthorsByName): Author {
  const key = author.name.toLowerCase();
  const role = author.role ?? shown.get(key)?.role;
  const url = author.url ?? stated.get(key)?.url ?? shown.get(key)?.url;
  return { name: author.name, ...(role !== undefined && { role }), ...(url !== undefined && { url }) };
}

const AUTHOR_METAS = 'author article:author parsely-author sailthru.author citation_author'.split(' ');

function metaAuthors(page: Page): Author[] {
  const name = metaOf(page, ...AUTHOR_METAS) ?? '';
  return classifyName(name) === 'person' ? parseByline(name).authors : [];
}

/** Authors keyed by name in lower case. */
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
      ['page', 'byline row', 0.9, () => first(printed.map(({ agency }) => agency))],
      ['text', 'dateline', 0.95, () => first([opening?.agency])],
      ['text', 'end of the body', 0.92, () => first(closing.map(closingAgency))],
      ['json-ld', 'author', 0.85, () => first(stated().map(({ name }) => agencyName(plainText(name))))],
    ];
  };
  return firstOf(context, 'agency', [...places(named), ...places(isUnnamedAgency)]);
}

const AGENCY_ALONE = /^[–—-]/u;

/** The agency that signs a report: in brackets after its last sentence, or on a separate line ("--आईएएनएस"). */
function closingAgency(text: string): string | undefined {
  return trailingAgency(text) ?? (AGENCY_ALONE.test(text) ? agencyName(text) : undefined);
}

function findDateline(
  context: ExtractionContext,
  printed: readonly PrintedByline[],
  opening: ParsedDateline | undefined,
): Located<Dateline> | undefined {
  const placed = (place = '', desk?: string): Dateline | undefined =>
    place === '' ? undefined : { raw: place, place, ...(desk === undefined ? {} : { desk }) };
  const row = printed.find(({ place }) => place !== undefined);
  return firstOf(context, 'dateline', [
    ['text', 'first paragraph', 0.95, () => opening && datelineOf(opening)],
    ...byRule(context, 'place', 0.9, ({ texts: [text] }) => placed(text), rejectionOfPlace),
    ['page', 'byline row', 0.8, () => placed(row?.place, row?.desk)],
  ]);
}

const MAX_PLACE_WORDS = 5;

function rejectionOfPlace({ place = '' }: Dateline = { raw: '' }): string | undefined {
  return wordCount(place) > MAX_PLACE_WORDS ? 'it is too long for a place name' : undefined;
}

/** The part of a dateline that becomes part of an article. */
export function datelineOf({ raw, place, date, desk }: ParsedDateline): Dateline {
  return { raw, ...(place ? { place } : {}), ...(date ? { date } : {}), ...(desk ? { desk } : {}) };
}

function withUrls(byline: EditedByline, { links }: BylineRow, context: ExtractionContext): PrintedByline {
  const linksAuthor = [...links.values()].some(isAuthorUrl);
  const persons = (named: readonly Author[]): Author[] =>
    named.flatMap((printed) => {
      const author = withoutLabel(printed, links);
      const url = links.get(author.name);
      const isSection = url !== undefined && author.role === undefined && SECTION_URL.test(url);
      // Next to the link to an author's page, any other name without a label is a section or the label of a date.
      const isOther = linksAuthor && author.role === undefined && !isAuthorUrl(url);
      if (context.isSiteName(author.name) || isSection || isOther) return [];
      return withUrl([author], context.resolve(url));
    });
  const { place = '', ...rest } = byline;
  const isPlace = place !== '' && !SECTION_URL.test(links.get(place) ?? '');
  return {
    ...rest,
    ...(isPlace ? { place } : {}),
    authors: persons(byline.authors),
    others: persons(byline.others),
    editors: persons(byline.editors),
    teams: persons(byline.teams),
  };
}

/** A row whose words cannot be read still names the people to whose pages it links. */
function linkedPersons({ links }: BylineRow): Author[] {
  return [...links].flatMap(([name, url]) => (isAuthorUrl(url) && isPersonName(name) ? [{ name, url }] : []));
}

/** "Words <a>Mohan Lal</a> Monday": the words before the link are a label, whatever they say, and those after it are not of the name. */
function withoutLabel(author: Author, links: BylineRow['links']): Author {
  const names = [...links.keys()].filter(isPersonName);
  const opening = names.find((text) => author.name.startsWith(`${text} `));
  if (opening !== undefined) return { ...author, name: opening };
  const name = names.find((text) => author.name.endsWith(` ${text}`));
  return name === undefined ? author : { name, role: author.name.slice(0, -name.length).trim() };
}

const SECTION_URL =
  /^javascript:(?!void)[^;]|\/(?:category|categories|tags?|topics?|sections?|subject|hub)\/[^/]|[?&](?:cat|category|tag)=/iu;

const PEOPLE = ['authors', 'others', 'editors', 'teams'] as const;
type People = Readonly<Record<(typeof PEOPLE)[number], readonly Author[]>>;
type PrintedByline = Omit<EditedByline, keyof People> & People;
