/** Damage to tags and attributes. */
import { listOf } from '../list-of.ts';
import { changeSome, type Mutation, piecesOf, shuffledWithin, some } from './mutation.ts';

const TAG = /<\/?[a-z][^<>]*>/giu;
const CLOSING = /<\/[a-z][^<>]*>/giu;
const ELEMENT_NAME = /(?<=<\/?)(?:p|div|h1|h2|span|article|section|ul|li|figure|a)(?=[\s>])/giu;
/** A start tag up to its name. */
const OPENING = /<(?:p|div|h1|h2|span|article|section|ul|li|figure|a)(?=[\s>])/giu;
const ATTRIBUTE = /\s[a-z][-a-z0-9:]*="[^"<>]*"/giu;
const VALUE = /"/gu;
const CLASS = /\sclass="[^"]*"/gu;
const URL_PATTERN = /(?<=\s(?:href|src|content)=")(?:https?:)?\/[^"]*/giu;
const CLOSE_OF_BLOCK = /<\/(?:p|div|li)>/giu;

const NAMES = listOf(`p|div|span|h1|h3|li|b|blockquote|td|pre|x-y|svg|button`);
const STRAY = listOf(`<|>|</|<>|</>|< p>|<p|&|"|'|<!|<?php echo $x ?>|]]>`);
const FILLERS = piecesOf('9|क |a-|&amp;|%');
const BUILT_IN = listOf('constructor|__proto__|toString hasOwnProperty|valueOf|prototype');
const ROLES = listOf(`paywall|related|advert|caption|author|comments|live-blog|tags|breadcrumb`);
const HIDING = listOf(
  'hidden|style="display:none"|aria-hidden="true"|class="sr-only"|style="display:inline"|style="display:block"|role="button"',
);
const URLS = piecesOf(
  '//|http://|https://[|javascript:alert(1)|data:text/html,x|http://\u0000/|https://नया.example/क ख?x=<b>#&amp;|https://a.example:99999/|' +
    'https://user:pass@b.example/| \n/x\t.jpg |/\ud83d|?&amp;nbsp;|/a.jpg 1x, /b.jpg 2x',
);

export const MARKUP_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'tags deleted': some(TAG, () => ''),
  'tags doubled': some(TAG, (tag) => tag + tag),
  'tags swapped': (html, { random }) => {
    const tags = html.match(TAG) ?? [];
    return changeSome(html, TAG, random, (tag) => tags[random.below(tags.length)] ?? tag);
  },
  'tags left open': some(CLOSING, () => ''),
  'tags cut': some(TAG, (tag, random) => tag.slice(0, random.below(tag.length))),
  'tags renamed': some(ELEMENT_NAME, (_, random) => random.pick(NAMES)),
  'tags in upper case': some(TAG, (tag) => tag.toUpperCase()),
  'nested deeply': (html, { random }) => {
    const name = random.pick(NAMES);
    const times = random.pick([3, 40, 300]);
    return changeSome(html, CLOSE_OF_BLOCK, random, (tag) => tag + `<${name}>`.repeat(times));
  },
  'attributes without quotes': some(ATTRIBUTE, (attribute) => attribute.replaceAll('"', '')),
  'quotes left open': some(VALUE, (_, random) => random.pick(['', "'", '""'])),
  'attributes doubled': some(ATTRIBUTE, (one) => one + one),
  'huge attributes': (html, { random }) => {
    const filler = random.pick(FILLERS).repeat(random.pick([50, 2000, 20_000]));
    return changeSome(html, ATTRIBUTE, random, (one) => one.replace('="', `="${filler}`), 'few');
  },
  'classes shuffled': (html, { random }) => shuffledWithin(html, CLASS, random),
  'classes with built-in names': some(CLASS, (_, random) => ` class="${random.pick(BUILT_IN)}"`),
  'classes that state a role': some(CLASS, (_, random) => ` class="${random.pick(ROLES)}"`),
  'styles that hide': some(OPENING, (open, random) => `${open} ${random.pick(HIDING)}`),
  'URLs damaged': some(URL_PATTERN, (_, random) => random.pick(URLS)),
  'stray markup characters': some(TAG, (tag, random) => tag + random.pick(STRAY)),
};
