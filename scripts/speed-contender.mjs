/**
 * One contender of `npm run speed`, as a separate process: `speed-contender.mjs NAME FILE`. FILE is a list of pages,
 * `{ file, url }`. For each line on stdin it reads all pages for two seconds and prints the CPU time of all its threads for reading each
 * once, in milliseconds; before that it warms up and prints a line. With `--allocation` it prints the bytes allocated per page, once; with
 * `--endless` it never stops, and prints now and then how many pages it has read.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** How each contender reads a page; peers get it decoded. */
const CONTENDERS = {
  'bare parse': async () => {
    const { parseDocument } = await import('htmlparser2');
    return ({ html }) => parseDocument(html);
  },
  'cheerio load': async () => {
    const { load } = await import('cheerio/slim');
    return ({ html }) => load(html);
  },
  samachar: async () => {
    const { extractArticle } = await import('../dist/index.js');
    return ({ bytes, url }) => extractArticle(bytes, { url });
  },
  'Readability + linkedom': async () => {
    const [{ Readability }, { parseHTML }] = [await import('@mozilla/readability'), await import('linkedom')];
    return ({ html }) => new Readability(parseHTML(html).document).parse();
  },
  'Defuddle + linkedom': async () => {
    const [{ Defuddle }, { parseHTML }] = [await import('defuddle/node'), await import('linkedom')];
    return ({ html, url }) => Defuddle(parseHTML(html).document, url, { useAsync: false });
  },
};

// Peers write complaints about single pages to the console.
console.error = console.warn = () => {};
const [name, list, mode] = process.argv.slice(2);
const read = await CONTENDERS[name]();
const pages = JSON.parse(readFileSync(list, 'utf8')).map(({ file, url }) => {
  const bytes = readFileSync(file);
  return { bytes, html: new TextDecoder().decode(bytes), url };
});

/**
 * Until then, code is compiled, which costs more than reading: samachar took 53 ms per page for its first 100 pages and 26 from
 * the 300th on, while a reader with less code is warm after 50. A run over a site or an archive is warm.
 */
const WARM_UP_MS = 20_000;
/** A short round proves little: on a virtual machine, single ones differ by a third. */
const ROUND_MS = 2000;
const PAGES_PER_LINE = 25;

/** Refused pages take time as well. */
async function readPage(page) {
  try {
    await read(page);
  } catch {
    return;
  }
}

/** Reads all pages once or more often. */
async function round() {
  const before = process.cpuUsage();
  let passes = 0;
  do {
    for (const page of pages) await readPage(page);
    passes += 1;
  } while (cpuSince(before) < ROUND_MS);
  return cpuSince(before) / passes;
}

function cpuSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function warmUp() {
  const before = process.cpuUsage();
  do await round();
  while (cpuSince(before) < WARM_UP_MS);
}

/** A page during which the garbage collector ran says nothing. */
async function allocation() {
  await round();
  let [allocated, read] = [0, 0];
  for (const page of pages) {
    const before = process.memoryUsage().heapUsed;
    await readPage(page);
    const size = process.memoryUsage().heapUsed - before;
    if (size > 0) [allocated, read] = [allocated + size, read + page.bytes.length];
  }
  return read === 0 ? 0 : allocated / read;
}

if (mode === '--allocation') {
  console.log(await allocation());
} else if (mode === '--endless') {
  for (let done = 0; ; done += 1) {
    await readPage(pages[done % pages.length]);
    if (done % PAGES_PER_LINE === 0) console.log(done);
  }
} else {
  await warmUp();
  console.log('ready');
  for await (const _ of createInterface(process.stdin)) console.log(await round());
}
