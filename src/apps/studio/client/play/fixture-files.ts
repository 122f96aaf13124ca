/** A page as a new fixture: manual parts are left to be filled in, as fixtures/README.md requires. */
import { type Article, type Block, FIELD_NAMES, type PageKind, type Publisher } from '../../../../browser.ts';

export interface FixturePage {
  readonly html: string;
  readonly url: string | undefined;
  readonly rule: Pick<Publisher, 'id'> | undefined;
  readonly article: Article | undefined;
  readonly error: { readonly kind?: PageKind | undefined } | undefined;
}

/** Placeholder for every text to be written manually. No correct article can contain it. */
const FILL = 'FILL IN BY HAND';

/** Values that are not text of the page: kept, to be checked. */
const KEPT = new Set(['type', 'level', 'ordered', 'platform', 'language', 'id', 'width', 'height']);
const OF_THE_ENGINE = new Set(['wordCount', 'warnings', 'provenance']);

/** Writes the files of a fixture one below the other, each after a line with its path. */
export function fixtureFiles(page: FixturePage): string {
  const { html, url, rule, article, error } = page;
  const folder = article === undefined ? 'fixtures/not-articles' : `fixtures/${rule?.id ?? 'unknown'}`;
  const notes = {
    url: url ?? FILL,
    shows: [FILL],
    ...(article === undefined
      ? { kind: error?.kind ?? FILL }
      : { absent: FIELD_NAMES.filter((field) => article[field] === undefined) }),
  };
  const files = {
    'page.html': html,
    'page.json': asJson(notes),
    ...(article === undefined ? {} : { 'article.json': asJson(skeletonOf(article)) }),
  };
  return Object.entries(files)
    .map(([name, text]) => `==> ${folder}/first-page/${name} <==\n${text.trimEnd()}\n`)
    .join('\n');
}

/** The article's shape: its fields and the types of its blocks, with each text still to be written. */
function skeletonOf(article: Article): Record<string, unknown> {
  const given = Object.entries(article).filter(([field]) => !OF_THE_ENGINE.has(field));
  return Object.fromEntries(given.map(([field, value]) => [field, emptied(value, field)]));
}

function emptied(value: unknown, key: string): unknown {
  if (typeof value === 'string') return KEPT.has(key) ? value : FILL;
  if (Array.isArray(value)) return value.map((item: Block | string) => emptied(item, ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, emptied(part, name)]));
}

function asJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
