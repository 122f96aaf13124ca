/** The pieces of the page and the places of the article that they appear in: marking one side marks the other. */
import { type DrawnArticle, follows, type Spot } from './draw-article.ts';
import type { DrawnPage } from './draw-page.ts';

/** Both sides, and the functions that scroll them into view. */
export interface Sides {
  readonly page: DrawnPage;
  readonly article: DrawnArticle;
  readonly scrollPage: (mark: HTMLElement) => void;
  readonly scrollArticle: (element: HTMLElement) => void;
  /** Called with the marked piece. */
  readonly onMark: (piece: number) => void;
}

type Side = 'page' | 'article';

export class PieceLinks {
  readonly #sides: Sides;
  #marked: HTMLElement[] = [];
  #isStop: (piece: number) => boolean = () => true;

  constructor(sides: Sides) {
    this.#sides = sides;
    this.#makeStops();
  }

  stopAt(isStop: (piece: number) => boolean): void {
    this.#isStop = isStop;
    this.#makeStops();
  }

  /** Marks what is under the pointer or has the focus, on both sides, and scrolls the other side to it. */
  markAt(side: Side, target: Node): void {
    const [piece] = side === 'page' ? [this.pieceAt(target)] : (this.spotAt(target)?.pieces ?? []);
    if (piece === undefined) return;
    const { marks } = this.#sides.page;
    const spot = this.spotOf(piece);
    const pieces = side === 'article' ? (spot?.pieces ?? []) : [piece];
    for (const element of this.#marked) delete element.dataset.on;
    this.#marked = [...pieces.flatMap((one) => marks.get(one) ?? []), ...(spot ? [spot.element] : [])];
    for (const element of this.#marked) element.dataset.on = '';
    const first = marks.get(piece)?.[0];
    if (side === 'article' && first !== undefined) this.#sides.scrollPage(first);
    if (side === 'page' && spot !== undefined) this.#sides.scrollArticle(spot.element);
    this.#sides.onMark(piece);
  }

  /** The piece that a node of the page's frame belongs to. */
  pieceAt(node: Node): number | undefined {
    const mark = closestWith(node, 'piece');
    return mark === undefined ? undefined : Number(mark.dataset.piece);
  }

  spotAt(node: Node): Spot | undefined {
    const element = closestWith(node, 'spot');
    return this.#sides.article.spots.find((spot) => spot.element === element);
  }

  spotOf(piece: number): Spot | undefined {
    return this.#sides.article.spots.find(({ pieces }) => pieces.includes(piece));
  }

  /** Moves the focus to the next or previous stop of a side. */
  move(side: Side, from: Node, by: 1 | -1): void {
    const stops = this.#stopsOf(side);
    const current = closestWith(from, side === 'page' ? 'piece' : 'spot');
    const isAfter = (stop: HTMLElement): boolean => current === undefined || follows(stop, current);
    const isBefore = (stop: HTMLElement): boolean => current === undefined || follows(current, stop);
    this.#focus(side, by === 1 ? stops.find(isAfter) : stops.findLast(isBefore));
  }

  /** Moves the focus to the other side, if the piece is shown there. */
  jump(from: Side, node: Node): void {
    if (from === 'page') this.#focus('article', this.spotOf(this.pieceAt(node) ?? -1)?.element);
    else this.focusPiece(this.spotAt(node)?.pieces[0]);
  }

  focusPiece(piece: number | undefined): void {
    this.#focus('page', piece === undefined ? undefined : this.#sides.page.marks.get(piece)?.[0]);
  }

  #focus(side: Side, stop: HTMLElement | undefined): void {
    if (stop === undefined) return;
    for (const other of this.#allOf(side)) other.tabIndex = -1;
    stop.tabIndex = 0;
    if (side === 'page') this.#sides.scrollPage(stop);
    else this.#sides.scrollArticle(stop);
    stop.focus({ preventScroll: true });
  }

  /** One stop of each side is reached by Tab; the arrow keys lead on from it. */
  #makeStops(): void {
    for (const side of ['page', 'article'] as const) {
      for (const element of this.#allOf(side)) element.tabIndex = -1;
      const [first] = this.#stopsOf(side);
      if (first !== undefined) first.tabIndex = 0;
    }
  }

  #stopsOf(side: Side): HTMLElement[] {
    if (side === 'article') return this.#allOf(side);
    return this.#allOf(side).filter((mark) => this.#isStop(Number(mark.dataset.piece)) && !isHidden(mark));
  }

  #allOf(side: Side): HTMLElement[] {
    const { page, article } = this.#sides;
    if (side === 'article') return article.spots.map(({ element }) => element);
    return [...page.marks.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
  }
}

/** Whether a mark belongs to a hidden piece while hidden pieces are not shown. */
function isHidden(mark: HTMLElement): boolean {
  const { hidden } = mark.ownerDocument.documentElement.dataset;
  return hidden !== 'shown' && mark.closest('[data-unseen]') !== null;
}

function closestWith(node: Node, name: 'piece' | 'spot'): HTMLElement | undefined {
  // An element of the frame is not an instance of this window's Element.
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest<HTMLElement>(`[data-${name}]`) ?? undefined;
}
