import { describe, expect, test } from 'vitest';
import { similarity } from '../../src/text/shingles.ts';
import { AGENCY, COPIES, OTHER_REPORT, RESPELLED } from './reports.ts';

const THRESHOLD = 0.4;
const agency = AGENCY.join('\n');

describe('similarity', () => {
  test.each(COPIES)('recognizes a copy with %s', (_edit, copy) => {
    expect(similarity(agency, copy)).toBeGreaterThanOrEqual(THRESHOLD);
  });

  test('distinguishes another report on the same event from a copy', () => {
    expect(similarity(agency, OTHER_REPORT.join('\n'))).toBeLessThan(THRESHOLD / 4);
  });

  test('is 1 for different spellings of the same words', () => {
    expect(similarity(agency, RESPELLED)).toBe(1);
  });

  test.each([
    ['both without words', '', '—', 1],
    ['one without words', '', 'नहर', 0],
    ['the same word', 'नहर', 'नहर।', 1],
    ['a different word', 'नहर', 'सड़क', 0],
    ['an extended headline', 'नहर की सफाई शुरू', 'नहर की सफाई शुरू हुई', 2 / 3],
    ['a headline with one word changed', 'नहर की सफाई आज शुरू', 'नहर की सफाई कल शुरू', 1 / 5],
    ['an excerpt of two thirds', 'क ख ग घ', 'क ख ग घ च छ', 1 / 2],
    ['English', 'The canal was cleaned', 'THE CANAL WAS CLEANED!', 1],
    ['Tamil', 'கால்வாய் பணி இன்று தொடங்கியது', 'கால்வாய் பணி இன்று நிறைவடைந்தது', 1 / 3],
  ])('of %s: %j and %j is %d', (_case, left, right, expected) => {
    expect(similarity(left, right)).toBeCloseTo(expected);
  });
});
