/** Checks the documents' code and the entries against the declarations of the packed package, with the oldest and newest TypeScript. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasComponent, NPM_REGISTRY } from '../components.ts';
import { blocksOf } from './document-blocks.ts';
import { must, packageForTests, project } from './installed-package.ts';

const DOCUMENTS = ['README.md', 'docs/library.md', 'docs/fetching.md'];
const ENTRIES = ['text', 'publishers', 'formats', 'sources', 'dedupe'];
const VERSIONS = ['5.4', 'latest'];
const FLAGS = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', 'node'];
/** Node's own types, as a user has them. */
const NODE_TYPES = '@types/node@20';
const NPM_INSTALL = ['install', '--no-save', '--no-audit', '--no-fund', '--no-package-lock'];

describe.skipIf(!hasComponent(NPM_REGISTRY, 'tests/package/typescript'))('the documents', () => {
  const install = packageForTests({ hasDeclarations: true });
  let folder: string;
  const files = ['entries.mts'];

  beforeAll(() => {
    folder = install();
    const imported = ENTRIES.map((entry) => `export * as ${entry} from 'samachar/${entry}';`);
    writeFileSync(join(folder, 'entries.mts'), imported.join('\n'));
    for (const document of DOCUMENTS)
      for (const { language, needs, code } of blocksOf(readFileSync(join(project, document), 'utf8')))
        if (language !== 'sh' && needs !== 'checkout') {
          const file = `${document.replace('/', '-')}-${files.length}.mts`;
          writeFileSync(join(folder, file), code);
          files.push(file);
        }
  });

  test.each(VERSIONS)('compile with TypeScript %s', (version) => {
    const compiler = join(folder, `typescript-${version}`);
    must('npm', [...NPM_INSTALL, '--prefix', compiler, `typescript@${version}`, NODE_TYPES], folder);
    const types = join(compiler, 'node_modules/@types');
    const words = [join(compiler, 'node_modules/typescript/bin/tsc'), ...FLAGS, '--typeRoots', types];
    const { status, stdout } = spawnSync(process.execPath, [...words, ...files], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(files.length).toBeGreaterThan(DOCUMENTS.length);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });
});
