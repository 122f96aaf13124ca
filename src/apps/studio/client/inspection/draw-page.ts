/**
 * Draws the inspected page node by node: its markup is never parsed by the browser. The frame that holds it runs no script,
 * loads at most pictures, and only this page's script writes in it.
 */
import type { PageText } from '../../../../browser.ts';
import type { PageTree, Piece, TreeElement } from '../../inspector/inspection-view.ts';
import type { NamedElement } from '../../inspector/stable-selectors.ts';
import BASE from '../base.css' with { type: 'text' };
import { make } from '../make.ts';
import { fateOf, wordsOf } from './fate.ts';
import FRAME from './frame.css' with { type: 'text' };

/** The frame also inherits the policy of the page around it, which allows pictures only if there are any to load. */
const POLICY =
  "default-src 'none'; img-src data: file: http: https:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** Makes the frame, and calls back with its empty body each time the browser has (re)loaded it. */
export function openFrame(onOpen: (body: HTMLElement) => void): HTMLIFrameElement {
  const frame = make('iframe', {
    // Without allow-scripts nothing in it can run; the same origin lets this script access it.
    sandbox: 'allow-same-origin',
    title: 'The page, with each of its pieces marked',
    srcdoc:
      `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
      `<title>The page</title><style>${BASE}${FRAME}</style></head><body></body></html>`,
  });
  frame.addEventListener('load', () => {
    const { body } = frame.contentDocument ?? {};
    if (!body) return;
    onOpen(body);
    // Paper cannot scroll. A frame behind another tab has no height yet.
    if (body.scrollHeight > 0) frame.style.setProperty('--page-height', `${body.scrollHeight}px`);
  });
  return frame;
}

export interface PageElement extends NamedElement {
  readonly parent: PageElement | undefined;
  /** Its copy with name and attributes in a document without a window, which selectors are tried on: nothing in it can run or load. */
  readonly inert: Element;
  /** Undefined if nothing is drawn for it, as for a script. */
  readonly drawn: HTMLElement | undefined;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Elements that are drawn as themselves; all others become a box or a run of text. */
const DRAWN_AS_ARE = wordSet(
  'address article aside b blockquote br caption cite code dd div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr i li main mark nav ol p pre q s section small span strong sub sup table tbody td tfoot th thead tr u ul',
);
const INLINE = wordSet(
  'a abbr acronym bdi bdo big button data del dfn font g img input ins kbd label noscript nobr samp strike time tt var wbr',
);
const NEVER_DRAWN = wordSet('head title');
const VOID_ELEMENTS = wordSet('br hr');

/** Draws a page into an element, which may belong to another document than the script's. */
export class DrawnPage {
  /** Pieces that have a label; a text that is split into elements has several marks, and the first one is labelled. */
  readonly #labelled = new Set<number>();
  /** Elements by what is drawn for them, and by their inert copies. */
  readonly #elements = new Map<Node, PageElement>();
  readonly #inert = document.implementation.createHTMLDocument('').createElement('div');
  readonly #owner: Document;

  constructor(
    into: HTMLElement,
    tree: PageTree,
    private readonly pieces: readonly Piece[],
  ) {
    this.#owner = into.ownerDocument;
    this.#addAll(tree, into, undefined);
  }

  elementAt(target: Node): PageElement | undefined {
    let node: Node | null = target;
    while (node !== null && !this.#elements.has(node)) node = node.parentNode;
    return node === null ? undefined : this.#elements.get(node);
  }

  /** The piece that an element is, otherwise the first one in it. */
  pieceOf({ drawn }: PageElement): number | undefined {
    const mark = drawn?.matches('[data-piece]') ? drawn : drawn?.querySelector<HTMLElement>('[data-piece]');
    return mark ? Number(mark.dataset.piece) : undefined;
  }

  /** Outlines the picked element and the matches of a selector, and nothing else. */
  outline(picked: PageElement | undefined, hits: readonly PageElement[]): void {
    for (const name of ['data-hit', 'data-picked'])
      for (const old of this.#owner.querySelectorAll(`[${name}]`)) old.removeAttribute(name);
    for (const { drawn } of hits) drawn?.setAttribute('data-hit', '');
    picked?.drawn?.setAttribute('data-picked', '');
  }

  matches(css: string): PageElement[] {
    return [...this.#inert.querySelectorAll(css)].flatMap((inert) => this.#elements.get(inert) ?? []);
  }

  /** Draws nodes; returns whether any of it is visible. */
  #addAll(nodes: PageTree, into: Node, parent: PageElement | undefined): boolean {
    const areSeen = nodes.map((node) =>
      'name' in node ? this.#addElement(node, into, parent) : this.#addText(node, into),
    );
    return areSeen.includes(true);
  }

  #addElement(tree: TreeElement, into: Node, parent: PageElement | undefined): boolean {
    const { name, attribs, children, piece, picture } = tree;
    const isDrawn =
      !NEVER_DRAWN.has(name) &&
      (children.length > 0 || (piece ?? picture) !== undefined || VOID_ELEMENTS.has(name));
    const drawn = isDrawn ? this.#owner.createElement(nameToDraw(tree)) : undefined;
    const element = { name, attribs, parent, drawn, inert: this.#inertCopy(tree, parent) };
    this.#elements.set(element.inert, element);
    const inside = drawn ?? this.#owner.createDocumentFragment();
    const isSeen = this.#addAll(children, inside, element);
    if (drawn === undefined) return false;
    this.#elements.set(drawn, element);
    if (attribs.lang) drawn.lang = attribs.lang;
    if (!DRAWN_AS_ARE.has(name)) drawn.dataset.name = name;
    into.appendChild(drawn);
    if (piece !== undefined) return this.#markElement(drawn, piece);
    if (picture !== undefined) drawn.append(this.#pictureOf(picture));
    const isShown = isSeen || picture !== undefined || VOID_ELEMENTS.has(name);
    if (!isShown) drawn.dataset.unseen = '';
    return isShown;
  }

  #inertCopy({ name, attribs }: TreeElement, parent: PageElement | undefined): Element {
    const inert = this.#inert.ownerDocument.createElement(name);
    for (const [key, value] of Object.entries(attribs)) inert.setAttribute(key, value);
    (parent?.inert ?? this.#inert).append(inert);
    return inert;
  }

  #addText({ text, piece }: PageText, into: Node): boolean {
    if (piece === undefined) {
      into.appendChild(this.#owner.createTextNode(text));
      return text.trim() !== '';
    }
    const mark = this.#owner.createElement('span');
    mark.append(text);
    into.appendChild(mark);
    return this.#mark(mark, piece);
  }

  /** Images and embeds are drawn as text, tables as tables. */
  #markElement(drawn: HTMLElement, index: number): boolean {
    const { kind, text, alt, provider, picture } = this.pieces[index] as Piece;
    if (kind !== 'table') {
      const lines = [alt, provider, text].filter((line) => line !== undefined && line !== '');
      drawn.replaceChildren(...lines.map((line) => make('span', {}, line)));
    }
    if (picture !== undefined) drawn.append(this.#pictureOf(picture));
    drawn.dataset.kind = kind;
    return this.#mark(drawn, index);
  }

  /** The alternative text is drawn next to the picture. */
  #pictureOf(url: string): HTMLElement {
    return make('img', { alt: '', loading: 'lazy', referrerpolicy: 'no-referrer', src: url });
  }

  #mark(mark: HTMLElement, index: number): boolean {
    const piece = this.pieces[index] as Piece;
    const { group, name } = fateOf(piece);
    const isHidden = piece.reason === 'hidden';
    Object.assign(mark.dataset, { piece: String(index), group, fate: name, ...(isHidden && { unseen: '' }) });
    if (!this.#labelled.has(index)) {
      mark.dataset.label = wordsOf(name);
      mark.tabIndex = -1;
      this.#labelled.add(index);
    }
    return !isHidden;
  }
}

function nameToDraw({ name, piece }: TreeElement): string {
  if (DRAWN_AS_ARE.has(name)) return name;
  return INLINE.has(name) && piece === undefined ? 'span' : 'div';
}
