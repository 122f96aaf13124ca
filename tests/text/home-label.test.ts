import { expect, test } from 'vitest';
import { isHomeLabel } from '../../src/text/boilerplate.ts';

test('isHomeLabel recognizes links to the home page', () => {
  const labels = ['होम', 'होम पेज', 'Hindi News', 'HOME', 'हिंदी न्यूज'];
  expect([...labels, 'देश', 'होम गार्ड', ''].filter(isHomeLabel)).toEqual(labels);
});
