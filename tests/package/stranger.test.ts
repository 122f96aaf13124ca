/** What README and the task documents say works for somebody who has only installed the package. */
import process from 'node:process';
import { describe } from 'vitest';
import { describeStrangersPath } from './strangers-path.ts';

describe('after npm install in an empty folder', () => {
  describeStrangersPath(process.execPath, 'node_modules/.bin/tsx');
});
