import { describe, expect, test } from 'vitest';
import {
  calibrationError,
  type FieldCase,
  fitConfidences,
  leaveOnePublisherOut,
  reliability,
} from '../../scripts/calibration.ts';
import { MEASURED_CONFIDENCES } from '../../src/fields/measured-confidences.ts';

const one: FieldCase = {
  field: 'authors',
  source: 'page',
  confidence: 0.9,
  isRight: true,
  publisher: 'naya-akhbar',
  corpus: 'hindi',
};

/** A number of cases, the first of which are right. */
function cases(count: number, right: number, changes: Partial<FieldCase> = {}): FieldCase[] {
  return Array.from({ length: count }, (_, index) => ({ ...one, ...changes, isRight: index < right }));
}

test('reliability has a row for each source of each field, with its stated and actual accuracy', () => {
  const rows = reliability([
    ...cases(4, 3),
    ...cases(2, 1, { source: 'json-ld', confidence: 0.7 }),
    ...cases(1, 1, { field: 'tags' }),
  ]);
  expect(rows.map(({ field, source, count, right }) => [field, source, count, right])).toEqual([
    ['authors', 'json-ld', 2, 0.5],
    ['authors', 'page', 4, 0.75],
    ['tags', 'page', 1, 1],
  ]);
  expect(rows[1]?.confidence).toBeCloseTo(0.9);
});

describe('calibrationError', () => {
  test('is zero if nine of ten values with a confidence of 0.9 are right', () => {
    expect(calibrationError(cases(10, 9))).toBeCloseTo(0);
    expect(calibrationError(cases(10, 4))).toBeCloseTo(0.5);
  });

  test('does not let an underconfident field hide an overconfident one', () => {
    expect(calibrationError([...cases(10, 8), ...cases(10, 10, { field: 'tags' })])).toBeCloseTo(0.1);
  });

  test('includes a confidence of 1', () => {
    expect(calibrationError(cases(2, 1, { confidence: 1 }))).toBeCloseTo(0.5);
  });
});

describe('fitConfidences', () => {
  test("follows many cases, and pulls few cases towards the field's average", () => {
    const table = fitConfidences([...cases(200, 100), ...cases(5, 5, { source: 'json-ld' })]);
    expect(table).toEqual({ authors: { 'json-ld': 0.76, page: 0.5 } });
  });

  test('omits rare sources and the headline, whose strategies compute their own confidence', () => {
    const rare = cases(4, 4, { field: 'tags' });
    expect(fitConfidences([...cases(5, 5), ...rare, ...cases(50, 50, { field: 'headline' })])).toEqual({
      authors: { page: 0.99 },
    });
  });
});

test('the confidences for a publisher are fitted on all others', () => {
  const fitted = leaveOnePublisherOut([...cases(60, 60), ...cases(60, 0, { publisher: 'nahar-times' })]);
  const confidenceOf = (name: string) => fitted.find(({ publisher }) => publisher === name)?.confidence;
  expect(fitted).toHaveLength(120);
  expect(confidenceOf('naya-akhbar')).toBe(0);
  expect(confidenceOf('nahar-times')).toBe(0.99);
});

test("the engine's confidences are shares, and none is certain", () => {
  const stated = Object.values(MEASURED_CONFIDENCES).flatMap((sources) => Object.values(sources));
  expect(stated.length).toBeGreaterThan(0);
  for (const confidence of stated) {
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThan(1);
  }
});
