/** JSON-LD: the structured data of a page, parsed tolerantly, since the scripts of real pages are often not quite JSON. */
import type { Crumb } from '../article.ts';
import { bestOf } from '../text/tally.ts';
import { decodeEntities } from './markup-text.ts';
import type { HeadlineTest } from './own-headline.ts';
import { repairJson } from './repair-json.ts';

/** One described thing (an article, a breadcrumb, a person), as in the page, with the entities in its strings decoded. */
export type JsonLdNode = { readonly [key: string]: unknown };

/** A person, or an organization in place of one. */
export interface JsonLdPerson {
  name: string;
  /** Type without the schema.org prefix. */
  type?: string;
  url?: string;
}

/** A picture. Its URL is as written, possibly relative; its size is in CSS pixels. */
export interface JsonLdImage {
  url: string;
  width?: number | undefined;
  height?: number | undefined;
}

/** Types of articles (schema.org) by rank: one with a lower rank is more likely to describe a news page. */
const ARTICLE_RANK: ReadonlyMap<string, number> = new Map(
  [
    'NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle ReviewNewsArticle AskPublicNewsArticle',
    'LiveBlogPosting',
    'Article AdvertiserContentArticle SatiricalArticle ScholarlyArticle TechArticle Report BlogPosting',
    'SocialMediaPosting DiscussionForumPosting',
  ].flatMap((types, rank) => types.split(' ').map((type) => [type, rank])),
);

/** Types, other than articles, that describe a page with running text. They state authors and dates too. */
const WORK_TYPES: ReadonlySet<string> = new Set(
  'Review CriticReview UserReview ClaimReview CreativeWork Recipe HowTo WebPage MedicalWebPage ItemPage'.split(
    ' ',
  ),
);

const NESTED_KEYS = ['breadcrumb', 'mainEntity', 'mainEntityOfPage'] as const;
/** Properties with the text of an object, in this order. */
const TEXT_KEYS = ['@value', 'name', 'url', '@id'] as const;

/** Properties that often only refer to another node (as WordPress plugins write them). */
const REFERENCE_KEYS = 'author creator contributor editor publisher image breadcrumb'.split(' ');

const MAX_DEPTH = 40;
const MAX_ARRAY_DEPTH = 4;
const SCHEMA_PREFIX = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/iu;
const BOOLEAN = /^(?:https?:\/\/schema\.org\/)?(?:(true)|false)$/iu;
const NUMBER = /^\s*([0-9]{1,6}(?:\.[0-9]+)?)\s*(?:px\s*)?$/iu;
const WEB_URL = /^(?:https?:)?\/\//iu;

/**
 * Every top-level node of the `application/ld+json` scripts of a page, every node of an array or `@graph`, and breadcrumbs
 * and articles nested in `breadcrumb`, `mainEntity` or `mainEntityOfPage`. An author, publisher, picture or breadcrumb that
 * only refers to another node (`{"@id": …}`) is replaced by that node. A script that cannot be repaired is skipped.
 */
export function parseJsonLd(scripts: readonly string[]): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  for (const script of scripts) {
    for (const value of parseScript(script)) collectNodes(decodeStrings(value, 0), nodes, 0);
  }
  return resolveReferences(nodes);
}

/**
 * The node that describes the page's article. If there are several: one with headline and date, then one whose headline
 * occurs in a title of the page, then `NewsArticle` and its kinds before `Article`, then the first. One whose headline the
 * page only links to describes another story.
 */
export function findArticle(nodes: readonly JsonLdNode[], test?: HeadlineTest): JsonLdNode | undefined {
  return bestOf(nodes, (node) => -(costOfArticle(node, test) ?? Infinity), -Infinity);
}

/** The names in `@type`, without the schema.org prefix. */
export function typesOf(node: JsonLdNode): string[] {
  return listAt(node, '@type')
    .filter((type) => typeof type === 'string')
    .map((type) => type.trim().replace(SCHEMA_PREFIX, ''));
}

/** Whether a node describes a page with running text that is not an article. */
export function isWork(node: JsonLdNode): boolean {
  return typesOf(node).some((type) => WORK_TYPES.has(type));
}

