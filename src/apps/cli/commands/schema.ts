import { type Declaration, flag, type OptionsOf } from '../declaration.ts';

export type SchemaOptions = OptionsOf<typeof schemaCommand.flags>;

export const schemaCommand = {
  name: 'schema',
  about: 'print the fields of an article',
  flags: { json: flag('--json', 'as JSON Schema (draft 2020-12)') },
  help: `
Examples:
  samachar schema                         a table of the fields
  samachar schema --json > article.json   for validators and code generators`,
  endsAtOnce: true,
} satisfies Declaration;
