/** Pieces of text repeated up to a size, for the constructs of the growth check. */
import { PARAGRAPHS, type PageParts, pageOf, SENTENCES, storyAround } from '../../tests/page-of.ts';
import type { Construct } from './growth.ts';

/** A sentence typed in the legacy font Kruti Dev. */
export const KRUTI_DEV =
  "flapkbZ foHkkx us xq#okj lqcg ls cM+h ugj dh lQkbZ dk dke 'kq: dj fn;k gSA fdlkuksa us crk;k fd og [kq'k gSaA";
/** JSON-LD of a live page. */
const LIVE = {
  '@type': 'LiveBlogPosting',
  headline: 'नहर की सफाई Live',
  datePublished: '2026-11-24T09:30:00+05:30',
};

/** Nested almost as deep as the limit. */
export const DEEP = 900;
const TAG = /<[a-z]/gu;

/** A short report of four paragraphs. */
export const STORY = storyAround();

/** The nth sentence of the sample report (n wraps around). */
export function sentence(at: number): string {
  return SENTENCES[at % SENTENCES.length] as string;
}

/** The nth paragraph of the sample report (n wraps around). */
function paragraph(at: number): string {
  return PARAGRAPHS[at % PARAGRAPHS.length] as string;
}

/** A piece repeated up to a size. */
export function fill(size: number, piece: string): string {
  return piece.repeat(Math.max(1, Math.floor(size / piece.length)));
}

/** Numbered pieces up to a size. */
export function number(size: number, piece: (at: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0, at = 0; length < size; at += 1) {
    const next = piece(at);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}

/** What `{at}` and the like stand for in the numbered parts of a template. */
const SLOTS: Readonly<Record<string, (at: number) => string>> = {
  at: String,
  sentence,
  paragraph,
  next: (at) => sentence(at + 1),
  minute: (at) => String(10 + (at % 50)),
  letters: (at) => [...String(at)].map((digit) => 'अबदहजकलमनर'.charAt(Number(digit))).join(''),
};
const SLOT = /\{(at|sentence|paragraph|next|minute|letters)\}/gu;
const PART = /«([^»]*)»/gu;

/** A template with each part in `«…»` repeated up to a size, numbered if it has slots. */
function grown(template: string, size: number): string {
  return template.replace(PART, (_, piece: string) =>
    piece.search(SLOT) < 0
      ? fill(size, piece)
      : number(size, (at) => piece.replace(SLOT, (_slot, name: string) => SLOTS[name]?.(at) ?? '')),
  );
}

/** A page of templates, whose repeated parts have equal shares of its size. */
export function page(body: string, parts: PageParts = {}): Construct['make'] {
  const entries = Object.entries({ ...parts, body });
  const shares = entries.flatMap(([, part]) =>
    typeof part === 'string' ? [...part.matchAll(PART)] : [],
  ).length;
  return (size) => {
    const part = (value: unknown): unknown =>
      typeof value === 'string' ? grown(value, size / shares) : value;
    const { body: whole, ...rest } = Object.fromEntries(entries.map(([name, value]) => [name, part(value)]));
    return pageOf(whole as string, rest);
  };
}

/** Pages with a template in place of the story, around it, in the head, or as JSON-LD. */
export const MAKERS = {
  page,
  live: (body: string) => page(body, { jsonLd: LIVE }),
  before: (markup: string) => page(markup + STORY),
  behind: (markup: string) => page(STORY + markup),
  above: (markup: string) => page(STORY, { before: markup }),
  below: (markup: string) => page(STORY, { behind: markup }),
  head: (markup: string) => page(STORY, { head: markup }),
  /** `OPEN|CLOSE`: nested elements of one kind. */
  nested: (tags: string): Construct['make'] => {
    const [open = '', close = ''] = tags.split('|');
    return (size) => {
      const times = Math.floor(size / (open.length + close.length));
      return pageOf(open.repeat(times) + close.repeat(times) + STORY);
    };
  },
  /** `OPEN|CLOSE|TEMPLATE`: a template within elements nested as deep as the limit. */
  deep: (parts: string) => {
    const [open = '', close = '', inside = ''] = parts.split('|');
    const times = Math.floor(DEEP / (open.match(TAG)?.length ?? 1));
    return page(open.repeat(times) + inside + close.repeat(times) + STORY);
  },
  json: (json: string) => page(STORY, { head: `<script type="application/ld+json">${json}</script>` }),
};
const ROW = /^(.+?) = ([a-z]+) (.*)$/gmu;

/** The constructs of a sheet, which has a line `name = maker template` for each; `{story}` is the short report. */
export function sheet(rows: string): Construct[] {
  return [...rows.matchAll(ROW)].map(([, name = '', maker = '', template = '']) => ({
    name,
    make: MAKERS[maker as keyof typeof MAKERS](template.replace('{story}', STORY)),
  }));
}
