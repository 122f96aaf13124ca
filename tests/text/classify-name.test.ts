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
    ['नयी दिल्ली', 'city'],
    ['फ़रीदाबाद', 'city'],
    ['बर्लिन', 'city'],
    ['भारत', 'region'],
    ['दिल्ली में', undefined],
    ['', undefined],
  ])('%s → %s', (text, kind) => {
    expect(placeKind(text)).toBe(kind);
  });
});

test.each([
  ['टीम नया अखबार', true],
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
  ['रवि', true],
  ['विनायक दामोदर राव पुरुषोत्तम शास्त्री', true],
  ['Min Jin Lee', true],
  ['Christopher Guest', true],
  ['भाषा', false],
  ['नया अखबार डेस्क', false],
  ['naya-akhbar.example', false],
  ['web-desk', false],
  ['undefined', false],
  ['Marketing Manager', false],
  ['View all posts', false],
  ['', false],
])('isStatedPerson(%s) is %s', (text, is) => {
  expect(isStatedPerson(text)).toBe(is);
});

test.each([
  ['Team Naya Path', true],
  ['Desk Team', false],
  ['न्यूज टीम', false],
  ['नया पथ डेस्क', false],
])('isTeam(%s) is %s', (text, is) => {
  expect(isTeam(text)).toBe(is);
});

test.each([
  ['अमर उजाला', true],
  ['naya-akhbar.com', true],
  ['समाचार', false],
  ['मोहन लाल', false],
])('isOrganization(%s) is %s', (text, is) => {
  expect(isOrganization(text)).toBe(is);
});

test.each([
  [' - (भाषा) ', 'भाषा'],
  ['', ''],
])('bareName(%s) is %s', (text, name) => {
  expect(bareName(text)).toBe(name);
});

test.each([
  ['समाचार एजेंसी', true],
  ['भाषा', false],
  ['', false],
])('isUnnamedAgency(%s) is %s', (text, is) => {
  expect(isUnnamedAgency(text)).toBe(is);
});
