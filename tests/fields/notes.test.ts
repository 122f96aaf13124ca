/** Notes of the newsroom and the license, outside of the body. */
import { describe, expect, test } from 'vitest';
import { articleOf, bodyTexts, fateOf, news, PARAGRAPHS, pageOf, storyAround } from '../page-of.ts';

test.each([
  ['correction', 'सुधार: पहले इस खबर में दो गांव लिखा गया था।'],
  ['correction', '(संशोधन – पहले नहर की लंबाई गलत छपी थी।)'],
  ['correction', 'भूल सुधारः विभाग का नाम गलत छपा था, जिसके लिए हमें खेद है।'],
  ['correction', 'इस खबर में अधिकारी का नाम गलत था, जिसे सुधार दिया गया है।'],
  ['correction', 'Correction: An earlier version of this story gave a wrong date.'],
  ['update', 'इस खबर को विभाग के बयान के साथ अपडेट किया गया है।'],
  ['update', 'अपडेट: यह खबर विभाग के बयान के बाद अपडेट की गई है।'],
  ['ai', 'यह खबर एआई की मदद से तैयार की गई है।'],
  ['ai', '(इस लेख का अनुवाद AI टूल से हुआ है, संपादक ने इसे जांचा है।)'],
  ['ai', 'नोट: यह आलेख कृत्रिम बुद्धिमत्ता की सहायता से लिखा गया है।'],
  ['translation', 'मूल अंग्रेज़ी से अनुवाद: सुनीता शर्मा'],
  ['translation', '(यह लेख अंग्रेजी में छपा था, हिंदी में इसका अनुवाद मोहन लाल ने किया है।)'],
  ['sponsored', 'यह एक प्रायोजित लेख है और इसमें दिए गए दावे कंपनी के हैं।'],
  ['sponsored', 'This article is sponsored by the company named in it.'],
])('a note is listed with its kind and left out of the body: %s: %s', (kind, text) => {
  const html = pageOf(`${storyAround()}<p>${text}</p>`);
  expect(articleOf(html).notes).toEqual([{ kind, text }]);
  expect(bodyTexts(html)).toEqual(PARAGRAPHS);
  expect(['note', 'disclaimer']).toContain(fateOf(html, text));
});

test.each([
  'डॉक्टरों ने एआई की मदद से बीमारी का जल्दी पता लगाने का दावा किया है।',
  'सुधार की मांग को लेकर किसानों ने गुरुवार को जिला मुख्यालय पर प्रदर्शन किया।',
  'यह पूरा मेला नगर निगम और पर्यटन विभाग की ओर से प्रायोजित है।',
  'किताब का अंग्रेजी से अनुवाद इस साल के अंत तक बाजार में आ जाएगा।',
])('text of the report is not a note: %s', (text) => {
  const html = pageOf(`${storyAround()}<p>${text}</p>`);
  expect(articleOf(html)).not.toHaveProperty('notes');
  expect(bodyTexts(html)).toContain(text);
});

describe('the license is', () => {
  const BY = 'https://creativecommons.org/licenses/by/4.0/';
  const link = `<a href="${BY}">CC BY 4.0</a>`;
  const share = '<a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA</a>';
  const picture = `<figure><img src="/n.jpg"><figcaption>नहर ${link}</figcaption></figure>`;
  test.each([
    ['that of JSON-LD', { jsonLd: news({ license: BY }) }, BY],
    ['an object of JSON-LD', { jsonLd: news({ license: { '@type': 'CreativeWork', url: BY } }) }, BY],
    ['that of rel=license', { head: '<link rel="license" href="/li">' }, 'https://naya-akhbar.example/li'],
    ['that of a link to Creative Commons', { behind: `<footer>${link}</footer>` }, BY],
    ['not the words of JSON-LD', { jsonLd: news({ license: 'सर्वाधिकार सुरक्षित' }) }, undefined],
    ['not that of a picture', { before: picture }, undefined],
    ['not one of several', { behind: `<p>${link} ${share}</p>` }, undefined],
  ])('%s', (_title, parts, license) => {
    expect(articleOf(pageOf(storyAround(), parts)).license).toBe(license);
  });
});
