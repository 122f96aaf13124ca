/** Recognizes posts and videos of other sites within a page. */
import type { Element } from 'domhandler';
import { FRAME_ELEMENTS } from './elements.ts';
import type { SegmentEmbed } from './segment.ts';

type Provider = SegmentEmbed['provider'];

const PROVIDER_HOSTS: readonly (readonly [RegExp, Provider])[] = [
  [/(?:^|\.)(?:twitter|x)\.com$/iu, 'twitter'],
  [/(?:^|\.)(?:instagram\.com|instagr\.am)$/iu, 'instagram'],
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/iu, 'youtube'],
  [/(?:^|\.)(?:facebook\.com|fb\.watch)$/iu, 'facebook'],
  [
    /(?:^|\.)(?:tiktok\.com|dailymotion\.com|vimeo\.com|reddit\.com|datawrapper\.de|dwcdn\.net|flourish\.studio|spotify\.com|soundcloud\.com|threads\.net|kooapp\.com|telegram\.org|t\.me|jwplatform\.com|jwplayer\.com|infogram\.com)$/iu,
    'other',
  ],
];

const HOST = /^(?:https?:)?(?:\/\/)?([^/?#]+)/iu;

/** Class words and element names that the providers' own embed codes use. */
const EMBED_CODES: readonly (readonly [RegExp, Provider])[] = [
  [/(?:^|\s)(?:twitter-tweet|twitter-video|amp-twitter|twitter-embed|embed-twitter)/u, 'twitter'],
  [/(?:^|\s)(?:instagram-media|amp-instagram)/u, 'instagram'],
  [/(?:^|\s)(?:amp-youtube|lite-youtube|youtube-player)(?:\s|$)/u, 'youtube'],
  [/(?:^|\s)(?:fb-post|fb-video|amp-facebook)(?:\s|$)/u, 'facebook'],
  [/(?:^|\s)(?:tiktok-embed|reddit-card|amp-dailymotion)(?:\s|$)/u, 'other'],
];

/** Attributes in which lazy embeds keep the post's URL. */
const URL_ATTRIBUTES = 'src data-src data-href data-instgrm-permalink cite data-url data-lazy-src'.split(' ');

/** The `src` attribute before a script has filled it. */
const NO_URL = /^(?:about|blob|data|javascript):/iu;

/** The embed of an element, or undefined. A frame of an unknown host is not an embed: most are ads. */
export function readEmbed({ name: tag, attribs }: Element): SegmentEmbed | undefined {
  const code = `${tag} ${attribs.class ?? ''}`;
  const coded = EMBED_CODES.find(([pattern]) => pattern.test(code))?.[1];
  const url = URL_ATTRIBUTES.map((key) => attribs[key]).find(isUrl);
  const hosted = FRAME_ELEMENTS.has(tag) && url ? providerOf(url) : undefined;
  const provider = coded ?? hosted;
  return provider === undefined ? undefined : { provider, url: url ?? urlFromId(attribs, provider) };
}

function isUrl(value: string | undefined): boolean {
  return value !== undefined && value.length > 8 && !NO_URL.test(value);
}

/** The file of a player of the page itself; undefined for a clip that repeats without controls, as adverts and decorations do. */
export function readMedia({ name, attribs, children }: Element): SegmentEmbed | undefined {
  if (name !== 'video' && name !== 'audio') return undefined;
  const sources = children.map((child) => ('attribs' in child ? child.attribs.src : undefined));
  const url = [attribs.src, attribs['data-src'], ...sources].find(isUrl);
  const isClip = 'loop' in attribs && !('controls' in attribs);
  return url === undefined || isClip ? undefined : { provider: name, url };
}

const DOCUMENT = /^[^?#]+\.pdf(?:[?#]|$)/iu;

export function isDocument(url: string | undefined): boolean {
  return url !== undefined && DOCUMENT.test(url);
}

export function providerOf(url: string): Provider | undefined {
  const host = HOST.exec(url)?.[1] ?? '';
  return PROVIDER_HOSTS.find(([pattern]) => pattern.test(host))?.[1];
}

/** AMP and lite-youtube identify a video only by its id. */
function urlFromId(attributes: Record<string, string>, provider: Provider): string | undefined {
  const video = attributes.videoid ?? attributes['data-videoid'];
  return provider === 'youtube' && video ? `https://www.youtube.com/watch?v=${video}` : undefined;
}
