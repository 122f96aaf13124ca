/** Rejects input that is not HTML by its content, since a parser would accept any text as a page. */
import { ScrapeError } from '../errors.ts';

type Format = readonly [name: string, advice: string, test: (text: string) => boolean];

/** The root element of a feed or sitemap is in the first characters. */
const HEAD = 4096;
const COMMENT = /<!--[^]*?-->/gu;
const ROOT = /^(?:\s|<[?!][^>]*>)*<([a-z:]+)[\s>]/iu;
const JSON_START = /^(?:\[\s*)?\{\s*"/u;
/** A page after JSON, such as a server message. Strings in JSON contain no line ends. */
const PAGE_AFTER_JSON = /(?:^|[}\]])[ \t]*<(?:!doctype|html|head|body)[\s>]/imu;
/** A tag, possibly escaped: a page may show its own source. */
const TAG = /(?:<|&lt;)(?:!--|[!/?]?[a-z][a-z0-9-]*(?:[\s/>]|&gt;|$))/iu;
const MARKDOWN_START = /^(?:#{1,6} |---[ \t]*\r?\n[a-z]+:)/iu;
const MARKDOWN = /^(?:#{1,6} |[-*>] |---$)|\]\(/mu;
const PAGE_TAG = /<(?:!doctype|html|head|body|article|div|p|h[1-6])[\s>]/iu;
const PAGE_BREAK = '\f';

const FORMATS: readonly Format[] = [
  [
    'JSON',
    'pass the HTML that it contains, or read lines of pages with pagesOfNdjson of samachar/sources',
    (text) => JSON_START.test(text) && !PAGE_AFTER_JSON.test(text),
  ],
  feed('RSS', 'urlsOfFeed', ['rss', 'rdf:rdf']),
  feed('Atom', 'urlsOfFeed', ['feed']),
  feed('a sitemap', 'urlsOfSitemap', ['urlset', 'sitemapindex']),
  ['Markdown', 'use recoverArticle', isMarkdown],
  ['the text of a PDF', 'use recoverArticle', (text) => text.includes(PAGE_BREAK) && !TAG.test(text)],
  ['plain text', 'use recoverArticle', (text) => text !== '' && !TAG.test(text)],
];

function feed(name: string, reader: string, roots: readonly string[]): Format {
  return [name, `use ${reader} of samachar/sources`, (text) => roots.includes(rootOf(text))];
}

function rootOf(text: string): string {
  const head = text.slice(0, HEAD).replace(COMMENT, '');
  return ROOT.exec(head)?.[1]?.toLowerCase() ?? '';
}

function isMarkdown(text: string): boolean {
  if (MARKDOWN_START.test(text)) return !PAGE_TAG.test(text);
  return !TAG.test(text) && MARKDOWN.test(text);
}

/** @throws ScrapeError `not-html` for a text in another format. */
export function assertHtml(html: string, url: string | undefined): void {
  const text = html.trim();
  const [name, advice] = FORMATS.find(([, , test]) => test(text)) ?? [];
  if (name === undefined) return;
  throw new ScrapeError('not-html', `html is ${name}, not HTML: ${advice}`, { url });
}