/**
 * The text at a dotted path, trimmed and not empty. In an array, the first element with text counts. A number becomes a
 * string. The text of an object is its `@value`, otherwise its `name`, `url` or `@id`, in this order.
 */
export function stringAt(node: JsonLdNode, path: string): string | undefined {
  return firstText(listAt(node, path));
}

/** The boolean value of a property, even if it is written as a string or a schema.org URL. */
export function booleanAt(node: JsonLdNode, key: string): boolean | undefined {
  const [value] = listAt(node, key);
  if (typeof value === 'boolean') return value;
  const match = BOOLEAN.exec(firstText([value]) ?? '');
  return match === null ? undefined : match[1] !== undefined;
}

/** The breadcrumb of the page, root first: the longest `BreadcrumbList`, in the order of its positions. */
export function breadcrumbOf(nodes: readonly JsonLdNode[]): Crumb[] {
  const lists = nodes.filter((node) => typesOf(node).includes('BreadcrumbList')).map(crumbsOf);
  return bestOf(lists, ({ length }) => length) ?? [];
}

/** The authors of a node, people or organizations, each name once. A string with several names stays as it is. */
export function personsOf(node: JsonLdNode): JsonLdPerson[] {
  const persons = new Map<string, JsonLdPerson>();
  for (const value of listAt(node, 'author')) {
    for (const person of personsIn(value)) if (!persons.has(person.name)) persons.set(person.name, person);
  }
  return [...persons.values()];
}

export function imageOf(node: JsonLdNode): JsonLdImage | undefined {
  const values = [...listAt(node, 'image'), ...listAt(node, 'thumbnailUrl')];
  return values.map(imageIn).find((image) => image !== undefined);
}

function parseScript(script: string): unknown[] {
  const value = parseJson(script);
  if (value !== undefined) return [value];
  // A script that was escaped completely has no quotes left.
  const written = script.includes('"') ? script : decodeEntities(script, 1);
  return repairJson(written).flatMap((json) => parseJson(json) ?? []);
}

/** The value of a JSON text; undefined if it is not JSON. */
export function parseJson(json: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(json, reviver);
  } catch {
    return undefined;
  }
}

