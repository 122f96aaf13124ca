/** The editor of the rule: a text field with numbered lines, and a list of problems next to it. */
import { make, makeButton } from '../make.ts';
import type { RuleProblem } from './rule-text.ts';

export interface EditorParts {
  readonly field: HTMLTextAreaElement;
  readonly lines: HTMLElement;
  readonly problems: HTMLElement;
}

export class RuleEditor {
  readonly #parts: EditorParts;

  constructor(parts: EditorParts, onInput: () => void) {
    this.#parts = parts;
    const { field, lines } = parts;
    field.addEventListener('input', () => {
      this.#number([]);
      onInput();
    });
    field.addEventListener('scroll', () => {
      lines.scrollTop = field.scrollTop;
    });
  }

  get text(): string {
    return this.#parts.field.value;
  }

  set text(text: string) {
    this.#parts.field.value = text;
    this.show([]);
  }

  focus(): void {
    this.#parts.field.focus();
  }

  /** Lists problems and marks their lines. Each links to its position. */
  show(problems: readonly RuleProblem[]): void {
    const { field, problems: list } = this.#parts;
    field.setAttribute('aria-invalid', String(problems.length > 0));
    list.replaceChildren(...problems.map((problem) => this.#item(problem)));
    this.#number(problems.map(({ line }) => line));
  }

  #item({ path, message, line, start, end }: RuleProblem): HTMLElement {
    const select = (): void => {
      this.focus();
      this.#parts.field.setSelectionRange(start, end);
    };
    return make(
      'li',
      {},
      makeButton([`line ${line}`, path].filter(Boolean).join(', '), select),
      ` ${message}`,
    );
  }

  #number(bad: readonly number[]): void {
    const { field, lines } = this.#parts;
    const numbers = field.value.split('\n').map((_, index) => index + 1);
    lines.replaceChildren(
      ...numbers.map((line) => make('span', { class: bad.includes(line) ? 'bad' : '' }, String(line))),
    );
    lines.scrollTop = field.scrollTop;
  }
}
