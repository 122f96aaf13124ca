/** Pages of invented sites with their gold: the text of the story is the article, the text of the template is not. */
import { type Random, randomOf, shuffled } from '../fuzz/random.ts';
import { listOf } from '../list-of.ts';
import type { GoldPage } from '../score.ts';
import { fillerOf, inventStory, type Story, type StoryBlock } from './stories.ts';
import { SHEETS } from './templates.ts';

/** A page with its gold. */
export interface SitePage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly gold: GoldPage;
}

/** An invented site with its pages in chronological order. */
export interface InventedSite {
  readonly name: string;
  /** `ordinary`, `repetition` (the content itself repeats) or `changes` (the template is unreliable). */
  readonly group: string;
  readonly pages: readonly SitePage[];
}

/** A parsed sheet: the lines of each kind by their mark. Lines without a mark are the shell. */
interface Sheet {
  readonly settings: ReadonlyMap<string, string>;
  readonly shell: string;
  readonly standing: readonly string[];
  readonly headline: string | undefined;
  readonly column: readonly string[];
}

/** Text that is not part of the article, and the block before which it is printed. */
interface Piece {
  readonly at: number;
  readonly wrapper: string;
  readonly text: string;
}

interface Context {
  readonly site: Sheet;
  readonly sheet: Sheet;
  readonly story: Story;
  readonly url: string;
  readonly image: string;
  readonly random: Random;
}

const MARKS = ['~', '+', '=', '|'];
const WRAPPERS = { paragraph: 'p', subheading: 'h2', quote: 'blockquote>p', list: 'ul', item: 'li' };
const PAGES = '12';
const PIECE = /^(\S+) (\S+) (.+?) = (.+)$/u;
const SLOT = /\{([a-z]+)\}/gu;
const SECTIONS = `राज्य|शहर|गांव|खेती|सेहत|शिक्षा|खेल|सिनेमा|कारोबार|विज्ञान|मौसम|अदालत|रोजगार|यात्रा|किताबें|वीडियो|संपादकीय
  चिट्ठियां|पुराने अंक|ई-पेपर|संपर्क`;

/** All sites; the same seed gives the same pages. */
export function inventSites(seed = 'sites'): InventedSite[] {
  const sites = SHEETS.trim().split('\n\n');
  return sites.map((text) => {
    const [site, next] = text
      .split('\n~ next ')
      .map((part, at) => readSheet(at === 0 ? part : `~ next ${part}`));
    if (site === undefined) throw new Error('a site without sheet');
    const [name = '', ...title] = site.settings.get('site')?.split(' ') ?? [];
    const pages = pagesOf(name, title.join(' '), [site, next ?? site], `${seed}/${name}`);
    return { name, group: site.settings.get('group') ?? 'ordinary', pages };
  });
}

function readSheet(text: string): Sheet {
  const lines = text.split('\n');
  const marked = (mark: string): string[] =>
    lines.filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(2));
  const settings = marked('~').flatMap((line) => line.split('; '));
  return {
    settings: new Map(settings.map((setting) => splitOnce(setting))),
    shell: lines.filter((line) => !MARKS.includes(line.charAt(0))).join('\n'),
    standing: marked('+'),
    headline: marked('=')[0],
    column: marked('|'),
  };
}

function splitOnce(setting: string): [string, string] {
  const at = setting.indexOf(' ');
  return [setting.slice(0, at), setting.slice(at + 1)];
}

function pagesOf(
  name: string,
  title: string,
  [site, next]: readonly [Sheet, Sheet],
  seed: string,
): SitePage[] {
  const stories = storiesOf(site, seed);
  const popular = storiesOf(site, `${seed}/popular`).slice(0, 5);
  const menu = shuffled(listOf(SECTIONS), randomOf(seed)).slice(0, 9);
  return stories.map((story, at) => {
    const number = 4100 + at * 37;
    const url = `https://${name}.example/khabar/${number}-${name}.html`;
    const image = site.settings.get('constant-image') ?? `https://${name}.example/chitra/${number}.jpg`;
    const sheet = isNext(next, at) ? next : site;
    const context: Context = { site, sheet, story, url, image, random: randomOf(`${seed}/page/${at}`) };
    const others = [1, 2, 3, 4].flatMap((step) => stories[(at + step) % stories.length] ?? []);
    const pieces = piecesOf(context, others);
    const slots: Readonly<Record<string, unknown>> = {
      ...story,
      title,
      image,
      iso: story.publishedAt,
      date: story.printedDate,
      body: bodyMarkup(story.body, sheet, pieces),
      menu: menu.map((section, index) => `<li><a href="/v${index}/">${section}</a></li>`).join(''),
      links: menu.map((section, index) => `<a href="/v${index}/">${section}</a>`).join(' | '),
      popular: linkItems(popular, 900),
      others: linkItems(others, 300),
    };
    const body = sheet.shell.replace(SLOT, (_, slot: string) => String(slots[slot]));
    const html = `<!DOCTYPE html><html lang="hi">${headOf(context, title)}<body>${body}</body></html>`;
    const leaks = pieces.map(({ text }) => text);
    return { id: `${name}/${String(at).padStart(2, '0')}`, url, html, gold: { ...goldOf(context), leaks } };
  });
}

