/** Pages of one site in little memory: they repeat each other, so packed together they take a tenth of their size. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** A page whose source can be put away for a while. */
export interface PackablePage {
  html: string | Uint8Array;
}

/** What the pages of a site may take before they are packed, in bytes. */
const MAX_LOOSE = 50_000;
const NOTHING = new Uint8Array();
/** Packs a megabyte in some 15 ms, and sees each page as a copy of those before it. */
const PACKING = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  },
};

export class PackedPages<T extends PackablePage> {
  readonly #pages: T[] = [];
  /** The first pages, packed, and the length of each in bytes. */
  #packed: Uint8Array = NOTHING;
  #lengths: number[] = [];
  #loose = 0;

  get count(): number {
    return this.#pages.length;
  }

  /** What the pages take, in bytes. */
  get size(): number {
    return this.#packed.length + this.#loose;
  }

  /** Adds a page. Its `html` may be empty until {@link unpack}. */
  add(page: T): void {
    this.#pages.push(page);
    this.#loose += bytesOf(page).length;
    if (this.size > MAX_LOOSE) this.#pack();
  }

  /** All pages, with their `html`. */
  unpack(): readonly T[] {
    const bytes = this.#lengths.length === 0 ? NOTHING : brotliDecompressSync(this.#packed);
    let end = 0;
    this.#lengths.forEach((length, at) => {
      const own = bytes.subarray(end, end + length);
      end += length;
      const page = this.#pages[at];
      if (page !== undefined) page.html = typeof page.html === 'string' ? textOf(own) : new Uint8Array(own);
    });
    this.#lengths = [];
    return this.#pages;
  }

  #pack(): void {
    const sources = this.unpack().map(bytesOf);
    this.#packed = brotliCompressSync(Buffer.concat(sources), PACKING);
    this.#lengths = sources.map(({ length }) => length);
    this.#loose = 0;
    for (const page of this.#pages) page.html = typeof page.html === 'string' ? '' : NOTHING;
  }
}

/** A text in UTF-16, which can also state half a character. */
function bytesOf({ html }: PackablePage): Uint8Array {
  return typeof html === 'string' ? Buffer.from(html, 'utf16le') : html;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf16le');
}
