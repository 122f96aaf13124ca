/** Draws an inspection: the page on the left, the article on the right, the decisions between them below. */
import '../base.css';
import './inspection.css';
import { type InspectionView, urlOf } from '../../inspector/inspection-view.ts';
import { make } from '../make.ts';
import { drawArticle } from './draw-article.ts';
import { drawFields, drawRepairs, drawWarnings } from './draw-details.ts';
import { drawLegend, type Filter } from './draw-legend.ts';
import { DrawnPage, openFrame } from './draw-page.ts';
import { fateOf, wordsOf } from './fate.ts';
import { enterAt, focusPiece, markPieces, moveFocus, type Pane, pieceAt } from './pieces.ts';
import { type OnRule, RulePanel } from './rule-panel.ts';

/** Draws an inspection in an element, replacing its content: a new view may be drawn over an old one. */
export function drawInspection(root: HTMLElement, view: InspectionView, onRule?: OnRule): void {
  const status = make('p', { class: 'status note', role: 'status' }, KEYS);
  const hidden = make('input', { type: 'checkbox' });
  const articlePane = make('section', { class: 'pane article', 'aria-label': 'Article' }, drawArticle(view));
  let onFilter: (filter: Filter) => void = () => {};
  const frame = openFrame((body) => {
    const page = { root: body.ownerDocument.documentElement, box: frame };
    const drawn = new DrawnPage(body, view.tree, view.pieces);
    const panel = new RulePanel(drawn, view.pieces, (piece) => focusPiece(page, piece), onRule);
    frame.parentElement?.append(panel.element);
    const showHidden = (): void => {
      page.root.dataset.hidden = hidden.checked ? 'shown' : '';
    };
    hidden.addEventListener('change', showHidden);
    showHidden();
    connect(page, { root: articlePane, box: articlePane }, drawn, panel, (piece) => {
      status.textContent = describe(view, piece);
    });
    onFilter = (filter) => filterMarks(view, page, filter);
  });
  const content = make(
    'div',
    {},
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
  );
  root.classList.add('inspection');
  root.replaceChildren(...content.children);
}

function drawDetails(view: InspectionView): HTMLElement {
  const repairs = view.repairs.length > 0 ? [make('h2', {}, 'Repairs'), drawRepairs(view.repairs)] : [];
  const attributes = { class: 'pane details', 'aria-label': 'Fields and repairs' };
  return make('section', attributes, make('h2', {}, 'Fields'), drawFields(view), ...repairs);
}

const KEYS =
  '↑ ↓ or j k: next piece. ← →: the other side. Enter on the page: a rule for it; in the article: its piece.';

function drawTitle(view: InspectionView): HTMLElement {
  const { charset, publisher, layout, article, pieces } = view;
  const facts = [
    urlOf(view) ?? 'URL unknown',
    // The engine reports this for a page that it received as a string.
    charset !== 'string' && `charset ${charset}`,
    publisher === undefined ? 'no publisher rule' : `rule ${publisher}`,
    layout && `layout ${layout}`,
    pieces.length > 0 && `${pieces.length} pieces`,
    article && `${article.wordCount} words`,
  ];
  const shown = facts.map((fact) => fact && make('span', {}, fact));
  const line = make('p', { class: 'row note' }, ...shown);
  return make('header', { class: 'row' }, make('h1', {}, 'Inspection'), line);
}

function connect(
  page: Pane,
  article: Pane,
  drawn: DrawnPage,
  panel: RulePanel,
  onMark: (piece: number) => void,
): void {
  listen(page, article, 'ArrowRight', onMark, (node) => {
    const element = drawn.elementAt(node);
    if (element === undefined) return;
    panel.pick(element);
    if (element.drawn !== undefined) uncover(element.drawn);
  });
  listen(article, page, 'ArrowLeft', onMark);
  page.root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') panel.close();
  });
  for (const pane of [page, article]) enterAt(pane);
  const headline = page.root.querySelector('[data-fate="headline"]');
  if (headline !== null) page.root.scrollTop = headline.getBoundingClientRect().top - MARGIN;
}

/** Pixels above the headline in the initial scroll position. */
const MARGIN = 24;

/** Listens to pointer and keys in a pane. @param toOther - the key that leads to the other pane */
function listen(
  pane: Pane,
  other: Pane,
  toOther: string,
  onMark: (piece: number) => void,
  onPick?: (node: Node) => void,
): void {
  const jump = (node: Node): void => {
    // In a narrow window, the other pane is below this one.
    other.box.scrollIntoView({ block: 'nearest' });
    focusPiece(other, pieceAt(node));
  };
  const next = (node: Node): void => moveFocus(pane, node, 1);
  const previous = (node: Node): void => moveFocus(pane, node, -1);
  const arrows = { ArrowDown: next, ArrowUp: previous, ArrowLeft: () => {}, ArrowRight: () => {} };
  const actions = new Map<string, (node: Node) => void>(
    Object.entries({ ...arrows, j: next, k: previous, Enter: onPick ?? jump, [toOther]: jump }),
  );
  const mark = ({ target }: Event): void => {
    const piece = pieceAt(target as Node);
    if (piece === undefined) return;
    markPieces(pane, other, target as Node);
    onMark(piece);
  };
  pane.root.addEventListener('pointerover', mark);
  pane.root.addEventListener('focusin', mark);
  pane.root.addEventListener('click', ({ target }) => onPick?.(target as Node));
  pane.root.addEventListener('keydown', (event) => {
    const action = actions.get(event.key);
    if (action === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    action(event.target as Node);
    event.preventDefault();
  });
}

function filterMarks({ pieces }: InspectionView, pane: Pane, filter: Filter): void {
  for (const mark of pane.root.querySelectorAll<HTMLElement>('[data-piece]')) {
    const piece = pieces[pieceAt(mark) ?? -1];
    mark.toggleAttribute('data-plain', piece === undefined || !filter(fateOf(piece)));
  }
  enterAt(pane);
}

/** The panel covers the lower part of the page: the picked element is scrolled above it. */
function uncover(picked: HTMLElement): void {
  const view = picked.ownerDocument.defaultView;
  const { top } = picked.getBoundingClientRect();
  if (view !== null && top > view.innerHeight * COVERED_FROM) view.scrollBy({ top: top - MARGIN });
}

const COVERED_FROM = 0.2;

function describe({ pieces }: InspectionView, index: number): string {
  const piece = pieces[index];
  if (piece === undefined) return '';
  const { group, name } = fateOf(piece);
  const fate = group === 'left' ? `excluded: ${wordsOf(name)}` : wordsOf(name);
  const place = piece.block === undefined ? '' : ` · block ${piece.block.join('.')}`;
  return `piece ${index + 1} of ${pieces.length} · ${fate}${place} · ${piece.path}`;
}
