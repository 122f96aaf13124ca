/** Checks that the package stays small, by running `npm pack` on the existing build. */
import { execFileSync } from 'node:child_process';
import { runCommand } from './command-line.ts';

const MAX_BYTES = 1_570_000;
const PACK = ['pack', '--dry-run', '--json', '--ignore-scripts'];

runCommand('usage: npm run check:package', {}, () => {
  const [{ size, entryCount }] = JSON.parse(execFileSync('npm', PACK, { encoding: 'utf8' })) as [
    { readonly size: number; readonly entryCount: number },
  ];
  process.stdout.write(`${size} bytes packed, ${entryCount} files, at most ${MAX_BYTES} bytes\n`);
  if (size > MAX_BYTES) process.exitCode = 1;
});
