/** Looks for false repairs: what samachar/text would change or misdetect in sound pages. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { readPage } from '../src/html/page.ts';
import { detectLegacyFont, repairMojibake, repairText } from '../src/text/index.ts';
import { print, runCommand, UsageError } from './command-line.ts';
import { corpusPages, goldOf } from './saved-pages.ts';

/** Maximum number of characters shown of a change. */
const SHOWN = 100;
/** Kinds of repairs that change no letter and that any HTML page needs. */
const PLAIN = new Set(['white-space', 'invisible', 'bidi-mark', 'composition']);

/** One thing that was changed or detected. */
interface Finding {
  readonly what: string;
  readonly text: string;
}

runCommand('usage: npm run eval:text -- DIR... [--show]', () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UsageError('no folder given');
  const texts = positionals.flatMap(textsOf);
  const findings = texts.flatMap(findingsOf);
  const kinds = ['mojibake', 'legacy font', ...new Set(findings.map(({ what }) => what))];
  const counts = [...new Set(kinds)].map((kind) => [
    kind,
    String(findings.filter(({ what }) => what === kind).length),
  ]);
  const lines = [
    ...formatTable([['found', 'times'], ...counts]),
    `in ${texts.length} texts: every shown text of every page, and every string of the gold`,
    ...(values.show ? formatTable(findings.map(({ what, text }) => [what, text])) : []),
  ];
  print(lines);
});

function textsOf(folder: string): string[] {
  return corpusPages(folder).flatMap((page) => {
    const shown = readPage(readFileSync(page.file)).segments.map(({ text }) => text);
    return [...shown, ...stringsIn(goldOf(page))].filter((text) => text !== '');
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function findingsOf(text: string): Finding[] {
  const excerpt = text.slice(0, SHOWN);
  const found: Finding[] = [];
  if (repairMojibake(text).text !== text) found.push({ what: 'mojibake', text: excerpt });
  const font = detectLegacyFont(text)?.font;
  if (font !== undefined) found.push({ what: 'legacy font', text: excerpt });
  for (const { kind, before, after } of repairText(text).repairs)
    if (!PLAIN.has(kind))
      found.push({ what: kind, text: `${before.slice(0, SHOWN)} → ${after.slice(0, SHOWN)}` });
  return found;
}
