/** The state that a page carries for its scripts: the JSON in them. Nothing is executed. */
import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { unicodeEscape } from '../text/unicode-escape.ts';
import { isNode, type JsonLdNode, parseJson } from './json-ld.ts';
import { repairJson } from './repair-json.ts';

/** Maximum number of characters of a script; real state stays below 2 MB. */
const MAX_SCRIPT = 8 * 1024 * 1024;
const MAX_OBJECTS = 200_000;
const STARTS_VALUE = /(?:^|[=(,])\s*(?=[{["])/gu;
/** A string, which may contain brackets, or a bracket. */
const BRACKET = /"(?:[^"\\]|\\[^])*"?|[{}[\]]/gu;
const OPENS_JSON = /^\s*[{[]/u;
const REACTIVE = /^(?:Shallow)?Reactive$/u;

export function mayHoldState({ name, attribs }: Element): boolean {
  return name === 'script' && attribs.src === undefined && attribs.type?.includes('ld+json') !== true;
}

/** All objects in the state, the outermost first, from scripts that have one of some words. Next divides its state among scripts. */
export function stateObjects(elements: readonly Element[], words: readonly string[]): JsonLdNode[] {
  const isTold = (script: string): boolean =>
    script.length <= MAX_SCRIPT &&
    (script.includes('__next_f') ||
      words.some((word) => script.includes(word) || script.includes(word.replace(/[^]/gu, unicodeEscape))));
  const values = elements.filter(mayHoldState).map(DomUtils.textContent).filter(isTold).flatMap(valuesOf);
  const seen = new Set<object>([[...values.map(hydrated), ...flightRows(values)]]);
  for (const object of seen)
    for (const inner of Object.values(object)) {
      const value = typeof inner === 'string' && OPENS_JSON.test(inner) ? parseJson(inner) : inner;
      if (typeof value === 'object' && value !== null && seen.size < MAX_OBJECTS) seen.add(value);
    }
  return [...seen].filter(isNode);
}

/** The values that a script is, assigns or hands to a function. */
function valuesOf(script: string): unknown[] {
  const values: unknown[] = [];
  STARTS_VALUE.lastIndex = 0;
  while (STARTS_VALUE.test(script)) {
    const json = valueIn(script.slice(STARTS_VALUE.lastIndex));
    STARTS_VALUE.lastIndex += json.length;
    values.push(parseJson(json) ?? parseJson(repairJson(json)[0] ?? ''));
  }
  return values;
}

/** The value that a script begins with, up to the bracket or quote that closes it. */
function valueIn(script: string): string {
  let open = 0;
  for (const { 0: mark, index } of script.matchAll(BRACKET)) {
    if (mark.length === 1) open += OPENS_JSON.test(mark) ? 1 : -1;
    if (open <= 0) return script.slice(0, index + mark.length);
  }
  return script;
}

/** Puts the items of Nuxt's state, a list in which each refers to others by number, where they are first referred to. */
function hydrated(state: unknown): unknown {
  if (!Array.isArray(state) || !REACTIVE.test(String([state[0]].flat()[0]))) return state;
  const left = [...state];
  for (const item of state.filter((one) => typeof one === 'object'))
    for (const key in item) {
      const index = item[key];
      item[key] = left[index];
      if (typeof left[index] === 'object') left[index] = undefined;
    }
  return state;
}

/** `id:JSON` up to the end of the line, or `id:Tlength,` and a text of so many bytes, in hexadecimal digits. */
const FLIGHT_ROW = /([0-9a-f]+):(?:T([0-9a-f]+),|(.*)\n?)/uy;

/** The rows that Next pushes as `[1, "…"]`. A text in a row of its own replaces the reference to it. */
function flightRows(pushed: readonly unknown[]): unknown[] {
  const stream = pushed.map((value) => (Array.isArray(value) && value[0] === 1 ? value[1] : '')).join('');
  const texts = new Map<unknown, string>();
  const rows: string[] = [];
  FLIGHT_ROW.lastIndex = 0;
  for (let row = FLIGHT_ROW.exec(stream); row !== null; row = FLIGHT_ROW.exec(stream)) {
    const [, id, bytes = '', json = ''] = row;
    const size = Number.parseInt(`0${bytes}`, 16);
    const rest = stream.slice(FLIGHT_ROW.lastIndex, FLIGHT_ROW.lastIndex + size);
    const text = new TextDecoder().decode(new TextEncoder().encode(rest).subarray(0, size));
    FLIGHT_ROW.lastIndex += text.length;
    texts.set(`$${id}`, text);
    rows.push(json);
  }
  return rows.map((json) => parseJson(json, (_, value) => texts.get(value) ?? value));
}
