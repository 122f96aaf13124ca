/** Rule by click: the panel that proposes locators for an element of the page. */
import type { LocatedField, Locator, Publisher } from '../../../../browser.ts';
import type { Piece } from '../../inspector/inspection-view.ts';
import { type StableSelector, stableSelectors } from '../../inspector/stable-selectors.ts';
import { make, makeButton } from '../make.ts';
import type { DrawnPage, PageElement } from './draw-page.ts';
import { wordsOf } from './fate.ts';

export type RulePart = Pick<Publisher, 'boilerplate' | 'locators'>;

/** Receives the rule part proposed by a click; without it the part can only be copied. */
export type OnRule = (part: RulePart) => void;

type RuleField = LocatedField | 'boilerplate';

const FIELDS: readonly RuleField[] = [
  'headline',
  'kicker',
  'standfirst',
  'breadcrumb',
  'authors',
  'place',
  'publishedAt',
  'modifiedAt',
  'leadImage',
  'caption',
  'credit',
  'highlights',
  'body',
  'liveEntries',
  'tags',
  'paywall',
  'boilerplate',
];
const MAX_PROPOSED = 8;

interface Proposal extends StableSelector {
  readonly hits: readonly PageElement[];
}

/** The panel. It is empty and hidden until an element is picked. */
export class RulePanel {
  readonly element = make('aside', {
    class: 'rule-panel',
    'aria-label': 'Rule for an element',
    tabindex: '-1',
  });
  /** The picked element and those that were narrower before "wider" was pressed. */
  #picked: readonly PageElement[] = [];
  #field: RuleField = 'standfirst';

  /** @param onClose - called with the piece of the element that was picked */
  constructor(
    private readonly page: DrawnPage,
    private readonly pieces: readonly Piece[],
    private readonly onClose: (piece: number | undefined) => void,
    private readonly onRule: OnRule | undefined,
  ) {
    this.element.hidden = true;
    this.element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
  }

  /** Picks an element, and proposes its current field, or the one chosen last. */
  pick(element: PageElement): void {
    const shown = this.#pieceOf(element)?.field;
    this.#field = FIELDS.find((field) => field === shown) ?? this.#field;
    this.element.hidden = false;
    this.#step([element]);
  }

  close(): void {
    if (this.element.hidden) return;
    const [picked] = this.#picked;
    this.element.hidden = true;
    this.#picked = [];
    this.page.outline(undefined, []);
    this.onClose(picked && this.page.pieceOf(picked));
  }

  #pieceOf(element: PageElement): Piece | undefined {
    return this.pieces[this.page.pieceOf(element) ?? -1];
  }

  #draw(): void {
    const picked = this.#picked[0];
    if (picked === undefined) return;
    const result = make('div', { class: 'row' });
    const proposals = this.#proposalsOf(picked);
    this.element.replaceChildren(
      make('h2', {}, 'Rule for this element'),
      this.#steps(picked),
      make('label', {}, 'Field ', this.#fieldChoice()),
      this.#proposalList(proposals, (proposal) => this.#showProposal(proposal, picked, result)),
      result,
    );
    if (proposals[0] === undefined) this.page.outline(picked, []);
    else this.#showProposal(proposals[0], picked, result);
  }

  #steps(picked: PageElement): HTMLElement {
    const wider = makeButton('Wider', () => this.#step([picked.parent, ...this.#picked]));
    const narrower = makeButton('Narrower', () => this.#step(this.#picked.slice(1)));
    wider.disabled = picked.parent === undefined;
    narrower.disabled = this.#picked.length < 2;
    const close = makeButton('Close', () => this.close());
    return make('div', { class: 'steps row' }, make('code', {}, nameOf(picked)), wider, narrower, close);
  }

  #step(picked: readonly (PageElement | undefined)[]): void {
    this.#picked = picked.filter((element) => element !== undefined);
    this.#draw();
    this.element.focus({ preventScroll: true });
  }

  #fieldChoice(): HTMLSelectElement {
    const options = FIELDS.map((field) => make('option', { value: field }, wordsOf(field)));
    const choice = make('select', {}, ...options);
    choice.value = this.#field;
    choice.addEventListener('change', () => {
      this.#field = choice.value as RuleField;
      this.#draw();
      this.element.querySelector('select')?.focus();
    });
    return choice;
  }

  #proposalsOf(element: PageElement): Proposal[] {
    const bySelector = new Map(stableSelectors(element).map((one) => [one.css, one]));
    const first = [...bySelector.values()].slice(0, MAX_PROPOSED);
    return first.map((one) => ({ ...one, hits: this.page.matches(one.css) }));
  }

  #proposalList(proposals: readonly Proposal[], onChoose: (proposal: Proposal) => void): HTMLElement {
    if (proposals.length === 0) return make('p', {}, 'No stable selector found. Try a wider element.');
    const rows = proposals.map((proposal, index) => {
      const { css, stability, hits } = proposal;
      const choice = make('input', { type: 'radio', name: 'locator', ...(index === 0 && { checked: '' }) });
      choice.addEventListener('change', () => onChoose(proposal));
      const count = `${hits.length} ${hits.length === 1 ? 'element' : 'elements'}`;
      const note = make('span', { class: 'note' }, `${stability}, hits ${count}`);
      return make('label', {}, choice, make('code', {}, css), ' ', note);
    });
    return make('fieldset', {}, make('legend', {}, 'Locators, the most stable first'), ...rows);
  }

  #showProposal({ css, hits }: Proposal, picked: PageElement, result: HTMLElement): void {
    const part = rulePart(this.#field, css, this.#pieceOf(picked));
    const written = JSON.stringify(part, undefined, 2);
    const status = make('span', { role: 'status' });
    const copy = makeButton('Copy rule', async () => {
      status.textContent = (await copied(written)) ? 'Copied' : 'Select the text and copy it';
    });
    const { onRule } = this;
    const use = onRule === undefined ? [] : [makeButton('Use in the rule', () => onRule(part))];
    const shown = make('pre', { tabindex: '0', 'aria-label': 'Rule as JSON' }, written);
    result.replaceChildren(shown, copy, ...use, status);
    this.page.outline(picked, hits);
  }
}

function rulePart(field: RuleField, css: string, piece: Piece | undefined): RulePart {
  if (field === 'boilerplate') return { boilerplate: [css] };
  const attribute = field === 'leadImage' ? { attribute: piece?.attribute ?? 'src' } : {};
  const locator: Locator = { css, ...attribute, sure: 'seen' };
  return { locators: { [field]: [locator] } };
}

function nameOf({ name, attribs }: PageElement): string {
  const classes = (attribs.class ?? '').split(' ').filter((word) => word !== '');
  return [attribs.id ? `${name}#${attribs.id}` : name, ...classes.slice(0, 3)].join('.');
}

/** Copies a text. @returns whether the browser allowed it */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
