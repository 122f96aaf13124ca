/** The playground: a source, a rule, and the result. */
import type { Article, Publisher } from '../../../../browser.ts';
import { csvHeader, toCsvRow, toJson } from '../../../../formats/index.ts';
import { publisherOf, publishers } from '../../../../publishers/index.ts';
import { type InspectionView, urlOf } from '../../inspector/inspection-view.ts';
import { drawInspection } from '../inspection/draw-inspection.ts';
import { explainRefusal } from '../inspection/refusals.ts';
import { copied, type RulePart } from '../inspection/rule-panel.ts';
import { make } from '../make.ts';
import { type Changes, changesOf } from './changes.ts';
import { parts } from './elements.ts';
import { fixtureFiles } from './fixture-files.ts';
import { isAnotherPage, isWholePage, looksLikeHtml } from './is-another-page.ts';
import { literal, ruleFile } from './literal.ts';
import { type PlaygroundResult, type ReadingRequest, resultWords } from './read-source.ts';
import { type ReadingWorker, startReader } from './reader.ts';
import { listenToEditor, listProblems, setRuleText } from './rule-editor.ts';
import { emptyRule, type RuleProblem, readRule, selectorProblems, withPart } from './rule-text.ts';
import type { PlaygroundSource } from './samples.ts';

/** A page takes a few hundredths of a second; one that takes this long is malicious. */
const LIMIT_MS = 10_000;
const PAUSE_MS = 250;
/** A longer source is read, but not shown in the text field, which would block the page. */
const MAX_SHOWN_LENGTH = 2_000_000;
/** Excel reads a file as UTF-8 only if it begins with a byte order mark. */
const toCsv = (article: Article): string => `\uFEFF${csvHeader()}${toCsvRow(article)}`;

const read = startReader(() => new Worker('worker.js') as ReadingWorker, LIMIT_MS, take);
let content: string | Uint8Array = '';
/** What the text field showed before the last change. */
let shown = '';
let rule: Publisher | undefined;
/** The last result. */
let view: InspectionView | undefined;
/** What the user has set, which is kept. */
const own = { rule: false, url: false, kind: false };
let pause: ReturnType<typeof setTimeout> | undefined;

/** Reads a source. A URL or a rule of the one before stays only if the user wrote it; a sample brings its own URL. */
export function openSource({ content: given, name = '', url }: PlaygroundSource): void {
  content = given;
  forgetPage();
  if (url !== undefined) {
    own.url = false;
    parts.address.value = url;
  }
  // Bytes of another charset than UTF-8 cannot be edited as text: samachar must detect the charset first.
  const isShown = content.length <= MAX_SHOWN_LENGTH;
  parts.source.value = (isShown && decoded(content, 'utf-8', true)) || '';
  shown = parts.source.value;
  parts.sourceName.textContent = content !== '' && shown === '' ? `${name} (not shown here)`.trim() : name;
  recognise();
  readNow();
}

/** Shows a message that screen readers announce. */
export function say(words: string): void {
  parts.status.textContent = words;
}

/** Clears what belongs to the previous page, except what the user wrote. */
function forgetPage(): void {
  own.kind = false;
  view = undefined;
  if (!own.url) parts.address.value = '';
  if (own.rule) return;
  rule = undefined;
  setRuleText('');
}

export function listenToInput(): void {
  const { source, address, kind, against, resetRule } = parts;
  source.addEventListener('paste', ({ clipboardData }) => {
    // The browser's own paste then replaces the selection, so that it can be undone.
    if (isWholePage(clipboardData?.getData('text') ?? '', source.value)) source.select();
  });
  source.addEventListener('input', sourceTyped);
  listenToEditor(ruleTyped);
  address.addEventListener('input', () => {
    own.url = address.value.trim() !== '';
    readSoon();
  });
  kind.addEventListener('change', () => {
    own.kind = true;
    readNow();
  });
  against.addEventListener('change', readNow);
  resetRule.addEventListener('click', () => {
    own.rule = false;
    readNow();
  });
  listenToButtons();
}

function listenToButtons(): void {
  const copies: [HTMLButtonElement, string, () => string][] = [
    [parts.copyArticle, 'the article', () => articleAs(toJson)],
    [parts.copyRuleJson, 'the rule, as JSON', () => literal(rule, 'json')],
    [parts.copyRuleFile, 'the rule, as a TypeScript file', () => (rule ? ruleFile(rule) : '')],
    [parts.copyFixture, 'a fixture, with placeholders to fill in', fixture],
  ];
  for (const [button, name, text] of copies)
    button.addEventListener('click', async () =>
      say((await copied(text())) ? `Copied ${name}.` : 'The browser does not allow this page to copy.'),
    );
  parts.saveJson.addEventListener('click', () => saveFile('article.json', articleAs(toJson)));
  parts.saveCsv.addEventListener('click', () => saveFile('article.csv', articleAs(toCsv)));
}

function articleAs(format: (article: Article) => string): string {
  return view?.article === undefined ? '' : format(view.article);
}

function sourceTyped(): void {
  const { value } = parts.source;
  if (isAnotherPage(shown, value)) {
    forgetPage();
    parts.sourceName.textContent = value === '' ? '' : 'pasted';
  }
  content = value;
  shown = value;
  if (!own.kind) recognise();
  readSoon();
}

function ruleTyped(): void {
  const { rule: typed, problems } = readRule(parts.rule.value);
  own.rule = true;
  if (problems.length > 0) {
    showProblems(problems);
    return;
  }
  listProblems([]);
  allowRuleCopies(typed !== undefined);
  rule = typed;
  readSoon();
}

