/** The pages below fixtures/, with what a person has written about each. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../src/index.ts';

const root = join(import.meta.dirname, '../fixtures');

/** A page, its `page.json` and its `article.json`. */
export interface Fixture {
  /** Group and folder, such as `unknown/paywall`. */
  readonly name: string;
  readonly html: Buffer;
  readonly url: string;
  readonly kind?: string;
  readonly layout?: string;
  readonly absent?: readonly string[];
  readonly expected?: Article;
}

export function fixture(name: string): Fixture {
  const read = (file: string): Buffer => readFileSync(join(root, name, file));
  const hasArticle = existsSync(join(root, name, 'article.json'));
  return {
    name,
    html: read('page.html'),
    ...JSON.parse(String(read('page.json'))),
    ...(hasArticle && { expected: JSON.parse(String(read('article.json'))) }),
  };
}

/** All fixtures of some groups, sorted by name. A group is `unknown`, `not-articles` or the id of a publisher. */
export function fixtures(groups: readonly string[] = readdirSync(root).sort()): Fixture[] {
  return groups
    .filter((group) => statSync(join(root, group), { throwIfNoEntry: false })?.isDirectory())
    .flatMap((group) =>
      readdirSync(join(root, group), 'utf8')
        .sort()
        .map((slug) => fixture(`${group}/${slug}`)),
    );
}
