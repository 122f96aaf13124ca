/** Draws an inspection: the page on the left, the article on the right, the decisions between them below. */
import '../base.css';
import './inspection.css';
import { type InspectionView, urlOf } from '../../inspector/inspection-view.ts';
import { make } from '../make.ts';
import { type DrawnArticle, drawArticle } from './draw-article.ts';
import { drawFields, drawRepairs, drawWarnings } from './draw-details.ts';
import { drawLegend, type Filter } from './draw-legend.ts';
import { type DrawnPage, drawPage, openFrame } from './draw-page.ts';
import { fateOf, wordsOf } from './fate.ts';
import { PieceLinks } from './pieces.ts';
import { RulePanel, type RulePart } from './rule-panel.ts';

/** Receives the rule part proposed by a click; without it the part can only be copied. */
type OnRule = (part: RulePart) => void;

/** Draws an inspection in an element, replacing its content: a new view may be drawn over an old one. */
export function drawInspection(root: HTMLElement, view: InspectionView, onRule?: OnRule): void {
  const article = drawArticle(view);
  const status = make('p', { class: 'status note', role: 'status' }, KEYS);
  const hidden = make('input', { type: 'checkbox' });
  const articlePane = make('section', { class: 'pane article', 'aria-label': 'Article' }, article.element);
  let onFilter: (filter: Filter) => void = () => {};
  const frame = openFrame((body) => {
    onFilter = connect({ body, view, article, articlePane, status, hidden, onRule, frame });
  });
  const children = [
    drawTitle(view),
    drawWarnings(view),
    drawLegend(view.pieces, (filter) => onFilter(filter)),
    make('label', { class: 'hidden-choice' }, hidden, 'Show hidden pieces'),
    make(
      'div',
      { class: 'sides' },
      make('section', { class: 'pane page', 'aria-label': 'Page' }, frame),
      articlePane,
    ),
    status,
    drawDetails(view),
  ];
  root.classList.add('inspection');
  root.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
}

function drawDetails(view: InspectionView): HTMLElement {
  const repairs = view.repairs.length > 0 ? [make('h2', {}, 'Repairs'), drawRepairs(view.repairs)] : [];
  const attributes = { class: 'pane details', 'aria-label': 'Fields and repairs' };
  return make('section', attributes, make('h2', {}, 'Fields'), drawFields(view), ...repairs);
}

const KEYS =
  '↑ ↓ or j k: next piece. ← →: the other side. Enter on the page: a rule for it; in the article: its piece.';

/** The charset that the engine reports for a page that it received as a string. */
const DECODED = 'string';

function drawTitle(view: InspectionView): HTMLElement {
  const { charset, publisher, layout, article, pieces } = view;
  const facts = [
    urlOf(view) ?? 'URL unknown',
    charset !== DECODED && `charset ${charset}`,
    publisher === undefined ? 'no publisher rule' : `rule ${publisher}`,
    layout && `layout ${layout}`,
    pieces.length > 0 && `${pieces.length} pieces`,
    article && `${article.wordCount} words`,
  ];
  const shown = facts.map((fact) => fact && make('span', {}, fact));
  return make(
    'header',
    { class: 'row' },
    make('h1', {}, 'Inspection'),
    make('p', { class: 'row note' }, ...shown),
  );
}

interface Connection {
  readonly body: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly view: InspectionView;
  readonly article: DrawnArticle;
  readonly articlePane: HTMLElement;
  readonly status: HTMLElement;
  readonly hidden: HTMLInputElement;
  readonly onRule: OnRule | undefined;
}

/** Draws the page in its frame and connects it with the other panes. @returns the filter of its marks */
function connect(connection: Connection): (filter: Filter) => void {
  const { body, frame, view, article, articlePane, status, hidden } = connection;
  const { ownerDocument } = body;
  const page = drawPage(body, view.tree, view.pieces);
  const pieces = new PieceLinks({
    page,
    article,
    scrollPage: (mark) => scrollTo(ownerDocument.documentElement, mark),
    scrollArticle: (element) => scrollTo(articlePane, element),
    onMark: (piece) => {
      status.textContent = describe(view, piece);
    },
  });
  const panel = rulePanel(connection, page, pieces);
  frame.parentElement?.append(panel.element);
  listen('page', ownerDocument, pieces, articlePane, (node) => {
    const element = page.elementAt(node);
    if (element === undefined) return;
    panel.pick(element);
    if (element.drawn !== undefined) uncover(element.drawn);
  });
  listen('article', articlePane, pieces, frame);
  ownerDocument.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') panel.close();
  });
  const showHidden = (): void => {
    ownerDocument.documentElement.dataset.hidden = hidden.checked ? 'shown' : '';
  };
  hidden.addEventListener('change', showHidden);
  showHidden();
  openAtHeadline(view, page);
  return (filter) => filterMarks(view, page, pieces, filter);
}

