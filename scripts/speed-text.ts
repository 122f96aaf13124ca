/** The command that times samachar/text on Hindi prose, in megabytes of UTF-8 a second on one core. */
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { formatTable } from '../src/cli/print/table.ts';
import { type Article, extractArticle } from '../src/index.ts';
import * as text from '../src/text/index.ts';
import { runCommand } from './command-line.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const MEGABYTE = 1_000_000;
const SIZES = [1, 10];
const ROUNDS = 3;
/** What a corpus builder can count on. */
const MIN_OF_NORMALIZE = 20;

const FUNCTIONS: Readonly<Record<string, (value: string) => unknown>> = {
  normalizeText: text.normalizeText,
  'normalizeText, canonical': (value) => text.normalizeText(value, { joiners: 'canonical' }),
  repairText: text.repairText,
  tidyText: text.tidyText,
  foldForMatching: text.foldForMatching,
  repairMojibake: text.repairMojibake,
  detectLegacyFont: text.detectLegacyFont,
  words: text.words,
  wordCount: text.wordCount,
  sentences: text.sentences,
  fingerprint: text.fingerprint,
};

runCommand('usage: npm run speed:text', () => {
  const paragraphs = fixtureParagraphs();
  const prose = paragraphs.join('\n');
  const texts = SIZES.map((size) => repeated(prose, size * MEGABYTE));
  const rows = Object.entries(FUNCTIONS).map(([name, call]) => {
    const speeds = [
      speedOf(call, repeatedList(paragraphs, MEGABYTE)),
      ...texts.map((one) => speedOf(call, [one])),
    ];
    return { name, speeds };
  });
  const header = ['MB/s', 'by paragraph', ...SIZES.map((size) => `text of ${size} MB`)];
  const lines = formatTable([
    header,
    ...rows.map(({ name, speeds }) => [name, ...speeds.map((one) => one.toFixed(1))]),
  ]);
  process.stdout.write(`${lines.join('\n')}\n`);
  const slowest = Math.min(...(rows[0]?.speeds ?? []));
  if (slowest < MIN_OF_NORMALIZE) process.exitCode = 1;
});

/** Paragraphs of the articles that the fixtures become, as the pages print them. */
function fixtureParagraphs(): string[] {
  const pages = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('page.html') && !path.startsWith('not-articles'),
  );
  return pages.flatMap((path) => paragraphsOf(extractArticle(readFileSync(`${FIXTURES}/${path}`))));
}

function paragraphsOf({ body }: Article): string[] {
  return body.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
}

function repeated(prose: string, bytes: number): string {
  return prose.repeat(Math.ceil(bytes / Buffer.byteLength(prose)));
}

function repeatedList(paragraphs: readonly string[], bytes: number): string[] {
  const times = Math.ceil(bytes / Buffer.byteLength(paragraphs.join('')));
  return Array.from({ length: times }, () => paragraphs).flat();
}

/** The fastest of a few rounds, after one that warms up: other work can only slow one down. */
function speedOf(call: (value: string) => unknown, texts: readonly string[]): number {
  const bytes = texts.reduce((sum, one) => sum + Buffer.byteLength(one), 0);
  const round = (): number => {
    const started = performance.now();
    for (const one of texts) call(one);
    return performance.now() - started;
  };
  round();
  return bytes / MEGABYTE / (Math.min(...Array.from({ length: ROUNDS }, round)) / 1000);
}
