/** Pages of one site in little memory: they repeat each other, so packed together they take a tenth of their size. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** A page whose source can be put away for a while. */
export interface PackablePage {
  html: string | Uint8Array;
}

/** What the pages of a site may take before they are packed, in bytes. A single page, which repeats no other, may take more. */
const MAX_LOOSE = 50_000;
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_MAX_WINDOW_BITS } = constants;
/** Packs a megabyte in some 15 ms, and sees each page as a copy of those before it. */
const PACKING = { params: { [BROTLI_PARAM_QUALITY]: 5, [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS } };

export class PackedPages<T extends PackablePage> {
  /** While they are packed, the `html` of the first ones is empty. */
  readonly pages: T[] = [];
  #packed: Uint8Array = new Uint8Array();
  /** Lengths of the packed pages, in bytes. */
  #lengths: number[] = [];
  #loose = 0;

  /** What the pages take, in bytes. */
  get size(): number {
    return this.#packed.length + this.#loose;
  }

  add(page: T): void {
    this.pages.push(page);
    this.#loose += bytesOf(page).length;
    if (this.pages.length > 1 && this.size > MAX_LOOSE) this.#pack();
  }

  /** All pages, with their `html`. */
  unpack(): readonly T[] {
    const bytes = this.#lengths.length === 0 ? Buffer.of() : brotliDecompressSync(this.#packed);
    let end = 0;
    for (const [at, length] of this.#lengths.entries()) {
      const page = this.pages[at] as T;
      const own = bytes.subarray(end, end + length);
      page.html = typeof page.html === 'string' ? own.toString('utf16le') : new Uint8Array(own);
      end += length;
    }
    this.#lengths = [];
    return this.pages;
  }

  #pack(): void {
    const sources = this.unpack().map(bytesOf);
    this.#packed = brotliCompressSync(Buffer.concat(sources), PACKING);
    this.#lengths = sources.map(({ length }) => length);
    this.#loose = 0;
    for (const page of this.pages) page.html = page.html.slice(0, 0);
  }
}

/** A text in UTF-16, which can also state half a character. */
function bytesOf({ html }: PackablePage): Uint8Array {
  return typeof html === 'string' ? Buffer.from(html, 'utf16le') : html;
}
