/** The packed library under Bun. */
import { BUN } from '../../components.ts';
import { describeRuntime } from '../other-runtime.ts';

describeRuntime(BUN, 'tests/package/bun/', ['run']);
