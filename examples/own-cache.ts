/**
 * A cache of your own: here one in memory. A page that says how long it holds is asked for once.
 * Run: npx tsx examples/own-cache.ts
 */
import { type Fetch, fetchPage, type PageStore, type StoredPage } from 'samachar';

const pages = new Map<string, StoredPage>();
const cache: PageStore = {
  get: async (key) => pages.get(key),
  set: async (key, page) => void pages.set(key, page),
  delete: async (key) => void pages.delete(key),
};

let asked = 0;
const fetch: Fetch = async () => {
  asked += 1;
  return new Response('<html>नहर', {
    headers: { 'content-type': 'text/html', 'cache-control': 'max-age=60' },
  });
};

for (const visit of [1, 2]) {
  const { fromCache } = await fetchPage('https://naya-akhbar.example/up/nahar', { fetch, cache });
  console.log(`visit ${visit}: from the cache ${fromCache}, asked ${asked} time`);
}
