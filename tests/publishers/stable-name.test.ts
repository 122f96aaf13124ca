import { expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import { isStableName } from '../../src/publishers/stable-name.ts';

test('isStableName recognizes names that were not generated', () => {
  const stable = listOf(`story-body|articleBody|h1|col_6`);
  const generated = listOf(`css-1q8x2v|sc-bdVaJa|post-48213|a1b2c3|cmgBOB|md:flex|कथा`);
  expect([...stable, ...generated, ''].filter(isStableName)).toEqual(stable);
});
