import { describe, expect, test } from 'vitest';
import {
  bareName,
  isDesk,
  isOrganization,
  isStatedPerson,
  isTeam,
  isUnnamedAgency,
  placeKind,
} from '../../src/text/classify-name.ts';

describe('placeKind', () => {
  test.each([
    ['नई दिल्ली', 'city'],
    ['नयी दिल्ली', 'city'],
    ['मुम्बई', 'city'],
    ['फ़रीदाबाद', 'city'],
    ['NEW DELHI', 'city'],
    ['बर्लिन', 'city'],
    ['उत्तर प्रदेश', 'region'],
    ['भारत', 'region'],
    ['नयागंज', undefined],
    ['दिल्ली में', undefined],
    ['', undefined],
  ])('%s → %s', (text, kind) => {
    expect(placeKind(text)).toBe(kind);
  });
});

test.each([
  ['टीम नया अखबार', true],
  ['पटना ब्यूरो', true],
  ['नईदुनिया प्रतिनिधि', true],
  ['नया अख़बार स्टाफ़', true],
  ['डेस्क रिपोर्ट', true],
  ['हप्र', true],
  ['নিজস্ব সংবাদদাতা', true],
  ['জেলা প্রতিনিধি', true],
  ['న్యూస్ డెస్క్', true],
  ['ಪ್ರಜಾ ವಾರ್ತೆ', true],
  ['செய்திப்பிரிவு', true],
  ['সুমন ঘোষ', false],
  ['मोहन लाल संवाददाता', false],
  ['मोहन लाल', false],
  ['', false],
])('isDesk(%s) is %s', (text, is) => {
  expect(isDesk(text)).toBe(is);
});

test.each([
  ['पल्लवी', true],
  ['रवि', true],
  ['विनायक दामोदर राव पुरुषोत्तम शास्त्री', true],
  ['मोहन lal', true],
  ['amit rao', true],
  ['Min Jin Lee', true],
  ['Christopher Guest', true],
  ['पटना', false],
  ['भाषा', false],
  ['PTI', false],
  ['SID', false],
  ['नया अखबार डेस्क', false],
  ['naya-akhbar.example', false],
  ['web-desk', false],
  ['कॉपी लिंक', false],
  ['फॉन्ट साइज', false],
  ['लाइव अपडेट', false],
  ['undefined', false],
  ['Admin', false],
  ['Guest Author', false],
  ['Marketing Manager', false],
  ['View all posts', false],
  ['', false],
])('isStatedPerson(%s) is %s', (text, is) => {
  expect(isStatedPerson(text)).toBe(is);
});

test.each([
  ['इंडियास्पेंड टीम', true],
  ['Team Naya Path', true],
  ['वेब टीम', false],
  ['Desk Team', false],
  ['न्यूज टीम', false],
  ['टीम', false],
  ['नया पथ डेस्क', false],
])('isTeam(%s) is %s', (text, is) => {
  expect(isTeam(text)).toBe(is);
});

test.each([
  ['नया समाचार', true],
  ['Getty Images', true],
  ['अमर उजाला', true],
  ['naya-akhbar.com', true],
  ['नयाअखबार.कॉम', true],
  ['समाचार', false],
  ['मोहन लाल', false],
])('isOrganization(%s) is %s', (text, is) => {
  expect(isOrganization(text)).toBe(is);
});

test.each([
  ['।। मोहन लाल।।', 'मोहन लाल'],
  [' - (भाषा) ', 'भाषा'],
  ['PTI (भाषा)', 'PTI (भाषा)'],
  ['', ''],
])('bareName(%s) is %s', (text, name) => {
  expect(bareName(text)).toBe(name);
});

test.each([
  ['एजेंसियां', true],
  ['समाचार एजेंसी', true],
  ['भाषा', false],
  ['', false],
])('isUnnamedAgency(%s) is %s', (text, is) => {
  expect(isUnnamedAgency(text)).toBe(is);
});
