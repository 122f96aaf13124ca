/** Durations of videos and recordings, as the JSON-LD states them. */
import type { ResolveUrl } from '../body/assemble.ts';
import { isNode, type JsonLdNode, listAt, stringAt } from '../html/json-ld.ts';
import { once } from '../text/once.ts';

const DURATION = /^PT?(?:([0-9]{1,3})H)?(?:([0-9]{1,4})M)?(?:([0-9]{1,6})(?:\.[0-9]{1,9})?S)?$/iu;
const SECONDS = [3600, 60, 1];
const MEDIA = ['video', 'audio', 'associatedMedia'];
const URLS = ['contentUrl', 'embedUrl', 'url'];

/** Makes a function that returns the seconds stated for the file or player at an absolute URL. Most pages have neither. */
export function statedDurations(nodes: readonly JsonLdNode[], resolve: ResolveUrl) {
  const durations = once(() => durationsOf(nodes, resolve));
  return (url: string | undefined): number | undefined => durations().get(url);
}

function durationsOf(
  nodes: readonly JsonLdNode[],
  resolve: ResolveUrl,
): ReadonlyMap<string | undefined, number> {
  const durations = new Map<string | undefined, number>();
  for (const node of nodes
    .flatMap((one) => [one, ...MEDIA.flatMap((key) => listAt(one, key))])
    .filter(isNode)) {
    const parts = DURATION.exec(stringAt(node, 'duration') ?? '')?.slice(1) ?? [];
    const seconds = parts.reduce((sum, part, at) => sum + Number(part ?? 0) * (SECONDS[at] ?? 0), 0);
    if (seconds > 0) for (const key of URLS) durations.set(resolve(stringAt(node, key)), seconds);
  }
  durations.delete(undefined);
  return durations;
}
