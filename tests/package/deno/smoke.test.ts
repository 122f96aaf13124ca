/** The packed library under Deno. */
import { describe, test } from 'vitest';
import { DENO, hasComponent } from '../../components.ts';
import { expectToRun } from '../other-runtime.ts';

describe.runIf(hasComponent(DENO, 'tests/package/deno/'))('Deno', () => {
  test('reads a page with the packed library, with no right but to read', () =>
    expectToRun(DENO.binaries[0] ?? '', [
      'run',
      '--allow-read',
      '--allow-env=TINYGLOBBY_DEBUG',
      '--no-remote',
    ]));
});
