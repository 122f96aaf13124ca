/** The fleet that a corpus needs, computed from measurements of one core. */

/** Measurements of one worker while all cores were busy. */
export interface MeasuredWorker {
  readonly pagesPerSecond: number;
  readonly megabytes: number;
}

const PAGES = 3e9;
/** Size of a Common Crawl archive file. */
const SHARD_PAGES = 35_000;
const CORES = 1000;
/** Price of one core for an hour, in any currency. */
const PRICE = 0.04;
const SECONDS = 3600;

/** Rows of a table: the item, its formula, the amount. */
export function sizingRows({ pagesPerSecond, megabytes }: MeasuredWorker): string[][] {
  const coreHours = PAGES / pagesPerSecond / SECONDS;
  const millionHours = 1e6 / pagesPerSecond / SECONDS;
  const cost = millionHours * PRICE;
  return [
    ['core-hours', 'pages / rate / 3600', coreHours.toFixed(0)],
    ['shards', `pages / ${SHARD_PAGES}`, (PAGES / SHARD_PAGES).toFixed(0)],
    ['minutes of a shard', `${SHARD_PAGES} / rate / 60`, (SHARD_PAGES / pagesPerSecond / 60).toFixed(1)],
    [`hours on ${CORES} cores`, `core-hours / ${CORES}`, (coreHours / CORES).toFixed(1)],
    [`gigabytes on ${CORES} cores`, `${CORES} * memory`, ((CORES * megabytes) / 1000).toFixed(0)],
    ['core-hours of a million', '1000000 / rate / 3600', millionHours.toFixed(2)],
    [`cost of a million at ${PRICE}`, `core-hours of a million * ${PRICE}`, cost.toFixed(3)],
  ];
}
