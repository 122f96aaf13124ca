/** The packed library under Deno. */
import { describe, test } from 'vitest';
import { DENO, hasComponent } from '../../components.ts';
import { expectToRun } from '../other-runtime.ts';

describe.runIf(hasComponent(DENO, 'tests/package/deno/'))('Deno', () => {
  test('reads and fetches a page with the packed library, without permission to write or run anything', () =>
    expectToRun(DENO.binaries[0] ?? '', [
      'run',
      '--allow-read',
      '--allow-net',
      '--allow-env',
      '--allow-sys',
      '--no-remote',
    ]));
});
