/** The editor of the rule: a text field with numbered lines, and a list of problems next to it. */
import { make, makeButton } from '../make.ts';
import { parts } from './elements.ts';
import type { RuleProblem } from './rule-text.ts';

const { rule: field, ruleLines: lines, problems: list } = parts;

export function listenToEditor(onInput: () => void): void {
  field.addEventListener('input', () => {
    numberLines([]);
    onInput();
  });
  field.addEventListener('scroll', () => {
    lines.scrollTop = field.scrollTop;
  });
}

export function setRuleText(text: string): void {
  field.value = text;
  listProblems([]);
}

/** Lists problems and marks their lines. Each links to its position. */
export function listProblems(problems: readonly RuleProblem[]): void {
  field.setAttribute('aria-invalid', String(problems.length > 0));
  list.replaceChildren(...problems.map(problemItem));
  numberLines(problems.map(({ line }) => line));
}

function problemItem({ path, message, line, start, end }: RuleProblem): HTMLElement {
  const select = (): void => {
    field.focus();
    field.setSelectionRange(start, end);
  };
  const place = [`line ${line}`, path].filter(Boolean).join(', ');
  return make('li', {}, makeButton(place, select), ` ${message}`);
}

function numberLines(bad: readonly number[]): void {
  const numbers = field.value.split('\n').map((_, index) => index + 1);
  lines.replaceChildren(
    ...numbers.map((line) => make('span', { class: bad.includes(line) ? 'bad' : '' }, String(line))),
  );
  lines.scrollTop = field.scrollTop;
}
