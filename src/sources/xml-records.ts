/** A tolerant streaming XML reader: the entries of a feed or a sitemap with their texts. */
import { Parser } from 'htmlparser2';
import { type SourceFailure, unreadable } from './source-item.ts';

/** A text within an entry. `path` is empty for the text of the entry itself. */
export interface XmlField {
  /** Element names without prefixes, in lower case, from below the entry on. */
  readonly path: string;
  /** Whether its prefix differs from that of the entry, which distinguishes `media:title` from `title`. */
  readonly isForeign: boolean;
  /** Attributes keyed by name in lower case. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, truncated. */
  readonly text: string;
}

export interface XmlRecord {
  /** Name of the outermost element of the text, likewise. */
  readonly root: string;
  /** Name without prefix, in lower case. */
  readonly element: string;
  /** The values of `xml:base` that apply to it, the outermost first. */
  readonly bases: readonly string[];
  readonly fields: readonly XmlField[];
}

const MAX_TEXT_LENGTH = 8192;
const MAX_FIELDS = 500;
/** Limited, since an end tag scans all open elements. */
const MAX_DEPTH = 256;
/** Maximum nesting of elements within an entry; deeper ones are markup in a text. */
const MAX_FIELD_DEPTH = 4;
const MAX_NAME_LENGTH = 64;

type OpenField = XmlField & { text: string };

export interface XmlFormat {
  /** For messages. */
  readonly kind: 'feed' | 'sitemap';
  /** Names of the outermost element, without prefix, in lower case. */
  readonly roots: ReadonlySet<string>;
  /** Names of the entries, likewise. */
  readonly elements: ReadonlySet<string>;
  /** Maximum length of a text; default: that of a URL or a title. */
  readonly maxText?: number;
}

/**
 * Reads records from XML in chunks, and tolerates invalid XML: leading spaces, unclosed elements, bare
 * ampersands, HTML-only entities (kept as written). It keeps one record in memory. A text of another format, and one that is
 * incomplete, ends with a failure.
 */
export async function* xmlRecords(
  texts: AsyncIterable<string> | Iterable<string>,
  format: XmlFormat,
  name: string,
  url: string | undefined,
): AsyncGenerator<XmlRecord | SourceFailure> {
  const { kind, roots } = format;
  const reader = new RecordReader(format);
  for await (const text of texts) {
    yield* reader.write(text);
    if (reader.isTooDeep || (reader.root !== undefined && !roots.has(reader.root))) break;
  }
  if (!roots.has(reader.root ?? '')) yield unreadable(name, `the text is not a ${kind}`, url);
  else if (!reader.isWhole) yield unreadable(name, `the ${kind} is truncated or nested too deeply`, url);
}

class RecordReader {
  root: string | undefined;
  /** Whether elements are nested so deep that nothing more is read. */
  isTooDeep = false;
  readonly #open: { name: string; base: string | undefined; field: OpenField | undefined }[] = [];
  readonly #parser: Parser;
  readonly #done: XmlRecord[] = [];
  #record: { start: number; prefix: string; fields: OpenField[] } | undefined;

  constructor(private readonly format: XmlFormat) {
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#enter(name, attributes),
        onclosetag: () => this.#leave(),
        ontext: (text) => this.#add(text),
      },
      { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
    );
  }

  /** @returns the entries completed by the chunk */
  write(piece: string): XmlRecord[] {
    this.#parser.write(piece);
    return this.#done.splice(0);
  }

  /** Whether all elements are closed. An entry that is not is lost. */
  get isWhole(): boolean {
    return this.#open.length === 0;
  }

  #enter(written: string, attributes: Readonly<Record<string, string>>): void {
    const [prefix, name] = splitName(written);
    this.root ??= name;
    if (this.#open.length >= MAX_DEPTH) this.isTooDeep = true;
    if (this.#record === undefined && this.format.elements.has(name))
      this.#record = { start: this.#open.length, prefix, fields: [] };
    const field = this.#fieldOf(prefix, name, attributes);
    if (!this.isTooDeep) this.#open.push({ name, base: attributes['xml:base'], field });
    else this.#parser.pause();
  }

  #fieldOf(prefix: string, name: string, attributes: XmlField['attributes']): OpenField | undefined {
    const record = this.#record;
    if (record === undefined || record.fields.length >= MAX_FIELDS) return undefined;
    const depth = this.#open.length - record.start;
    if (depth > MAX_FIELD_DEPTH) return undefined;
    const above = this.#open.slice(record.start + 1).map((element) => element.name);
    const path = depth === 0 ? '' : [...above, name].join('/');
    const field = { path, isForeign: prefix !== record.prefix, attributes, text: '' };
    record.fields.push(field);
    return field;
  }

  #add(text: string): void {
    const field = this.#open.at(-1)?.field;
    const { maxText = MAX_TEXT_LENGTH } = this.format;
    if (field !== undefined && field.text.length < maxText) field.text += text.slice(0, maxText);
  }

  #leave(): void {
    const left = this.#open.pop();
    if (left === undefined || this.#open.length !== this.#record?.start) return;
    const bases = [...this.#open, left].flatMap(({ base }) => base ?? []);
    const { root = '' } = this;
    this.#done.push({ root, element: left.name, bases, fields: this.#record.fields });
    this.#record = undefined;
  }
}

function splitName(written: string): [prefix: string, name: string] {
  const colon = written.lastIndexOf(':');
  return [written.slice(0, Math.max(colon, 0)), written.slice(colon + 1, colon + 1 + MAX_NAME_LENGTH)];
}
