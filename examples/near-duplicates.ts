/**
 * Copies of one report among articles, as NDJSON on stdin: a line for each copy, with the address of the first.
 * Run: npx tsx examples/folder-to-ndjson.ts PAGES | npx tsx examples/near-duplicates.ts
 */
import { createInterface } from 'node:readline';
import type { Article } from 'samachar';
import { fingerprint, fingerprintBands, fingerprintSimilarity } from 'samachar/text';

const filed = new Map<string, { name: string; print: string }[]>(); // key → first articles

for await (const line of createInterface({ input: process.stdin })) {
  const article: Article = JSON.parse(line);
  const name = article.url ?? article.headline;
  const print = fingerprint(article.body.map((block) => ('text' in block ? block.text : '')).join('\n'));
  const keys = fingerprintBands(print);
  const candidates = keys.flatMap((key) => filed.get(key) ?? []);
  const first = candidates.find((candidate) => fingerprintSimilarity(candidate.print, print) >= 0.4);
  if (first !== undefined) console.log(`${name}\tcopies ${first.name}`);
  else for (const key of keys) filed.set(key, [...(filed.get(key) ?? []), { name, print }]);
}
