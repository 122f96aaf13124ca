import { expect, test } from 'vitest';
import { articleOf, PARAGRAPHS, pageOf, SENTENCES, storyAround } from '../page-of.ts';

const [first = ''] = PARAGRAPHS;

test.each([
  ['the page does not show it', 'तीन लाख रुपये में दस दिन का काम', '', true],
  ['it repeats the first paragraph', SENTENCES[0], '', false],
  ['it repeats the first paragraph after its dateline', SENTENCES[0], 'पटना, 24 नवंबर (भाषा)। ', false],
])('a description is kept only if the page does not show it: %s', (_, description, dateline, stays) => {
  const body = storyAround().replace(first, `${dateline}${first}`);
  const article = articleOf(pageOf(body, { head: `<meta name="description" content="${description}">` }));
  expect(article.description).toBe(stays ? description : undefined);
});
