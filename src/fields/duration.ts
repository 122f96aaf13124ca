import { providerOf } from '../html/embed.ts';
import { isNode, type JsonLdNode, listAt, stringAt, typesOf } from '../html/json-ld.ts';
import type { ResolveUrl } from '../html/page-url.ts';

const DURATION = /^P(?:0{1,2}D)?T?(?:([0-9]{1,3})H)?(?:([0-9]{1,4})M)?(?:([0-9]{1,6})(?:\.[0-9]{1,9})?S)?$/iu;
const SECONDS = [3600, 60, 1];
const MEDIA = ['video', 'audio', 'associatedMedia'];
const URLS = ['contentUrl', 'embedUrl'];
const KINDS: Readonly<Record<string, 'video' | 'audio'>> = { VideoObject: 'video', AudioObject: 'audio' };

/** The files and players that nodes state, with absolute URLs; a duration is in seconds, 0 if it is not stated. */
export function statedMedia(nodes: readonly JsonLdNode[], resolve: ResolveUrl) {
  const stated = nodes.flatMap((one) => [one, ...MEDIA.flatMap((key) => listAt(one, key))]);
  return stated.filter(isNode).flatMap((node) => {
    const kind = typesOf(node).map((type) => KINDS[type])[0];
    const urls = kind ? URLS.flatMap((key) => resolve(stringAt(node, key)) ?? []) : [];
    const url = urls.find(providerOf) ?? urls[0];
    if (kind === undefined || url === undefined) return [];
    const parts = DURATION.exec(stringAt(node, 'duration') ?? '')?.slice(1) ?? [];
    const duration = parts.reduce((sum, part, at) => sum + Number(part ?? 0) * (SECONDS[at] ?? 0), 0);
    return { name: stringAt(node, 'name') ?? '', urls, url, provider: providerOf(url) ?? kind, duration };
  });
}
