/** The command that says how long extractions take, beside bare parses of the same pages. */
import { parseArgs } from 'node:util';
import { onlyFolder, runCommand } from './command-line.ts';
import { speedRatio } from './speed.ts';

runCommand('usage: npm run speed:extract -- DIR', () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  process.stdout.write(`${speedRatio(onlyFolder(positionals)).toFixed(2)} times the bare parse\n`);
});
