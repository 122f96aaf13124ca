/** Who wrote, for which wire, from where: from the publisher rule, the JSON-LD, the byline row and the dateline. */
import type { Author, Dateline } from '../article.ts';
import type { Evidence } from '../body/candidates.ts';
import { personsOf } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import type { Segment } from '../html/segment.ts';
import { boilerplateKind } from '../text/boilerplate.ts';
import { type Byline, agencyName, classifyName, parseByline } from '../text/parse-byline.ts';
import { findDates } from '../text/parse-date.ts';
import { type ParsedDateline, parseDateline, trailingAgency } from '../text/parse-dateline.ts';
import type { Located } from './field.ts';
import type { AppliedRule } from './rule.ts';
import { metaOf } from './titles.ts';

/** What the byline row and the dateline tell. */
export interface Credits {
  readonly authors?: Located<Author[]>;
  readonly agency?: Located<string>;
  readonly dateline?: Located<Dateline>;
}

/** Reads authors, agency and dateline. `rows` are the texts of the byline rows, `paragraphs` those of the body. */
export function findCredits(
  page: Page,
  rule: AppliedRule,
  rows: readonly string[],
  paragraphs: readonly string[],
  resolve: (url: string | undefined) => string | undefined,
): Credits {
  const printed = rows.map(parseByline);
  const stated = page.article === undefined ? [] : personsOf(page.article);
  const dateline = parseDateline(paragraphs[0] ?? '');
  const authors = ruledAuthors(rule) ?? statedAuthors(stated, printed, resolve) ?? printedAuthors(printed) ?? metaAuthor(page);
  const agency = findAgency(printed, stated.map((person) => person.name), dateline, paragraphs.at(-1) ?? '');
  const opening = findDateline(dateline, rule, printed);
  return { ...(authors ? { authors } : {}), ...(agency ? { agency } : {}), ...(opening ? { dateline: opening } : {}) };
}

function ruledAuthors(rule: AppliedRule): Located<Author[]> | undefined {
  const authors = (rule.find('authors')?.texts ?? []).flatMap((text) => parseByline(text).authors);
  return authors.length > 0 ? { value: distinct(authors), source: 'publisher-rule', confidence: 0.95 } : undefined;
}

/** Persons of the JSON-LD; the role is taken from the byline row where it names the same person. */
function statedAuthors(
  stated: ReturnType<typeof personsOf>,
  printed: readonly Byline[],
  resolve: (url: string | undefined) => string | undefined,
): Located<Author[]> | undefined {
  const persons = stated.flatMap(({ name, type, url }) => {
    if (type === 'Organization' || type === 'NewsMediaOrganization') return [];
    const absolute = resolve(url);
    const { authors } = parseByline(name);
    return authors.map((author) => ({ ...author, ...(absolute !== undefined && authors.length === 1 ? { url: absolute } : {}) }));
  });
  if (persons.length === 0) return undefined;
  const roles = new Map(printed.flatMap((byline) => byline.authors.map(({ name, role }) => [name, role] as const)));
  const authors = distinct(persons).map((author) => {
    const role = author.role ?? roles.get(author.name);
    return role === undefined ? author : { ...author, role };
  });
  return { value: authors, source: 'json-ld', confidence: 0.93 };
}

function printedAuthors(printed: readonly Byline[]): Located<Author[]> | undefined {
  const authors = distinct(printed.flatMap((byline) => byline.authors));
  return authors.length > 0 ? { value: authors, source: 'page', confidence: 0.85 } : undefined;
}

function metaAuthor(page: Page): Located<Author[]> | undefined {
  const name = metaOf(page, 'author', 'article:author', 'parsely-author', 'sailthru.author');
  if (name === undefined || name.startsWith('http') || classifyName(name) !== 'person') return undefined;
  return { value: distinct(parseByline(name).authors), source: 'meta', confidence: 0.75 };
}

function distinct(authors: readonly Author[]): Author[] {
  const byName = new Map<string, Author>();
  for (const author of authors) if (!byName.has(author.name.toLowerCase())) byName.set(author.name.toLowerCase(), author);
  return [...byName.values()];
}

function findAgency(
  printed: readonly Byline[],
  stated: readonly string[],
  dateline: ParsedDateline | undefined,
  lastParagraph: string,
): Located<string> | undefined {
  const inRow = printed.find((byline) => byline.agency !== undefined)?.agency;
  if (inRow !== undefined) return { value: inRow, source: 'page', confidence: 0.9 };
  if (dateline?.agency !== undefined) return { value: dateline.agency, source: 'text', confidence: 0.95 };
  const trailing = trailingAgency(lastParagraph);
  if (trailing !== undefined) return { value: trailing, source: 'text', confidence: 0.92 };
  const named = stated.map(agencyName).find((name) => name !== undefined);
  return named === undefined ? undefined : { value: named, source: 'json-ld', confidence: 0.85 };
}

function findDateline(
  parsed: ParsedDateline | undefined,
  rule: AppliedRule,
  printed: readonly Byline[],
): Located<Dateline> | undefined {
  if (parsed !== undefined) {
    const { raw, place, date, desk } = parsed;
    const value = { raw, ...(place ? { place } : {}), ...(date ? { date } : {}), ...(desk ? { desk } : {}) };
    return { value, source: 'text', confidence: 0.95 };
  }
  const ruled = rule.find('place')?.texts[0];
  if (ruled !== undefined) return { value: { raw: ruled, place: ruled }, source: 'publisher-rule', confidence: 0.9 };
  const row = printed.find((byline) => byline.place !== undefined);
  if (row?.place === undefined) return undefined;
  const value = { raw: row.place, place: row.place, ...(row.desk === undefined ? {} : { desk: row.desk }) };
  return { value, source: 'page', confidence: 0.8 };
}

const MOST_ROW_WORDS = 20;

/** Whether a text near the headline is of a byline row: by its box, its label, or because it holds a date. */
export function isBylineRow(segment: Segment, evidence: Evidence): boolean {
  if (evidence.roles[segment.box.index] === 'metadata') return true;
  if (segment.words > MOST_ROW_WORDS) return false;
  return boilerplateKind(segment.text) === 'metadata' || findDates(segment.text).length > 0;
}

/** Joins the segments of each byline row, in order. */
export function bylineRows(segments: readonly Segment[]): string[] {
  const rows: { box: Segment['box']; text: string }[] = [];
  for (const segment of segments) {
    const last = rows.at(-1);
    const row = rowOf(segment);
    if (last !== undefined && last.box === row) last.text += ` ${segment.text}`;
    else rows.push({ box: row, text: segment.text });
  }
  return rows.map((row) => row.text);
}

/** The box whose words belong together: the parent of a box that holds a single text. */
function rowOf(segment: Segment): Segment['box'] {
  const { box } = segment;
  return box.parent !== undefined && box.end - box.first === 1 ? box.parent : box;
}
