/**
 * A consumer that trusts nobody: checks each line of NDJSON with `articleSchema`, counts, and names the bad lines.
 * Run: npx tsx examples/folder-to-ndjson.ts PAGES | npx tsx examples/check-ndjson.ts
 */
import { createInterface } from 'node:readline';
import { articleSchema } from 'samachar';

const counts = { articles: 0, words: 0, bad: 0 };
for await (const line of createInterface({ input: process.stdin })) {
  const result = articleSchema.safeParse(parseJson(line));
  counts[result.success ? 'articles' : 'bad'] += 1;
  counts.words += result.data?.wordCount ?? 0;
  const [issue] = result.error?.issues ?? [];
  if (issue) console.error(`line ${counts.articles + counts.bad}: ${issue.path.join('.')}: ${issue.message}`);
}
console.log(JSON.stringify(counts));
if (counts.bad > 0) process.exitCode = 1;

/** The article of a line, without the source and the text that `samachar extract` adds to it. */
function parseJson(line: string): unknown {
  try {
    const { source: _, text: __, ...article } = JSON.parse(line);
    return article;
  } catch {
    return undefined; // no JSON, so no article either: the schema refuses it
  }
}
