/**
 * A record of patterns that were measured as linear, so that a check measures only new ones. The result is the same on every
 * machine: it depends only on the pattern, the versions of the checkers and their limits, all of which are in the key.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { LIMITS, type Pattern } from './redos.ts';

const FILE = fileURLToPath(new URL('linear-patterns.txt', import.meta.url));
const KEY_LENGTH = 8;
const KEYS_PER_LINE = 12;
const WHITE_SPACE = /\s+/u;
const require = createRequire(import.meta.url);
const MEASURE = JSON.stringify([versionOf('recheck'), versionOf('scslre'), LIMITS]);

/** The key of a pattern in the record. */
export function recordKey({ source, flags }: Pattern): string {
  const hash = createHash('sha256').update(`${MEASURE}/${source}/${flags}`);
  return hash.digest('hex').slice(0, KEY_LENGTH);
}

/** The keys in the record. */
export function readRecord(): ReadonlySet<string> {
  return new Set(existsSync(FILE) ? readFileSync(FILE, 'utf8').trim().split(WHITE_SPACE) : []);
}

/** Replaces the record, which drops patterns that no file contains any longer. */
export function writeRecord(keys: Iterable<string>): void {
  const sorted = [...new Set(keys)].sort();
  const lines = sorted.map((key, at) => `${key}${at % KEYS_PER_LINE === KEYS_PER_LINE - 1 ? '\n' : ' '}`);
  writeFileSync(FILE, `${lines.join('').trim()}\n`);
}

function versionOf(name: string): string {
  return (require(`${name}/package.json`) as { readonly version: string }).version;
}
