/**
 * Compares the types of each entry with its report in `etc/`, or writes the reports. All entries share one compiler program,
 * which takes most of the time.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { runCommand } from './command-line.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const ENTRY_CONFIGS = join(PROJECT, 'etc');

runCommand('usage: npm run api:compare [-- --update]', () => {
  const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
  const [first, ...others] = configFiles().map((file) => ExtractorConfig.loadFileAndPrepare(file));
  if (first === undefined) throw new Error('there is no configuration of API Extractor');
  const compilerState = CompilerState.create(first, {
    additionalEntryPoints: others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
  });
  for (const config of [first, ...others]) {
    const { succeeded } = Extractor.invoke(config, { compilerState, localBuild: values.update });
    if (!succeeded) process.exitCode = 1;
  }
});

function configFiles(): string[] {
  const named = readdirSync(ENTRY_CONFIGS).filter((name) => name.startsWith('api-extractor-'));
  return [join(PROJECT, 'api-extractor.json'), ...named.sort().map((name) => join(ENTRY_CONFIGS, name))];
}