function isNext({ settings }: Sheet, at: number): boolean {
  const [word, number] = settings.get('next')?.split(' ') ?? [];
  return word === 'from' ? at >= Number(number) : word === 'every' && at % Number(number) === 1;
}

function storiesOf({ settings, headline, column }: Sheet, seed: string): Story[] {
  const style = {
    subheadings: settings.get('subheadings'),
    kickers: settings.get('kickers'),
    hasDateline: settings.has('dateline'),
    ...(headline === undefined ? {} : { headline, column }),
  };
  const invented = Array.from({ length: Number(settings.get('pages') ?? PAGES) }, (_, at) =>
    inventStory(randomOf(`${seed}/story/${at}`), at, style),
  );
  const [first = -1, ...later] = settings.get('copies')?.split(',').map(Number) ?? [];
  const report = invented[first];
  return invented.map((story, at) => {
    const other = report?.otherHeadlines[later.indexOf(at)];
    if (report === undefined || other === undefined) return story;
    return { ...report, headline: other, publishedAt: story.publishedAt, printedDate: story.printedDate };
  });
}

function piecesOf({ sheet, story, random }: Context, others: readonly Story[]): Piece[] {
  const fill = fillerOf(random, { author: story.author });
  const standing = sheet.standing.flatMap((row) => {
    const [, position = '', share, wrapper = '', text = ''] = PIECE.exec(row) ?? [];
    return random.chance(Number(share))
      ? [{ at: placeOf(position, story.body), wrapper, text: fill(text) }]
      : [];
  });
  const card = sheet.settings.get('card');
  const other = others[random.below(others.length)];
  if (card === undefined || other === undefined) return standing;
  return [{ at: placeOf('card', story.body), wrapper: card, text: other.headline }, ...standing];
}

/** Moves a position that falls between a subheading and the text below it. */
function placeOf(position: string, body: readonly StoryBlock[]): number {
  const middle = body.length >> 1;
  const places: Readonly<Record<string, number>> = { top: 0, first: 1, middle, card: middle + 1 };
  const at = places[position] ?? body.length;
  return body[at - 1]?.type === 'subheading' ? at - 1 : at;
}

function bodyMarkup(body: readonly StoryBlock[], { settings }: Sheet, pieces: readonly Piece[]): string {
  const own = (type: keyof typeof WRAPPERS): string => settings.get(type) ?? WRAPPERS[type];
  const piecesAt = (at: number): string[] =>
    pieces
      .filter((piece) => piece.at === at)
      .map(({ wrapper, text }) => wrap(wrapper === 'own' ? own('paragraph') : wrapper, text));
  const markupOf = (block: StoryBlock): string =>
    wrap(
      own(block.type),
      block.type === 'list' ? block.items.map((item) => wrap(own('item'), item)).join('') : block.text,
    );
  const blocks = body.flatMap((block, at) => [...piecesAt(at), markupOf(block)]);
  return [...blocks, ...piecesAt(body.length)].join('\n');
}

/** `div.box>p` becomes `<div class="box"><p>…</p></div>`. */
function wrap(wrapper: string, markup: string): string {
  if (wrapper.includes('%')) return wrapper.replace('%', markup);
  return wrapper.split('>').reduceRight((inner, step) => {
    const [name, ...classes] = step.split('.');
    return `<${name}${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>${inner}</${name}>`;
  }, markup);
}

function linkItems(stories: readonly Story[], first: number): string {
  return stories
    .map(({ headline }, at) => `<li><a href="/khabar/${first + at}.html">${headline}</a></li>`)
    .join('');
}

function headOf({ site, sheet, story, url, image }: Context, name: string): string {
  const head = sheet.settings.get('head');
  const properties = { type: 'article', title: story.headline, url, image, site_name: name };
  const metas = Object.entries(properties).map(
    ([key, value]) => `<meta property="og:${key}" content="${value}">`,
  );
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    image,
    datePublished: site.settings.get('constant-date') ?? story.publishedAt,
    author: { '@type': 'Person', name: site.settings.get('constant-author') ?? story.author },
    publisher: { '@type': 'NewsMediaOrganization', name },
  };
  return [
    `<head><meta charset="utf-8"><title>${story.headline} | ${name}</title>`,
    ...(head === 'title' ? [] : metas),
    ...(head === undefined ? [`<script type="application/ld+json">${JSON.stringify(data)}</script>`] : []),
    '</head>',
  ].join('');
}

/** Gold contains only what the page states, and no value that the site states on every page. */
function goldOf({ site, sheet, story, image }: Context): GoldPage {
  const head = sheet.settings.get('head');
  const has = (slot: string): boolean => sheet.shell.includes(`{${slot}}`);
  const isAuthorTold = has('author') || (head === undefined && !site.settings.has('constant-author'));
  const isImageTold = !site.settings.has('constant-image') && (has('image') || head !== 'title');
  return {
    headline: story.headline,
    standfirst: has('standfirst') ? story.standfirst : null,
    caption: has('caption') ? story.caption : null,
    kicker: has('kicker') ? story.kicker : null,
    authors: isAuthorTold ? [{ name: story.author }] : null,
    publishedAt: story.publishedAt,
    leadImage: isImageTold ? { url: image } : null,
    body: story.body,
  };
}
