import { articleJsonSchema } from '../../../index.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { formatTable } from '../print/table.ts';
import { print, writeOut } from '../terminal.ts';

/** The part of a JSON Schema that the table shows. */
interface Schema {
  readonly type?: string;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly const?: string;
}

export async function printSchema({ json }: Given<'schema'>): Promise<ExitCode> {
  const schema = articleJsonSchema();
  await (json ? writeOut(`${JSON.stringify(schema, null, 2)}\n`) : print(fieldTable(schema)));
  return EXIT.done;
}

function fieldTable({ properties = {}, required = [] }: Schema): string[] {
  const rows = Object.entries(properties).map(([name, schema]) => [
    required.includes(name) ? name : `${name}?`,
    typeOf(schema),
  ]);
  return formatTable([['field', 'type'], ...rows]);
}

function typeOf(schema: Schema): string {
  return schema.items === undefined ? membersOf(schema) : `list of ${membersOf(schema.items)}`;
}

/** Shows an object by its keys, and a union by its discriminator. */
function membersOf(schema: Schema): string {
  const kinds = schema.anyOf ?? schema.oneOf;
  if (kinds !== undefined)
    return kinds.map((kind) => kind.properties?.type?.const ?? typeOf(kind)).join(' | ');
  if (schema.properties === undefined) return schema.type ?? 'value';
  const { properties, required = [] } = schema;
  const keys = Object.keys(properties).map((key) => (required.includes(key) ? key : `${key}?`));
  return `{ ${keys.join(', ')} }`;
}
