import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contactFault } from '../../src/fetch/request-options.ts';
import { scrapeArticles } from '../../src/scrape/scrape-articles.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

test.each(['', 'mailto:desk@lab.example', 'https://lab.example/bot (A ~ B)'])(
  'the contact %s is valid',
  (contact) => {
    expect(contactFault(contact)).toBeUndefined();
  },
);

test.each([
  ['https://लैब.example/हम', 'U+0932', 'https://xn--p2bl0e.example/%E0%A4%B9%E0%A4%AE'],
  ['https://lab.example/@हम', 'U+0939', 'https://lab.example/@%E0%A4%B9%E0%A4%AE'],
  ['bücher@lab.example', 'U+00FC', 'b%C3%BCcher@lab.example'],
  ['desk\u0000@lab.example', 'U+0000', 'desk%00@lab.example'],
  ['desk\u007f', 'U+007F', undefined],
  ['\ud83d@lab.example', 'U+D83D', undefined],
  ['😀', 'U+1F600', undefined],
])('the contact %j is rejected because of %s; suggested spelling: %s', (contact, sign, written) => {
  const message = `contains ${sign}, but an HTTP header may only contain visible ASCII: write a domain in punycode, and the rest in Latin letters or percent-encoded`;
  const example = written === undefined ? '' : `, such as "${written}"`;
  expect(contactFault(contact)).toBe(message + example);
});

test('an invalid contact leaves neither a journal nor its lock', async () => {
  const options = { contact: 'mailto:डेस्क@lab.example', journal: join(folder, 'run.ndjson') };
  await expect(scrapeArticles([], options).next()).rejects.toMatchObject({ code: 'invalid-input' });
  expect(readdirSync(folder)).toEqual([]);
});
