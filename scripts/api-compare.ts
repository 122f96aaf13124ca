/**
 * Compares the types of each entry with its report in `etc/`, or writes the reports. All entries share one compiler program,
 * which takes most of the time.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { PROJECT, runCommand } from './command-line.ts';

const ENTRY_CONFIGS = join(PROJECT, 'etc');

runCommand('usage: npm run api:compare [-- --update]', { update: false }, ({ update }) => {
  const [first, ...others] = configFiles().map((file) => ExtractorConfig.loadFileAndPrepare(file));
  if (first === undefined) throw new Error('there is no configuration of API Extractor');
  const compilerState = CompilerState.create(first, {
    additionalEntryPoints: others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
  });
  for (const config of [first, ...others]) {
    const { succeeded } = Extractor.invoke(config, { compilerState, localBuild: update });
    if (!succeeded) process.exitCode = 1;
  }
});

function configFiles(): string[] {
  const named = readdirSync(ENTRY_CONFIGS).filter((name) => name.startsWith('api-extractor-'));
  return [join(PROJECT, 'api-extractor.json'), ...named.sort().map((name) => join(ENTRY_CONFIGS, name))];
}
