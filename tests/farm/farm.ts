/**
 * A farm: hosts on this machine that serve sound pages and every kind of harmful response. Each page has its own address in
 * 127.0.0.0/8 and is thus its own host, so no page waits for the crawl delay of another.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve } from '../fetch/loopback.ts';
import { pageOf, SENTENCES } from '../page-of.ts';
import { ANSWERS, type Answer } from '../scrape/soak/answers.ts';

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
const COMMENT_BOMB = `${'<!---->'.repeat(60)}x`;
/** Longer than all timeouts together. */
const DRIP_MS = 250;

type Serve = (response: ServerResponse) => void;

const sending =
  (body: string, headers: Record<string, string> = HTML): Serve =>
  (response) =>
    void response.writeHead(200, headers).end(body);
const fault =
  (answer: Answer): Serve =>
  (response) =>
    answer(response, pageOf(''), 1);
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

interface BadPage {
  readonly path: string;
  readonly serve: Serve;
  readonly codes: Outcomes;
}

/** Some URLs tell the reading thread to do harm; see `harmReaders`. */
const BAD: readonly BadPage[] = [
  { path: '/comments-as-text', serve: sending(COMMENT_BOMB, TEXT), codes: ['not-html'] },
  { path: '/comments', serve: sending(COMMENT_BOMB, {}), codes: ['not-html'] },
  ...GROWTH.map((body, at) => ({
    path: `/growth-${at}`,
    serve: sending(`<html><body>${body}`),
    codes: ['not-an-article', 'too-large', 'timeout', ANY_ARTICLE],
  })),
  { path: '/1/slow', serve: sending(pageOf('')), codes: ['timeout'] },
  { path: '/2/slow', serve: sending(pageOf('')), codes: ['timeout'] },
  { path: '/broken', serve: sending(pageOf('')), codes: ['worker-failed'] },
  { path: '/reset', serve: fault(ANSWERS.reset), codes: ['network'] },
  { path: '/half-body', serve: fault(ANSWERS['half-body']), codes: ['network'] },
  {
    path: '/short-length',
    serve: bare(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 60\r\n\r\n${pageOf('')}`),
    codes: ['not-an-article'],
  },
  {
    path: '/two-lengths',
    serve: bare(
      'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 6\r\ncontent-length: 9\r\n\r\n<html>',
    ),
    codes: ['network'],
  },
  { path: '/bad-chunk', serve: fault(ANSWERS['bad-chunk']), codes: ['network'] },
  { path: '/wrong-encoding', serve: fault(ANSWERS['wrong-encoding']), codes: ['network'] },
  { path: '/endless', serve: fault(ANSWERS.endless), codes: ['too-large'] },
  { path: '/bomb', serve: fault(ANSWERS.bomb), codes: ['too-large'] },
  { path: '/loop', serve: fault(ANSWERS.loop), codes: ['too-many-redirects'] },
  { path: '/inside', serve: fault(ANSWERS.inside), codes: ['invalid-url'] },
];
const DRIPS: readonly BadPage[] = [
  { path: '/slow-headers', serve: fault(ANSWERS['slow-headers']), codes: ['timeout'] },
  { path: '/slow-body', serve: fault(ANSWERS['slow-body']), codes: ['timeout'] },
  { path: '/drip', serve: drip, codes: ['timeout'] },
];

/** Sends a letter now and then, so that only the total timeout ends it. */
function drip(response: ServerResponse): void {
  response.writeHead(200, HTML);
  const timer = setInterval(() => response.write('a'), DRIP_MS);
  response.on('close', () => clearInterval(timer));
}

/** Number of sound pages per host. */
const EACH = 2;

export async function openFarm({ sound: count, hasDrips }: FarmPlan): Promise<Farm> {
  const badPages = hasDrips ? [...BAD, ...DRIPS] : BAD;
  const answers = new Map(badPages.map(({ path, serve }) => [path, serve]));
  const server = await serve(
    (request, response) => {
      response.on('error', () => {});
      answer(request, response, answers);
    },
    { host: '0.0.0.0' },
  );
  const { port } = new URL(server.origin);
  const soundHosts = Math.ceil(count / EACH);
  const numbers = Array.from({ length: count }, (_, at) => at);
  return {
    sound: new Map(numbers.map((at) => [`${hostAt(at % soundHosts, port)}/sound-${at}`, headlineAt(at)])),
    bad: new Map(badPages.map(({ path, codes }, at) => [`${hostAt(soundHosts + at, port)}${path}`, codes])),
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

function answer(
  { url = '/' }: IncomingMessage,
  response: ServerResponse,
  answers: ReadonlyMap<string, Serve>,
): void {
  const bad = answers.get(url);
  if (bad !== undefined) return void bad(response);
  const at = url.startsWith('/sound-') ? Number(url.slice('/sound-'.length)) : Number.NaN;
  if (Number.isNaN(at)) return void response.writeHead(404).end();
  const paragraphs = SENTENCES.map((sentence, index) => `<p>${at}-${index} ${sentence} ${sentence}</p>`);
  response.writeHead(200, HTML).end(pageOf(paragraphs.join('\n'), { headline: headlineAt(at) }));
}
