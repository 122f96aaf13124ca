/**
 * A process of `npm run speed` that reads distinct pages, each once: `distinct-pages.mjs LIBRARY FILE`. FILE is a list of pages,
 * `{ warmUp: [{ file, url }], measured: [{ file, url }] }`. Prints the CPU time of the import, of the first page and of all measured
 * pages together, in milliseconds, and the median ratio of a page to parsing it with htmlparser2. Without warm-up pages it stops
 * after the first page.
 */
import { readFileSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';

const [library, list] = process.argv.slice(2);
const { warmUp, measured } = JSON.parse(readFileSync(list, 'utf8'), (key, value) =>
  key === 'file' ? readFileSync(value) : value,
);

/** CPU milliseconds of a call, including compiler and garbage collector. Refused pages take time as well. */
function cpuOf(call) {
  const before = process.cpuUsage();
  try {
    call();
  } catch (error) {
    if (error.code === undefined) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const beforeImport = process.cpuUsage();
const { extractArticle } = await import(library);
const { user, system } = process.cpuUsage(beforeImport);
const extraction = ({ file, url }) => cpuOf(() => extractArticle(file, { url }));
const bareParse = ({ file }) => {
  const html = new TextDecoder().decode(file);
  return cpuOf(() => parseDocument(html));
};

const first = extraction(measured[0]);
const result = { import: (user + system) / 1000, first };
if (warmUp.length > 0) {
  for (const page of warmUp) {
    extraction(page);
    bareParse(page);
  }
  const times = measured.slice(1).map((page) => ({ ours: extraction(page), bare: bareParse(page) }));
  const ratios = times.map(({ ours, bare }) => ours / bare).sort((one, other) => one - other);
  result.all = times.reduce((sum, { ours }) => sum + ours, 0);
  result.ratio = ratios[Math.floor(ratios.length / 2)];
}
console.log(JSON.stringify(result));