/** Decodes the entities of all strings, and cuts off excessive nesting. */
function decodeStrings(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return decodeEntities(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((item) => decodeStrings(item, depth + 1));
  const decoded = Object.entries(value).map(([key, item]) => [key, decodeStrings(item, depth + 1)]);
  return Object.fromEntries(decoded);
}

function collectNodes(value: unknown, nodes: JsonLdNode[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) for (const item of value) collectNodes(item, nodes, depth + 1);
  if (!isNode(value)) return;
  if (Object.keys(value).some((key) => key !== '@context' && key !== '@graph')) nodes.push(value);
  collectNodes(ownValue(value, '@graph'), nodes, depth + 1);
  for (const key of NESTED_KEYS) {
    for (const nested of listAt(value, key))
      if (isWorthListing(nested)) collectNodes(nested, nodes, depth + 1);
  }
}

function isWorthListing(value: unknown): value is JsonLdNode {
  return isNode(value) && (Object.hasOwn(value, 'itemListElement') || rankOf(value) !== undefined);
}

function resolveReferences(nodes: readonly JsonLdNode[]): JsonLdNode[] {
  const byId = new Map<unknown, JsonLdNode>();
  for (const node of nodes)
    if (typeof node['@id'] === 'string' && Object.keys(node).length > 1) byId.set(node['@id'], node);
  return nodes.map((node) => {
    const resolved = REFERENCE_KEYS.flatMap((key) => {
      const values = listAt(node, key);
      return values.some(isReference) ? [[key, values.map((value) => withReferred(value, byId))]] : [];
    });
    return { ...node, ...Object.fromEntries(resolved) };
  });
}

/** The node that a value refers to. Properties of the value take precedence over those of the node. */
function withReferred(value: unknown, byId: ReadonlyMap<unknown, JsonLdNode>): unknown {
  const referred = isReference(value) ? byId.get(value['@id']) : undefined;
  return referred === undefined ? value : { ...referred, ...(value as JsonLdNode) };
}

function isReference(value: unknown): value is JsonLdNode {
  return isNode(value) && Object.hasOwn(value, '@id') && !Object.hasOwn(value, '@type');
}

/** Lower for a node that is likelier the article; undefined if it is none, or another story. */
function costOfArticle(node: JsonLdNode, test: HeadlineTest | undefined): number | undefined {
  const rank = rankOf(node);
  if (rank === undefined) return undefined;
  const headline = stringAt(node, 'headline');
  if (headline === undefined) return NOT_NAMED + INCOMPLETE + rank;
  const occurrence = test?.(headline);
  if (occurrence === 'linked') return undefined;
  const isComplete = stringAt(node, 'datePublished') !== undefined;
  return (occurrence === 'own' ? 0 : NOT_NAMED) + (isComplete ? 0 : INCOMPLETE) + rank;
}

const INCOMPLETE = 100;
/** Costs less than a missing date, since titles may also be reworded. */
const NOT_NAMED = 20;

function rankOf(node: JsonLdNode): number | undefined {
  return typesOf(node)
    .flatMap((type) => ARTICLE_RANK.get(type) ?? [])
    .sort((left, right) => left - right)[0];
}

function crumbsOf(list: JsonLdNode): Crumb[] {
  return listAt(list, 'itemListElement')
    .map((value, index) => {
      const element = isNode(value) ? value : {};
      return { crumb: crumbOf(element), position: numberIn(listAt(element, 'position')) ?? index + 1 };
    })
    .sort((left, right) => left.position - right.position)
    .flatMap(({ crumb }) => crumb ?? []);
}

function crumbOf(element: JsonLdNode): Crumb | undefined {
  const name = stringAt(element, 'name') ?? stringAt(element, 'item.name');
  if (name === undefined) return undefined;
  const [item] = listAt(element, 'item');
  const stated = typeof item === 'string' ? item : undefined;
  const url = stringAt(element, 'item.@id') ?? stringAt(element, 'item.url') ?? stated;
  return url === undefined ? { name } : { name, url };
}

function personsIn(value: unknown): JsonLdPerson[] {
  if (!isNode(value)) {
    const name = firstText([value]);
    return name === undefined || WEB_URL.test(name) ? [] : [{ name }];
  }
  const [type] = typesOf(value);
  const url = stringAt(value, 'url');
  const persons = listAt(value, 'name').map((name) => ({
    name: firstText([name]) ?? '',
    ...(type !== undefined && { type }),
    ...(url !== undefined && { url }),
  }));
  return persons.filter(({ name }) => name !== '');
}

function imageIn(value: unknown): JsonLdImage | undefined {
  const node = isNode(value) ? value : { url: value };
  const id = stringAt(node, '@id') ?? '';
  const stated = stringAt(node, 'url') ?? stringAt(node, 'contentUrl');
  const url = stated ?? (WEB_URL.test(id) ? id : undefined);
  if (url === undefined || url.startsWith('data:')) return undefined;
  return { url, width: numberIn(listAt(node, 'width')), height: numberIn(listAt(node, 'height')) };
}

/** A positive number, also from "1200px" or a QuantitativeValue. */
function numberIn([value]: readonly unknown[]): number | undefined {
  const text = isNode(value) ? stringAt(value, 'value') : firstText([value]);
  const number = Number(NUMBER.exec(text ?? '')?.[1] ?? 0);
  return number > 0 ? number : undefined;
}

/** All values at a dotted path, with arrays flattened and nulls omitted. */
export function listAt(node: JsonLdNode, path: string): unknown[] {
  let values: unknown[] = [node];
  for (const key of path.split('.')) {
    values = values
      .map((value) => (isNode(value) ? ownValue(value, key) : undefined))
      .flat(MAX_ARRAY_DEPTH)
      .filter((value) => value !== undefined && value !== null);
  }
  return values;
}

function ownValue(node: JsonLdNode, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

function firstText(values: readonly unknown[], depth = 0): string | undefined {
  for (const value of values) {
    const text = textOf(value, depth);
    if (text !== undefined) return text;
  }
  return undefined;
}

function textOf(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim() || undefined;
  if (!isNode(value) || depth > MAX_ARRAY_DEPTH) return undefined;
  const texts = TEXT_KEYS.flatMap((key) => listAt(value, key));
  return firstText(texts, depth + 1);
}

/** Whether a value is a node, as opposed to a text, number or list. */
export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
