/** Writes docs/publishers.md, or reports that it is out of date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publishers } from '../src/publishers/index.ts';
import { runCommand } from './command-line.ts';
import { publisherTable } from './publisher-rows.ts';

const TABLE_FILE = fileURLToPath(new URL('../docs/publishers.md', import.meta.url));

runCommand('usage: npm run publishers:table [-- --check]', { check: false }, ({ check }) => {
  const table = publisherTable(publishers);
  if (!check) writeFileSync(TABLE_FILE, table);
  else if (!existsSync(TABLE_FILE) || readFileSync(TABLE_FILE, 'utf8') !== table) {
    process.stderr.write('docs/publishers.md is out of date: run npm run publishers:table\n');
    process.exitCode = 1;
  }
});
