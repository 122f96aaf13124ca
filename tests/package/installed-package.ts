/** The package as users get it: packed and installed into an empty folder, with its dependencies but without network access. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ended, type Said } from '../apps/cli/built-command.ts';
import { sharedBuild } from '../apps/cli/shared-build.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export const project = fileURLToPath(new URL('../..', import.meta.url));

/** Packages that the examples import besides samachar. */
const OF_EXAMPLES = ['@crawlee/cheerio', '@crawlee/http', 'playwright-core', 'sql.js', 'tsx'];
/** What is packed besides `dist/`, as far as `files` in package.json includes it. */
const PACKED = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'docs', 'examples'];

const DECLARE = ['tsc', '-p', 'tsconfig.build.json', '--emitDeclarationOnly', '--outDir'];

interface Manifest {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/**
 * Packs the package for the tests of a file or a block, when it is first installed.
 *
 * @param options - declarations take ten seconds to build, and only a compiler reads them
 * @returns a function that creates an empty folder with the package in its `node_modules`
 */
export function packageForTests({ hasDeclarations = false } = {}): () => string {
  const root = temporaryFolder();
  let archive: string | undefined;
  let made = 0;
  return () => {
    archive ??= packInto(root, hasDeclarations);
    made += 1;
    const folder = join(root, `empty-${made}`);
    installInto(folder, archive);
    return folder;
  };
}

function packInto(root: string, hasDeclarations: boolean): string {
  const source = join(root, 'source');
  cpSync(sharedBuild(), join(source, 'dist'), { recursive: true });
  if (hasDeclarations) must('npx', [...DECLARE, join(source, 'dist')], project);
  for (const name of PACKED) cpSync(join(project, name), join(source, name), { recursive: true });
  const packed = must('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', root], source);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  return join(root, filename);
}

/** Unpacks an archive as `npm install` does, and links the dependencies of this project. */
function installInto(folder: string, archive: string): void {
  const modules = join(folder, 'node_modules');
  const own = join(modules, 'samachar');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(folder, 'package.json'), `{ "dependencies": { "samachar": "file:${archive}" } }\n`);
  must('tar', ['xzf', archive, '--strip-components', '1', '-C', own], folder);
  const manifest = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as Manifest;
  const names = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  for (const name of [...names, ...OF_EXAMPLES]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(project, 'node_modules', name), join(modules, name));
  }
  mkdirSync(join(modules, '.bin'));
  symlinkSync(join(own, manifest.bin.samachar ?? ''), join(modules, '.bin/samachar'));
  must('chmod', ['+x', join(own, manifest.bin.samachar ?? '')], folder);
  symlinkSync(join(modules, 'tsx/dist/cli.mjs'), join(modules, '.bin/tsx'));
}

/** Runs a command that must succeed. @returns its output */
export function must(command: string, words: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}`);
  return stdout;
}

/** Runs a command block with a given Node; all network access fails. */
export function shell(folder: string, node: string, code: string, input = ''): Promise<Said> {
  const env = {
    ...process.env,
    PATH: [dirname(node), process.env.PATH].join(delimiter),
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
  };
  const child = spawn('bash', ['-ec', code], { cwd: folder, env });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return ended(child);
}
