/** Lines of a run: articles, failures and invalid lines. */
import { describe, expect, test } from 'vitest';
import { readRunLine } from '../../../../src/apps/studio/report/read-run-line.ts';
import { diffArticles } from '../../../../src/dedupe/index.ts';
import { articleWith } from '../../../article-with.ts';

describe('a line of a run', () => {
  const url = 'https://naya.example/1';
  const article = articleWith({ url });
  const error = { code: 'not-an-article', kind: 'home', message: 'no' };
  const page = { url, target: url };
  const lineWith = (given: object): string => JSON.stringify({ ...articleWith(), ...given });

  test.each([
    ['an article', article, { name: 'run.ndjson:1', ...page, article }],
    ['an article with a page name', { name: 'stdin:7', ...article }, { name: 'stdin:7', ...page, article }],
    [
      'an article with its source and the text of its body',
      { source: 'pages/a.html', ...article, text: 'नहर' },
      { name: 'pages/a.html', ...page, article },
    ],
    ['a failure among articles', { name: 'a.html', url, error }, { name: 'a.html', ...page, failure: error }],
    ['a failure in its file', { name: 'a.html', url, ...error }, { name: 'a.html', ...page, failure: error }],
  ])('may be %s', (_what, line, expected) => {
    expect(readRunLine(JSON.stringify(line), 'run.ndjson:1')).toEqual(expected);
  });

  test('may be a revision, whose changed words are counted', () => {
    const article = articleWith({ headline: 'नहर की मरम्मत आज शुरू', tags: ['नहर'] });
    const changes = diffArticles(articleWith(), article);
    expect(readRunLine(JSON.stringify({ ...article, revision: 1, changes }), 'run.ndjson:1')).toMatchObject({
      article,
      revision: { isFirst: true, kind: 'silent-edit', words: 3 },
    });
  });

  test.each([
    ['removed', { kind: 'removed' }, { isFirst: false, kind: 'removed', words: 0 }],
    [
      'of any shape',
      { kind: 'update', fields: 7, blocks: [null, [], { change: 'added', text: 5 }] },
      { words: 0 },
    ],
    ['without a kind', { kind: '<b>' }, undefined],
  ])('may be a revision that is %s', (_, changes, revision) => {
    const line = { url: 'https://naya.example/1', code: 'http-status', revision: 2, changes };
    const read = readRunLine(JSON.stringify(line), 'run.ndjson:1');
    if (revision === undefined) expect(read).toMatchObject({ revision });
    else expect(read).toMatchObject({ failure: { code: 'http-status' }, revision });
  });

  test.each([
    { line: '{', says: 'the line is not a JSON object' },
    { line: '[1]', says: 'the line is not a JSON object' },
    { line: 'null', says: 'the line is not a JSON object' },
    { line: '{"html":"<p>"}', says: 'the line is a page: run samachar extract first' },
    { line: '{"code":"<b>"}', says: 'the line is not an article: language: ' },
    { line: lineWith({ headline: '' }), says: 'the line is not an article: headline: ' },
    { line: lineWith({ colour: 'red' }), says: 'the line is not an article: Unrecognized key' },
  ])('is rejected as invalid-input: $line', ({ line, says }) => {
    const read = readRunLine(line, 'run.ndjson:7');
    expect(read).toMatchObject({ name: 'run.ndjson:7', error: { code: 'invalid-input' } });
    expect('error' in read && read.error.message).toContain(says);
  });
});
