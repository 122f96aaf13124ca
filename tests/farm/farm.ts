/**
 * A farm: hosts on this machine that serve sound pages and every kind of harmful response. Each page has its own address in
 * 127.0.0.0/8 and is thus its own host, so no page waits for the crawl delay of another.
 */
import type { ServerResponse } from 'node:http';
import { serve } from '../fetch/loopback.ts';
import { pageOf, SENTENCES } from '../page-of.ts';
import { FAULTS } from '../scrape/soak/faults.ts';

/** Possible outcomes of a page: a code, a headline, or any article. */
export type Outcomes = readonly string[];

export interface Farm {
  /** Sound pages by URL, with their headlines. */
  readonly sound: ReadonlyMap<string, string>;
  /** Bad pages by URL, with their possible outcomes. */
  readonly bad: ReadonlyMap<string, Outcomes>;
  close(): Promise<void>;
}

export interface FarmPlan {
  readonly sound: number;
  /** Whether to include responses that only a timeout ends. */
  readonly hasDrips: boolean;
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const TEXT = { 'content-type': 'text/plain' };
/** First lines of a response that is written to the bare socket. */
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n';
const SOUND = /^\/sound-([0-9]+)$/u;
const COMMENT_BOMB = `${'<!---->'.repeat(60)}x`;
/** Longer than all timeouts together. */
const DRIP_MS = 250;

type Serve = (response: ServerResponse) => void;

const sending =
  (body: string, headers: Record<string, string> = HTML): Serve =>
  (response) =>
    void response.writeHead(200, headers).end(body);
/** Sends bytes that no HTTP server would send. */
const bare =
  (bytes: string): Serve =>
  ({ socket }) =>
    void socket?.end(bytes);

const ANY_ARTICLE = 'an article';
const IS_CODE = /^[a-z-]+$/u;
const LARGE = 20_000;
/** Input that once took disproportionate time; whatever it is, it gets no more time than other pages. */
const GROWTH: readonly string[] = [
  `<p>${'a/a.'.repeat(LARGE)}`,
  '<time>1 जनवरी 2024</time>'.repeat(LARGE / 10),
  `<p>a${'\u0323\u0307'.repeat(LARGE)}`,
  `${'<div>'.repeat(LARGE)}${'</x>'.repeat(LARGE)}`,
  '<ul><li>'.repeat(LARGE),
  '<table><tr><td>'.repeat(LARGE / 2),
  `<p>${'<!--'.repeat(LARGE)}`,
  `<a href="${'?'.repeat(LARGE)}">${'\u00a0'.repeat(LARGE)}</a>`,
];

/** The response for a path and its possible outcomes. */
type BadPages = Readonly<Record<string, readonly [serve: Serve, ...Outcomes]>>;

/** A page for each fault of the soak test whose code passes a test. */
function faulty(test: (code: string) => boolean): BadPages {
  const faults = Object.entries(FAULTS).flatMap(([name, { code, answer }]) =>
    code !== undefined && test(code)
      ? [[`/${name}`, [(response: ServerResponse) => answer(response, pageOf(''), 1), code]] as const]
      : [],
  );
  return Object.fromEntries(faults);
}

/** Some URLs tell the reading thread to do harm; see `harmReaders`. */
const BAD: BadPages = {
  '/comments-as-text': [sending(COMMENT_BOMB, TEXT), 'not-html'],
  '/comments': [sending(COMMENT_BOMB, {}), 'not-html'],
  ...Object.fromEntries(
    GROWTH.map((body, at) => [
      `/growth-${at}`,
      [sending(`<html><body>${body}`), 'not-an-article', 'too-large', 'timeout', ANY_ARTICLE],
    ]),
  ),
  '/1/slow': [sending(pageOf('')), 'timeout'],
  '/2/slow': [sending(pageOf('')), 'timeout'],
  '/broken': [sending(pageOf('')), 'worker-failed'],
  '/short-length': [bare(`${HEAD}content-length: 60\r\n\r\n${pageOf('')}`), 'not-an-article'],
  '/two-lengths': [bare(`${HEAD}content-length: 6\r\ncontent-length: 9\r\n\r\n<html>`), 'network'],
  ...faulty((code) => code !== 'timeout'),
};
const DRIPS: BadPages = {
  ...faulty((code) => code === 'timeout'),
  '/drip': [drip, 'timeout'],
};

/** Sends a letter now and then, so that only the total timeout ends it. */
function drip(response: ServerResponse): void {
  response.writeHead(200, HTML);
  const timer = setInterval(() => response.write('a'), DRIP_MS);
  response.on('close', () => clearInterval(timer));
}

/** Number of sound pages per host. */
const EACH = 2;

export async function openFarm({ sound: count, hasDrips }: FarmPlan): Promise<Farm> {
  const badPages: BadPages = { ...BAD, ...(hasDrips && DRIPS) };
  const server = await serve(
    ({ url = '/' }, response) => {
      response.on('error', () => {});
      const [answer = sound] = badPages[url] ?? [];
      answer(response);
    },
    { host: '0.0.0.0' },
  );
  const { port } = new URL(server.origin);
  const soundHosts = Math.ceil(count / EACH);
  const numbers = Array.from({ length: count }, (_, at) => at);
  return {
    sound: new Map(numbers.map((at) => [`${hostAt(at % soundHosts, port)}/sound-${at}`, headlineAt(at)])),
    bad: new Map(
      Object.entries(badPages).map(([path, [, ...codes]], at) => [
        `${hostAt(soundHosts + at, port)}${path}`,
        codes,
      ]),
    ),
    close: server.close,
  };
}

/** All URLs of a farm, with the bad ones spread among the others. */
export function urlsOf({ sound, bad }: Farm): string[] {
  const urls = [...sound.keys()];
  const step = Math.floor(urls.length / bad.size) + 1;
  for (const [at, url] of [...bad.keys()].entries()) urls.splice(at * step, 0, url);
  return urls;
}

/**
 * Lists what is wrong with the results of a run over a farm.
 *
 * @param results - the URL with the headline or code of each
 */
export function faultsOf({ sound, bad }: Farm, results: readonly (readonly [string, string])[]): string[] {
  const seen = new Map<string, string[]>();
  for (const [url, outcome] of results) seen.set(url, [...(seen.get(url) ?? []), outcome]);
  const headlines = [...sound].map(([url, headline]) => [url, [headline]] as const);
  const expected = new Map<string, Outcomes>([...headlines, ...bad]);
  const wrong = [...expected].filter(([url, outcomes]) => !isAsExpected(seen.get(url) ?? [], outcomes));
  return [
    ...wrong.map(([url, outcomes]) => `${url}: ${String(seen.get(url)).slice(0, 100)}, not ${outcomes}`),
    ...[...seen.keys()].filter((url) => !expected.has(url)),
  ];
}

function isAsExpected([outcome = '', ...more]: readonly string[], outcomes: Outcomes): boolean {
  const isKnown =
    outcomes.includes(IS_CODE.test(outcome) ? outcome : ANY_ARTICLE) || outcomes.includes(outcome);
  return more.length === 0 && isKnown;
}

function hostAt(at: number, port: string): string {
  return `http://127.1.${1 + Math.floor(at / 250)}.${1 + (at % 250)}:${port}`;
}

function headlineAt(at: number): string {
  return `नहर की सफाई शुरू, गांव ${at} के किसानों को राहत`;
}

/** Responds with the page whose number the URL states. */
function sound(response: ServerResponse): void {
  const at = SOUND.exec(response.req.url ?? '')?.[1];
  if (at === undefined) return void response.writeHead(404).end();
  const paragraphs = SENTENCES.map((sentence, index) => `<p>${at}-${index} ${sentence} ${sentence}</p>`);
  response.writeHead(200, HTML).end(pageOf(paragraphs.join('\n'), { headline: headlineAt(Number(at)) }));
}
