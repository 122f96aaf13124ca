/** Texts of sites, robots.txt and tdmrep.json, shared by the whole fleet. */
import type { SiteTexts } from '../../fetch/site-files.ts';
import type { Fleet } from './fleet.ts';

/** Makes a store of site texts. */
export function createFleetSiteTexts({ connection, keys }: Fleet): SiteTexts {
  const keyOf = (url: string): string => keys.host(new URL(url).host).text(url);
  return {
    async get(url) {
      const text = await connection.get(keyOf(url));
      return text === null ? undefined : JSON.parse(text);
    },
    async keep(url, text, ms) {
      await connection.set(keyOf(url), JSON.stringify(text), 'PX', ms);
    },
  };
}
