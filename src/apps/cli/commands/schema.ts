/** `samachar schema`: the fields of an article. */
import { Command } from 'commander';
import type { Finish } from '../exit-codes.ts';

const EXAMPLES = `
Examples:
  samachar schema                         a table of the fields
  samachar schema --json > article.json   for validators and code generators`;

export function schemaCommand(finish: Finish): Command {
  return new Command('schema')
    .description('print the fields of an article')
    .option('--json', 'as JSON Schema (draft 2020-12)')
    .addHelpText('after', EXAMPLES)
    .action(async ({ json = false }: { json?: boolean }) => {
      const { printSchema } = await import('../actions/schema.ts');
      finish(await printSchema(json));
    });
}