function openAtHeadline({ pieces }: InspectionView, { marks }: DrawnPage): void {
  const [mark] = marks.get(pieces.findIndex(({ shown }) => shown?.field === 'headline')) ?? [];
  mark?.ownerDocument.defaultView?.scrollTo(0, mark.getBoundingClientRect().top - MARGIN);
}

/** Pixels above the headline in the initial scroll position. */
const MARGIN = 24;

function rulePanel({ view, onRule }: Connection, page: DrawnPage, pieces: PieceLinks): RulePanel {
  let shown: HTMLElement[] = [];
  let last: number | undefined;
  return new RulePanel({
    matches: (css) => page.matches(css),
    pieceOf: ({ piece, drawn }) => {
      const own = piece ?? pieceIn(drawn);
      return own === undefined ? undefined : view.pieces[own];
    },
    onShow: (picked, hits) => {
      for (const { dataset } of shown) {
        delete dataset.hit;
        delete dataset.picked;
      }
      shown = [...hits, picked].flatMap((one) => one?.drawn ?? []);
      for (const { drawn } of hits) drawn?.setAttribute('data-hit', '');
      picked?.drawn?.setAttribute('data-picked', '');
      last = picked?.piece ?? pieceIn(picked?.drawn) ?? last;
    },
    onClose: () => pieces.focusPiece(last),
    onRule,
  });
}

function pieceIn(drawn: HTMLElement | undefined): number | undefined {
  const mark = drawn?.querySelector<HTMLElement>('[data-piece]');
  return mark?.dataset.piece === undefined ? undefined : Number(mark.dataset.piece);
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Listens to pointer and keys on one side. @param other - the pane of the other side, below this one in a narrow window */
function listen(
  side: 'page' | 'article',
  on: Document | HTMLElement,
  pieces: PieceLinks,
  other: HTMLElement,
  onPick?: (node: Node) => void,
): void {
  const jump = (node: Node): void => {
    other.scrollIntoView({ block: 'nearest' });
    pieces.jump(side, node);
  };
  on.addEventListener('pointerover', ({ target }) => pieces.markAt(side, target as Node));
  on.addEventListener('focusin', ({ target }) => pieces.markAt(side, target as Node));
  on.addEventListener('click', ({ target }) => onPick?.(target as Node));
  const onKey = ({ key, target }: KeyboardEvent): boolean => {
    const step = STEPS[key];
    if (step !== undefined) pieces.move(side, target as Node, step);
    else if (key === (side === 'page' ? 'ArrowRight' : 'ArrowLeft')) jump(target as Node);
    else if (key === 'Enter') (onPick ?? jump)(target as Node);
    return step !== undefined || HANDLED.has(key);
  };
  on.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent;
    if (key.ctrlKey || key.altKey || key.metaKey) return;
    if (onKey(key)) key.preventDefault();
  });
}

const HANDLED: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Enter']);

function filterMarks(view: InspectionView, { marks }: DrawnPage, pieces: PieceLinks, filter: Filter): void {
  const isMarked = (index: number): boolean => {
    const piece = view.pieces[index];
    return piece !== undefined && filter(fateOf(piece));
  };
  for (const [index, elements] of marks)
    for (const element of elements) element.toggleAttribute('data-plain', !isMarked(index));
  pieces.stopAt(isMarked);
}

/** The panel covers the lower part of the page: the picked element is scrolled above it. */
function uncover(picked: HTMLElement): void {
  const view = picked.ownerDocument.defaultView;
  const { top } = picked.getBoundingClientRect();
  if (view !== null && top > view.innerHeight * COVERED_FROM) view.scrollBy({ top: top - MARGIN });
}

const COVERED_FROM = 0.2;

/** The fate of a piece, in one line. */
function describe({ pieces }: InspectionView, index: number): string {
  const piece = pieces[index];
  if (piece === undefined) return '';
  const { group, name } = fateOf(piece);
  const fate = group === 'left' ? `excluded: ${wordsOf(name)}` : wordsOf(name);
  const place = piece.shown?.block === undefined ? '' : ` · block ${piece.shown.block.join('.')}`;
  return `piece ${index + 1} of ${pieces.length} · ${fate}${place} · ${piece.path}`;
}

/** Scrolls only within a pane: `scrollIntoView` would move the window as well. */
function scrollTo(pane: HTMLElement, element: HTMLElement): void {
  const view = pane.ownerDocument.defaultView;
  const isWindow = pane === pane.ownerDocument.documentElement;
  const height = isWindow ? (view?.innerHeight ?? 0) : pane.clientHeight;
  const top = element.getBoundingClientRect().top - (isWindow ? 0 : pane.getBoundingClientRect().top);
  const bottom = top + element.getBoundingClientRect().height;
  if (top >= 0 && bottom <= height) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  pane.scrollBy({ top: top - height / 3, behavior: isCalm ? 'auto' : 'smooth' });
}
