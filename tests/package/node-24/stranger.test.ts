/** Runs the same tests with Node 24, which executes the TypeScript examples directly. */
import { describe } from 'vitest';
import { hasComponent, NODE_24 } from '../../components.ts';
import { describeStrangersPath } from '../strangers-path.ts';

describe.runIf(hasComponent(NODE_24, 'tests/package/node-24/'))('after npm install, with Node 24', () => {
  describeStrangersPath(NODE_24.binaries[0] ?? '', 'node --no-warnings');
});
