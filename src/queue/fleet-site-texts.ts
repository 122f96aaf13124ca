/** Texts of sites, robots.txt and tdmrep.json, shared by the whole fleet. */
import type { Redis } from 'ioredis';
import type { SiteTexts } from '../fetch/site-files.ts';

/** Makes a store of site texts. */
export function createFleetSiteTexts(connection: Redis, keyOf: (url: string) => string): SiteTexts {
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
