/** What a corpus takes of a fleet, by arithmetic from what one core was seen to do. */

/** What was measured of one worker while all cores were busy. */
export interface MeasuredWorker {
  readonly pagesPerSecond: number;
  readonly megabytes: number;
}

const PAGES = 3e9;
/** Of an archive file of Common Crawl. */
const SHARD_PAGES = 35_000;
const CORES = 1000;
/** Of one core for an hour, in whatever money. */
const PRICE = 0.04;
const SECONDS = 3600;

/** Rows of a table: what, how it is computed, how much. */
export function sizingRows({ pagesPerSecond, megabytes }: MeasuredWorker): string[][] {
  const coreHours = PAGES / pagesPerSecond / SECONDS;
  const millionHours = 1e6 / pagesPerSecond / SECONDS;
  return [
    ['core-hours', 'pages / rate / 3600', coreHours.toFixed(0)],
    ['shards', `pages / ${SHARD_PAGES}`, (PAGES / SHARD_PAGES).toFixed(0)],
    ['minutes of a shard', `${SHARD_PAGES} / rate / 60`, (SHARD_PAGES / pagesPerSecond / 60).toFixed(1)],
    [`hours on ${CORES} cores`, `core-hours / ${CORES}`, (coreHours / CORES).toFixed(1)],
    [`gigabytes on ${CORES} cores`, `${CORES} * memory`, ((CORES * megabytes) / 1000).toFixed(0)],
    ['core-hours of a million', '1000000 / rate / 3600', millionHours.toFixed(2)],
    [
      `cost of a million at ${PRICE}`,
      `core-hours of a million * ${PRICE}`,
      (millionHours * PRICE).toFixed(3),
    ],
  ];
}
