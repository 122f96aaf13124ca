/** What each entry of the package gives. */
import { expect, test } from 'vitest';
import * as browser from '../src/browser.ts';
import * as main from '../src/index.ts';

test('a browser gets all but what fetches', () => {
  const withheld = Object.keys(main).filter((name) => !(name in browser));
  expect(withheld.sort()).toEqual(['fetchArticle', 'fetchPage', 'fileStore', 'scrapeArticles']);
  expect(Object.keys(browser).filter((name) => !(name in main))).toEqual([]);
});
