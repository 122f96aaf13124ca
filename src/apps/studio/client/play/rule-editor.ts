/** The editor of the rule: a text field with numbered lines, and a list of problems next to it. */
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

  #item({ path, message, line, start, end }: RuleProblem): HTMLLIElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = [`line ${line}`, path].filter(Boolean).join(', ');
    button.addEventListener('click', () => {
      this.#parts.field.focus();
      this.#parts.field.setSelectionRange(start, end);
    });
    item.append(button, ` ${message}`);
    return item;
  }

  #number(bad: readonly number[]): void {
    const { field, lines } = this.#parts;
    const count = field.value.split('\n').length;
    const numbers = Array.from({ length: count }, (_, index) => {
      const number = document.createElement('span');
      number.textContent = String(index + 1);
      number.classList.toggle('bad', bad.includes(index + 1));
      return number;
    });
    lines.replaceChildren(...numbers);
    lines.scrollTop = field.scrollTop;
  }
}
