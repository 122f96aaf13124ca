/** Lines of a run: articles, failures and invalid lines. */
import { describe, expect, test } from 'vitest';
import { readRunLine } from '../../../../src/apps/studio/report/read-run-line.ts';
import { diffArticles } from '../../../../src/dedupe/index.ts';
import { articleWith } from '../../../article-with.ts';

describe('a line of a run', () => {
  test('may be an article', () => {
    const article = articleWith({ url: 'https://naya.example/1' });
    expect(readRunLine(JSON.stringify(article), 'run.ndjson:1')).toEqual({
      name: 'run.ndjson:1',
      url: 'https://naya.example/1',
      target: 'https://naya.example/1',
      article,
    });
  });

  test('may start with the name of its page', () => {
    const article = articleWith({ url: 'https://naya.example/1' });
    expect(readRunLine(JSON.stringify({ name: 'stdin:7', ...article }), 'run.ndjson:1')).toMatchObject({
      name: 'stdin:7',
      article,
    });
  });

  test('may have a source and the text of the body', () => {
    const article = articleWith({ url: 'https://naya.example/1' });
    const line = { source: 'pages/a.html', ...article, text: 'नहर' };
    expect(readRunLine(JSON.stringify(line), 'run.ndjson:1')).toMatchObject({
      name: 'pages/a.html',
      article,
    });
    expect(readRunLine(JSON.stringify(line), 'run.ndjson:1')).not.toHaveProperty('article.text');
  });

  test.each([
    {
      form: 'among articles',
      line: {
        name: 'a.html',
        url: 'https://naya.example/1',
        error: { code: 'not-an-article', kind: 'home', message: 'no' },
      },
    },
    {
      form: 'in a file of failures',
      line: {
        name: 'a.html',
        url: 'https://naya.example/1',
        code: 'not-an-article',
        kind: 'home',
        message: 'no',
      },
    },
  ])('may be a failure $form', ({ line }) => {
    expect(readRunLine(JSON.stringify(line), 'run.ndjson:1')).toEqual({
      name: 'a.html',
      url: 'https://naya.example/1',
      target: 'https://naya.example/1',
      failure: { code: 'not-an-article', kind: 'home', message: 'no' },
    });
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
    {
      line: JSON.stringify({ ...articleWith(), headline: '' }),
      says: 'the line is not an article: headline: ',
    },
    {
      line: JSON.stringify({ ...articleWith(), colour: 'red' }),
      says: 'the line is not an article: Unrecognized key',
    },
  ])('is rejected as invalid-input: $line', ({ line, says }) => {
    const read = readRunLine(line, 'run.ndjson:7');
    expect(read).toMatchObject({ name: 'run.ndjson:7', error: { code: 'invalid-input' } });
    expect('error' in read && read.error.message).toContain(says);
  });
});
