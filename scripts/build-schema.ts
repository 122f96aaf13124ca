/** Writes the JSON Schema of an article next to the built library, for other tools: `samachar/article.schema.json`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { articleJsonSchema } from '../src/article.ts';
import { runCommand } from './command-line.ts';

const FILE = fileURLToPath(new URL('../dist/article.schema.json', import.meta.url));

runCommand('usage: npm run build:schema [-- --out FILE]', () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: FILE } } });
  writeFileSync(values.out, `${JSON.stringify(articleJsonSchema(), null, 2)}\n`);
});
