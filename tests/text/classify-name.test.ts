import { expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import {
  bareName,
  isDesk,
  isOrganization,
  isStatedPerson,
  isTeam,
  isUnnamedAgency,
  placeKind,
} from '../../src/text/classify-name.ts';

test.each<[string, (text: string) => boolean, string[], string[]]>([
  [
    'isDesk',
    isDesk,
    listOf(`टीम नया अखबार|নিজস্ব সংবাদদাতা|জেলা প্রতিনিধি|న్యూస్ డెస్క్|ಪ್ರಜಾ ವಾರ್ತೆ|செய்திப்பிரிவு`),
    listOf(`সুমন ঘোষ|मोहन लाल संवाददाता|मोहन लाल`),
  ],
  [
    'isStatedPerson',
    isStatedPerson,
    listOf(`रवि|विनायक दामोदर राव पुरुषोत्तम शास्त्री|Min Jin Lee|Christopher Guest`),
    listOf(`भाषा|नया अखबार डेस्क|naya-akhbar.example|web-desk|undefined|Marketing Manager|View all posts`),
  ],
  ['isTeam', isTeam, ['Team Naya Path'], listOf(`Desk Team|न्यूज टीम|नया पथ डेस्क`)],
  ['isOrganization', isOrganization, listOf(`अमर उजाला|naya-akhbar.com`), listOf(`समाचार|मोहन लाल`)],
  ['isUnnamedAgency', isUnnamedAgency, ['समाचार एजेंसी'], ['भाषा']],
])('%s recognizes its texts', (_name, is, yes, no) => {
  expect([...yes, ...no, ''].filter(is)).toEqual(yes);
});

test.each([
  ['नयी दिल्ली', 'city'],
  ['फ़रीदाबाद', 'city'],
  ['बर्लिन', 'city'],
  ['भारत', 'region'],
  ['दिल्ली में', undefined],
  ['', undefined],
])('the place kind of %j is %s', (text, kind) => {
  expect(placeKind(text)).toBe(kind);
});

test.each([
  [' - (भाषा) ', 'भाषा'],
  ['', ''],
])('the bare name of %j is %j', (text, name) => {
  expect(bareName(text)).toBe(name);
});
