/** The packed library under Deno, without permission to write or to run anything. */
import { DENO } from '../../components.ts';
import { describeRuntime } from '../other-runtime.ts';

const PERMISSIONS = '--allow-read --allow-net --allow-env --allow-sys --no-remote'.split(' ');

describeRuntime(DENO, 'tests/package/deno/', ['run', ...PERMISSIONS]);
