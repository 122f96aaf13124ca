/** Checks a refactoring: this checkout and an earlier commit must give the same articles and errors on every page. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT, runCommand, UsageError } from './command-line.ts';
import { corpusFolders, FIXTURES, ROUNDS } from './saved-pages.ts';

const USAGE = 'usage: npm run same -- REF [DIR…]   (DIR: saved pages; also those in SAMACHAR_CORPUS)';
const MAX_SHOWN = 50;
const OUTCOMES = fileURLToPath(new URL('outcomes-of.ts', import.meta.url));

runCommand(USAGE, {}, (_, [ref, ...given]) => {
  if (ref === undefined) throw new UsageError('REF is missing: the commit to compare with');
  const corpora = [...corpusFolders(ROUNDS), ...corpusFolders()];
  const parts = corpora.flatMap((corpus) => [corpus, join(corpus, 'no-article')]).filter(existsSync);
  const folders = [FIXTURES, ...given, ...parts];
  const before = atCommit(ref, (checkout) => outcomesOf(checkout, folders));
  const after = outcomesOf(PROJECT, folders);
  const changed = [...after].filter(([key, outcome]) => before.get(key) !== outcome);
  for (const [key, outcome] of changed.slice(0, MAX_SHOWN))
    console.log(`${key}: ${differingKeys(before.get(key), outcome).join(', ')}`);
  console.log(`${after.size} results compared with ${ref}: ${changed.length} differ`);
  if (changed.length > 0) process.exitCode = 1;
});

function atCommit<T>(ref: string, read: (checkout: string) => T): T {
  const checkout = mkdtempSync(join(tmpdir(), 'samachar-same-'));
  const git = (...args: string[]) => execFileSync('git', ['-C', PROJECT, ...args], { stdio: 'pipe' });
  git('worktree', 'add', '--detach', checkout, ref);
  try {
    execFileSync('npm', ['ci', '--no-audit', '--prefer-offline'], { cwd: checkout, stdio: 'pipe' });
    return read(checkout);
  } finally {
    git('worktree', 'remove', '--force', checkout);
    rmSync(checkout, { recursive: true, force: true });
  }
}

/** The top-level keys in which two outcomes differ. */
function differingKeys(before: string | undefined, after: string): string[] {
  if (before === undefined) return ['new page'];
  const [left, right] = [before, after].map((outcome) => JSON.parse(outcome)) as Record<string, unknown>[];
  const keys = Object.keys({ ...left, ...right });
  return keys.filter((key) => JSON.stringify(left?.[key]) !== JSON.stringify(right?.[key]));
}

/** A separate process for each checkout, so that neither loads modules of the other. */
function outcomesOf(checkout: string, folders: readonly string[]): Map<string, string> {
  const { stdout, stderr, status } = spawnSync('npx', ['tsx', OUTCOMES, checkout, ...folders], {
    cwd: PROJECT,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${checkout}: ${stderr}`);
  const lines = stdout.trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const { page, mode, outcome } = JSON.parse(line) as { page: string; mode: string; outcome: unknown };
      return [`${page} (${mode})`, JSON.stringify(outcome)];
    }),
  );
}
