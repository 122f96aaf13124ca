/** Pieces of text repeated up to a size, for the constructs of the growth check. */
import { PARAGRAPHS, type PageParts, pageOf, SENTENCES, storyAround } from '../../tests/page-of.ts';
import type { Construct } from './growth.ts';

/** A sentence typed in the legacy font Kruti Dev. */
export const KRUTI_DEV =
  "flapkbZ foHkkx us xq#okj lqcg ls cM+h ugj dh lQkbZ dk dke 'kq: dj fn;k gSA fdlkuksa us crk;k fd og [kq'k gSaA";
/** JSON-LD of a live page. */
export const LIVE = {
  '@type': 'LiveBlogPosting',
  headline: 'नहर की सफाई Live',
  datePublished: '2026-11-24T09:30:00+05:30',
};

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

/** A page whose story follows some markup. */
export function before(markup: string): Construct['make'] {
  return page(markup + STORY);
}

/** A page whose story precedes some markup. */
export function behind(markup: string): Construct['make'] {
  return page(STORY + markup);
}

/** A page with the given JSON-LD. */
export function withJsonLd(json: string): Construct['make'] {
  return page(STORY, { head: `<script type="application/ld+json">${json}</script>` });
}
