/** Checks that no regular expression outside of `src/text/` treats Hindi as ASCII. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PROJECT, runCommand } from './command-line.ts';
import { findBannedPatterns } from './source-patterns.ts';

const CHECKED = ['src', 'scripts', 'examples'];
/** These patterns are maintained by people who know about the problem. */
const EXEMPT = join('src', 'text');

runCommand('usage: npm run lint:patterns', {}, () => {
  const files = CHECKED.flatMap(typeScriptFiles).filter((file) => !file.startsWith(EXEMPT));
  const findings = files.flatMap((file) =>
    findBannedPatterns(readFileSync(join(PROJECT, file), 'utf8'), file),
  );
  for (const { file, line, source, advice } of findings)
    process.stderr.write(`${file}:${line}: ${source}\n  ${advice}\n`);
  if (findings.length > 0) process.exitCode = 1;
  else process.stdout.write(`patterns of ${files.length} files are fit for Hindi\n`);
});

function typeScriptFiles(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(PROJECT, join(entry.parentPath, entry.name)))
    .sort();
}
