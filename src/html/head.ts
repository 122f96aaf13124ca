/** The invisible data of a page: its head, and scripts that hold data, wherever they are. */
import type { Element } from 'domhandler';
import { tidyText } from '../text/tidy-text.ts';
import { textOf } from './caption-credit.ts';

/** The invisible parts of a page. */
export interface PageHead {
  readonly title: string;
  readonly language: string;
  /** `<meta>` contents by name, property or itemprop, lower case, in document order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** `<link>` URLs by rel. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly string[];
  readonly base: string | undefined;
}

/** Collects the invisible data of the page during the walk. */
export class HeadReader {
  readonly #metas = new Map<string, string[]>();
  readonly #links = new Map<string, string[]>();
  readonly #jsonLd: string[] = [];
  #title = '';
  #language = '';
  #base: string | undefined;
  #isInTitle = false;

  get isInTitle(): boolean {
    return this.#isInTitle;
  }

  /** Adds a text of the title; only the first one counts. */
  addTitle(text: string): void {
    if (this.#title === '') this.#title = text;
  }

  endTitle(): void {
    this.#isInTitle = false;
  }

  /** Reads an element that holds data about the page. Returns whether its content is not text. */
  read(element: Element, tag: string): boolean {
    const { attribs } = element;
    switch (tag) {
      case 'html':
        this.#language = attribs.lang ?? attribs['xml:lang'] ?? '';
        return false;
      case 'meta':
        add(this.#metas, attribs.property ?? attribs.name ?? attribs.itemprop, attribs.content);
        return true;
      case 'link':
        for (const rel of (attribs.rel ?? '').split(' ')) add(this.#links, rel, attribs.href);
        return true;
      case 'base':
        this.#base ??= attribs.href;
        return true;
      case 'script':
        if (attribs.type?.includes('ld+json')) this.#jsonLd.push(textOf(element));
        return true;
      case 'title':
        this.#isInTitle = this.#title === '';
        return !this.#isInTitle;
      default:
        return false;
    }
  }

  finish(): PageHead {
    return {
      title: tidyText(this.#title),
      language: this.#language,
      metas: this.#metas,
      links: this.#links,
      jsonLd: this.#jsonLd,
      base: this.#base,
    };
  }
}

function add(map: Map<string, string[]>, name: string | undefined, value: string | undefined): void {
  if (!name || !value) return;
  const key = name.toLowerCase();
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
