/** The packed library under Bun. */
import { describe, test } from 'vitest';
import { BUN, hasComponent } from '../../components.ts';
import { expectToRun } from '../other-runtime.ts';

describe.runIf(hasComponent(BUN, 'tests/package/bun/'))('Bun', () => {
  test('reads and fetches a page with the packed library', () => expectToRun(BUN.binaries[0] ?? '', ['run']));
});
