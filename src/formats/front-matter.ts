import { unicodeEscape } from '../text/unicode-escape.ts';

/** Characters that YAML does not allow raw in a quoted string, or takes for a line end. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

/**
 * Fields as YAML 1.2 between two lines of dashes. Every string is quoted as in JSON, so that no text is parsed as a date, a
 * number or YAML syntax; fields without a value are skipped.
 */
export function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  return ['---', ...linesOf(fields, ''), '---'].join('\n');
}

function linesOf(fields: object, indent: string): string[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${indent}${key}:${fieldValue(value, `${indent}  `)}`);
}

function fieldValue(value: unknown, indent: string): string {
  if (Array.isArray(value))
    return value.length === 0 ? ' []' : value.map((item) => `\n${indent}- ${itemOf(item, indent)}`).join('');
  return isObject(value) ? `\n${linesOf(value, indent).join('\n')}` : ` ${scalar(value)}`;
}

/** The first field of an object follows the dash of its item. */
function itemOf(item: unknown, indent: string): string {
  return isObject(item) ? linesOf(item, `${indent}  `).join('\n').trimStart() : scalar(item);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function scalar(value: unknown): string {
  return JSON.stringify(value).replace(UNPRINTABLE, unicodeEscape);
}
