import type { Article } from '../article.ts';
import { unicodeEscape } from '../text/unicode-escape.ts';

/** A line end to some readers of NDJSON, which `JSON.stringify` does not escape. */
const LINE_END = /[\u0085\u2028\u2029]/gu;

/**
 * The whole article as JSON, indented. Read back: `articleSchema.parse(JSON.parse(text))`.
 *
 * @example
 * toJson(article); // '{\n  "headline": "नहर की सफाई शुरू, किसानों को राहत", …'
 */
export function toJson(article: Article): string {
  return JSON.stringify(article, undefined, 2);
}

/**
 * An article, or any other value, as a line of NDJSON, line feed included. It contains no other line end, even for readers
 * that split at U+2028.
 *
 * @example
 * appendFileSync('articles.ndjson', toJsonLine(article));
 */
export function toJsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(LINE_END, unicodeEscape)}\n`;
}
