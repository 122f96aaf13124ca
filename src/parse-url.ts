/** Addresses as URLs. */

/**
 * An address as a URL; `undefined` for what is none. It stands in for `URL.parse`, which Node 20 lacks, and for
 * `URL.canParse`, which Node 20 gets wrong: once it is hot, it refuses addresses with Latin-1 letters such as é.
 *
 * @param base - what the address may be relative to
 * @example
 * parseUrl('/up/nahar', 'https://naya-akhbar.example/')?.href; // 'https://naya-akhbar.example/up/nahar'
 * parseUrl('nahar'); // undefined
 */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}