function showProblems(problems: readonly RuleProblem[]): void {
  listProblems(problems);
  allowRuleCopies(false);
  parts.ruleNote.textContent = 'No valid rule yet: the result is that of the last valid one.';
}

function allowRuleCopies(isRule: boolean): void {
  parts.copyRuleJson.disabled = !isRule;
  parts.copyRuleFile.disabled = !isRule;
}

function addPart(part: RulePart): void {
  const text = withPart(parts.rule.value || literal(emptyRule(pageUrl()), 'json'), part);
  if (text === undefined) {
    say('The rule is not valid JSON: fix it first.');
    return;
  }
  setRuleText(text);
  parts.rule.focus();
  ruleTyped();
}

function recognise(): void {
  const isHtml = content.length === 0 || looksLikeHtml(content);
  kindInput(isHtml ? 'html' : 'text').checked = true;
  parts.recognised.textContent =
    content.length === 0 ? '' : `recognized as ${isHtml ? 'HTML' : 'plain text'}`;
}

function kindInput(value: ReadingRequest['as']): HTMLInputElement {
  return parts.kind.querySelector(`input[value=${value}]`) as HTMLInputElement;
}

function readSoon(): void {
  clearTimeout(pause);
  pause = setTimeout(readNow, PAUSE_MS);
}

function readNow(): void {
  clearTimeout(pause);
  // Without a page, an invitation is shown instead of an empty result.
  const isEmpty = content.length === 0;
  const { welcome, skip, ruleCard, changesCard, result } = parts;
  welcome.hidden = !isEmpty;
  for (const card of [skip, ruleCard, changesCard, result]) card.hidden = isEmpty;
  if (isEmpty) {
    say('');
    return;
  }
  const url = parts.address.value.trim();
  read({
    source: content,
    as: kindInput('html').checked ? 'html' : 'text',
    ...(url === '' ? {} : { url }),
    ...(own.rule ? { rules: rule === undefined ? [] : [rule] } : {}),
    against: parts.against.value === 'shipped' ? publishers : [],
  });
}

function take(reading: PlaygroundResult): void {
  // The page was cleared in the meantime.
  if (content.length === 0) return;
  if (!reading.ok) {
    takeFailure(reading);
    return;
  }
  view = reading.view;
  if (!own.rule) takeRuleOf(view);
  drawInspection(parts.inspection, view, addPart);
  drawChanges(changesOf(reading.before, view));
  parts.ruleNote.textContent = noteOn(view);
  parts.articleButtons.disabled = view.article === undefined;
  parts.copyFixture.disabled = kindInput('text').checked;
  say(resultWords(view));
}

/** The error is shown next to the rule if it is in one of its selectors, otherwise above the result. */
function takeFailure(failure: Extract<PlaygroundResult, { ok: false }>): void {
  const isOfRule = failure.code === 'invalid-publisher';
  const problems = isOfRule ? selectorProblems(parts.rule.value, isSelector) : [];
  if (problems.length > 0) showProblems(problems);
  else say(explainRefusal(failure));
  if (view !== undefined) return;
  parts.inspection.replaceChildren();
  parts.changes.replaceChildren();
}

function takeRuleOf({ publisher }: InspectionView): void {
  const url = pageUrl();
  const known = publishers.find(({ id }) => id === publisher);
  rule = known ?? (url === undefined ? undefined : publisherOf(url)) ?? emptyRule(url);
  setRuleText(literal(rule, 'json'));
  allowRuleCopies(true);
}

/** Draws a section for each field that differs, then the fields that the rule confirms. */
function drawChanges({ changed, confirmed }: Changes): void {
  const note = (text: string): HTMLElement => make('p', { class: 'note' }, text);
  const count = changed.length === 1 ? '1 field differs' : `${changed.length} fields differ`;
  const sections = changed.map(({ field, gone, added }) => {
    const lines = [gone.map((line) => make('del', {}, line)), added.map((line) => make('ins', {}, line))];
    return make('section', { class: 'change' }, make('h3', {}, field), ...lines.flat());
  });
  parts.changes.replaceChildren(note(changed.length === 0 ? 'Nothing changes.' : `${count}:`), ...sections);
  if (confirmed.length > 0)
    parts.changes.append(note(`Same value, now from the rule: ${confirmed.join(', ')}.`));
}

function noteOn({ publisher }: InspectionView): string {
  if (publisher !== undefined && publisher === rule?.id)
    return own.rule ? '' : 'The built-in rule for this URL. Edit it to see what changes.';
  if (!own.rule) return 'samachar has no rule for this URL. Here is a template to fill in.';
  return rule === undefined
    ? 'No rule: only the generic engine.'
    : 'Not used: the domains of this rule do not match the URL of the page.';
}

function pageUrl(): string | undefined {
  return view && urlOf(view);
}

function fixture(): string {
  const { publisher, article, error, charset = 'utf-8' } = view ?? {};
  const html = decoded(content, charset, false) ?? decoded(content, 'utf-8', false) ?? '';
  const ruleUsed = rule?.id === publisher ? rule : undefined;
  return fixtureFiles({ html, url: pageUrl(), rule: ruleUsed, article, error });
}

function saveFile(download: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text]));
  make('a', { href, download }).click();
  URL.revokeObjectURL(href);
}

/** The text of a source; undefined for bytes that are not text in the charset, and for a charset that browsers lack. */
function decoded(source: string | Uint8Array, charset: string, fatal: boolean): string | undefined {
  if (typeof source === 'string') return source;
  try {
    return new TextDecoder(charset, { fatal }).decode(source);
  } catch {
    return undefined;
  }
}

function isSelector(css: string): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}
