import { expect, test } from 'vitest';
import { bodyText, toChunks, toMarkdown } from '../../src/formats/index.ts';
import { toParquet } from '../../src/formats/parquet.ts';
import { articleWith } from '../article-with.ts';

const formats = {
  toChunks: (options: object) => toChunks(articleWith(), options),
  toMarkdown: (options: object) => toMarkdown(articleWith(), options),
  toParquet: (options: object) => toParquet([articleWith()], options),
  bodyText: (options: object) => bodyText(articleWith(), options),
};

const COUNT = 'must be a whole number, 0 or more';

test.each<[keyof typeof formats, object | null, string]>([
  ['toChunks', { maxchars: 500 }, 'unknown option "maxchars", did you mean "maxChars"?'],
  ['toChunks', { maxChars: '500' }, 'option "maxChars" must be a whole number above 0, not "500"'],
  ['toMarkdown', { frontmatter: false }, 'unknown option "frontmatter", did you mean "frontMatter"?'],
  ['toMarkdown', { frontMatter: 'no' }, 'option "frontMatter" must be true or false, not "no"'],
  ['toMarkdown', null, 'the options must be an object, not null'],
  ['toParquet', { columns: ['headline', 'titel'] }, 'option "columns[1]": unknown name "titel"'],
  [
    'toParquet',
    { columns: ['headlin'] },
    'option "columns[0]": unknown name "headlin", did you mean "headline"?',
  ],
  [
    'toParquet',
    { columns: 'text' },
    'option "columns" must be a list of names such as ["source"], not "text"',
  ],
  ['toChunks', { maxTokens: 5 }, 'option "countTokens" is missing'],
  ['toChunks', { countTokens: () => Number.NaN }, `option "countTokens()" ${COUNT}, not NaN`],
  ['toChunks', { countTokens: async () => 1 }, `option "countTokens()" ${COUNT}, not a Promise`],
  ['toChunks', { overlap: -1 }, `option "overlap" ${COUNT}, not -1`],
  ['toChunks', { maxChars: -1 }, 'option "maxChars" must be a whole number above 0, not -1'],
  ['toParquet', { rowGroupSize: 1.5 }, 'option "rowGroupSize" must be a whole number above 0, not 1.5'],
  ['bodyText', { table: false }, 'unknown option "table", did you mean "tables"?'],
  ['toParquet', { rowgroupsize: 5 }, 'unknown option "rowgroupsize", did you mean "rowGroupSize"?'],
])('invalid format options are reported by name: %s with %j', async (name, options, message) => {
  const write = async (): Promise<unknown> => formats[name](options as object);
  await expect(write()).rejects.toMatchObject({ code: 'invalid-input', message });
});
