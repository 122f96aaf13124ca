/** The playground: a source, a rule, and the result. */
import type { Article, Publisher } from '../../../../browser.ts';
import { csvHeader, toCsvRow, toJson } from '../../../../formats/index.ts';
import { publisherOf, publishers } from '../../../../publishers/index.ts';
import { type InspectionView, urlOf } from '../../inspector/inspection-view.ts';
import { drawInspection } from '../inspection/draw-inspection.ts';
import { explainRefusal } from '../inspection/refusals.ts';
import { copied, type RulePart } from '../inspection/rule-panel.ts';
import { make } from '../make.ts';
import { changesOf, type ReadOutcome } from './changes.ts';
import { drawChanges } from './draw-changes.ts';
import type { Elements } from './elements.ts';
import { fixtureFiles } from './fixture-files.ts';
import { isAnotherPage, isWholePage, looksLikeHtml } from './is-another-page.ts';
import { literal, ruleFile } from './literal.ts';
import type { PlaygroundResult, ReadingRequest } from './read-source.ts';
import { type ReadingWorker, startReader } from './reader.ts';
import { resultWords } from './result-words.ts';
import { RuleEditor } from './rule-editor.ts';
import { emptyRule, type RuleProblem, readRule, selectorProblems, withPart } from './rule-text.ts';

export interface PlaygroundSource {
  readonly content: string | Uint8Array;
  readonly name: string;
  readonly url?: string;
}

/** A page takes a few hundredths of a second; one that takes this long is malicious. */
const LIMIT_MS = 10_000;
const PAUSE_MS = 250;
/** A longer source is read, but not shown in the text field, which would block the page. */
const MAX_SHOWN_LENGTH = 2_000_000;
/** Excel reads a file as UTF-8 only if it begins with a byte order mark. */
const toCsv = (article: Article): string => `\uFEFF${csvHeader()}${toCsvRow(article)}`;

export class Playground {
  readonly #parts: Elements;
  readonly #editor: RuleEditor;
  readonly #read: (request: ReadingRequest) => void;
  #content: string | Uint8Array = '';
  /** What the text field showed before the last change. */
  #shown = '';
  #rule: Publisher | undefined;
  #result: { readonly view: InspectionView; readonly before: ReadOutcome } | undefined;
  /** What the user has set, which is kept. */
  #own = { rule: false, url: false, kind: false };
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Elements, startWorker: () => ReadingWorker) {
    this.#parts = parts;
    const { rule: field, ruleLines: lines, problems } = parts;
    this.#editor = new RuleEditor({ field, lines, problems }, () => this.#ruleTyped());
    this.#read = startReader(startWorker, LIMIT_MS, (reading) => this.#take(reading));
    this.#listen();
  }

  /** Reads a source. A URL or a rule of the one before stays only if the user wrote it; a sample brings its own URL. */
  open({ content, name, url }: PlaygroundSource): void {
    const { url: urlInput, source, sourceName } = this.#parts;
    this.#content = content;
    this.#forgetPage();
    if (url !== undefined) {
      this.#own.url = false;
      urlInput.value = url;
    }
    source.value = shownText(content);
    this.#shown = source.value;
    sourceName.textContent = content !== '' && source.value === '' ? `${name} (not shown here)`.trim() : name;
    this.#recognise();
    this.#readNow();
  }

  /** Clears what belongs to the previous page, except what the user wrote. */
  #forgetPage(): void {
    this.#own.kind = false;
    this.#result = undefined;
    if (!this.#own.url) this.#parts.url.value = '';
    if (this.#own.rule) return;
    this.#rule = undefined;
    this.#editor.text = '';
  }

  /** Shows a message that screen readers announce. */
  say(words: string): void {
    this.#parts.status.textContent = words;
  }

  #listen(): void {
    const { source, url: urlInput, kind, against, resetRule } = this.#parts;
    source.addEventListener('paste', ({ clipboardData }) => {
      // The browser's own paste then replaces the selection, so that it can be undone.
      if (isWholePage(clipboardData?.getData('text') ?? '', source.value)) source.select();
    });
    source.addEventListener('input', () => this.#sourceTyped());
    urlInput.addEventListener('input', () => {
      this.#own.url = urlInput.value.trim() !== '';
      this.#readSoon();
    });
    kind.addEventListener('change', () => {
      this.#own.kind = true;
      this.#readNow();
    });
    against.addEventListener('change', () => this.#readNow());
    resetRule.addEventListener('click', () => {
      this.#own.rule = false;
      this.#readNow();
    });
    this.#listenToButtons();
  }

  #listenToButtons(): void {
    const { copyArticle, saveJson, saveCsv, copyRuleJson, copyRuleFile, copyFixture } = this.#parts;
    const copies: [HTMLButtonElement, string, () => string][] = [
      [copyArticle, 'the article', () => this.#articleAs(toJson)],
      [copyRuleJson, 'the rule, as JSON', () => literal(this.#rule, 'json')],
      [copyRuleFile, 'the rule, as a TypeScript file', () => (this.#rule ? ruleFile(this.#rule) : '')],
      [copyFixture, 'a fixture, with placeholders to fill in', () => this.#fixture()],
    ];
    for (const [button, name, text] of copies)
      button.addEventListener('click', () => this.#copy(name, text()));
    saveJson.addEventListener('click', () => saveFile('article.json', this.#articleAs(toJson)));
    saveCsv.addEventListener('click', () => saveFile('article.csv', this.#articleAs(toCsv)));
  }

  #articleAs(format: (article: Article) => string): string {
    const { article } = this.#result?.view ?? {};
    return article === undefined ? '' : format(article);
  }

  async #copy(name: string, text: string): Promise<void> {
    this.say((await copied(text)) ? `Copied ${name}.` : 'The browser does not allow this page to copy.');
  }

  #sourceTyped(): void {
    const { source, sourceName } = this.#parts;
    if (isAnotherPage(this.#shown, source.value)) {
      this.#forgetPage();
      sourceName.textContent = source.value === '' ? '' : 'pasted';
    }
    this.#content = source.value;
    this.#shown = source.value;
    if (!this.#own.kind) this.#recognise();
    this.#readSoon();
  }

  #ruleTyped(): void {
    const { rule, problems } = readRule(this.#editor.text);
    this.#own.rule = true;
    this.#editor.show(problems);
    this.#allowRuleCopies(rule !== undefined);
    if (problems.length > 0) {
      this.#showProblems(problems);
      return;
    }
    this.#rule = rule;
    this.#readSoon();
  }

  #showProblems(problems: readonly RuleProblem[]): void {
    this.#editor.show(problems);
    this.#allowRuleCopies(false);
    this.#parts.ruleNote.textContent = 'No valid rule yet: the result is that of the last valid one.';
  }

  #allowRuleCopies(isRule: boolean): void {
    this.#parts.copyRuleJson.disabled = !isRule;
    this.#parts.copyRuleFile.disabled = !isRule;
  }

  #addPart(part: RulePart): void {
    const text = withPart(this.#editor.text || literal(emptyRule(this.#url), 'json'), part);
    if (text === undefined) {
      this.say('The rule is not valid JSON: fix it first.');
      return;
    }
    this.#editor.text = text;
    this.#editor.focus();
    this.#ruleTyped();
  }

  #recognise(): void {
    const isHtml = this.#content.length === 0 || looksLikeHtml(this.#content);
    this.#kindInput(isHtml ? 'html' : 'text').checked = true;
    this.#parts.recognised.textContent =
      this.#content.length === 0 ? '' : `recognized as ${isHtml ? 'HTML' : 'plain text'}`;
  }

  #kindInput(value: ReadingRequest['as']): HTMLInputElement {
    return this.#parts.kind.querySelector(`input[value=${value}]`) as HTMLInputElement;
  }

  #readSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#readNow(), PAUSE_MS);
  }

  /** Without a page, an invitation is shown instead of an empty result. */
  #showCards(): void {
    const { welcome, skip, ruleCard, changesCard, result } = this.#parts;
    const isEmpty = this.#content.length === 0;
    welcome.hidden = !isEmpty;
    for (const card of [skip, ruleCard, changesCard, result]) card.hidden = isEmpty;
  }

  #readNow(): void {
    clearTimeout(this.#pause);
    this.#showCards();
    if (this.#content.length === 0) {
      this.say('');
      return;
    }
    const url = this.#parts.url.value.trim();
    this.#read({
      source: this.#content,
      as: this.#kindInput('html').checked ? 'html' : 'text',
      ...(url === '' ? {} : { url }),
      ...(this.#own.rule ? { rules: this.#rule === undefined ? [] : [this.#rule] } : {}),
      against: this.#parts.against.value === 'shipped' ? publishers : [],
    });
  }

  #take(reading: PlaygroundResult): void {
    // The page was cleared in the meantime.
    if (this.#content.length === 0) return;
    if (!reading.ok) {
      this.#takeFailure(reading);
      return;
    }
    const { view, before } = reading;
    this.#result = { view, before };
    if (!this.#own.rule) this.#takeRuleOf(view);
    this.#draw(view, before);
  }

  /** The error is shown next to the rule if it is in one of its selectors, otherwise above the result. */
  #takeFailure(failure: Extract<PlaygroundResult, { ok: false }>): void {
    const { inspection, changes } = this.#parts;
    const problems =
      failure.code === 'invalid-publisher' ? selectorProblems(this.#editor.text, isSelector) : [];
    if (problems.length > 0) this.#showProblems(problems);
    else this.say(explainRefusal(failure));
    if (this.#result !== undefined) return;
    inspection.replaceChildren();
    changes.replaceChildren();
  }

  #takeRuleOf(view: InspectionView): void {
    const known = publishers.find(({ id }) => id === view.publisher);
    const shipped = known ?? (this.#url === undefined ? undefined : publisherOf(this.#url));
    this.#rule = shipped ?? emptyRule(this.#url);
    this.#editor.text = literal(this.#rule, 'json');
    this.#allowRuleCopies(true);
  }

  #draw(view: InspectionView, before: ReadOutcome): void {
    const { inspection, changes, ruleNote, articleButtons, copyFixture } = this.#parts;
    drawInspection(inspection, view, (part) => this.#addPart(part));
    drawChanges(changes, changesOf(before, view));
    ruleNote.textContent = this.#noteOn(view);
    articleButtons.disabled = view.article === undefined;
    copyFixture.disabled = this.#kindInput('text').checked;
    this.say(resultWords(view));
  }

  #noteOn({ publisher }: InspectionView): string {
    if (publisher !== undefined && publisher === this.#rule?.id)
      return this.#own.rule ? '' : 'The built-in rule for this URL. Edit it to see what changes.';
    if (this.#own.rule)
      return this.#rule === undefined
        ? 'No rule: only the generic engine.'
        : 'Not used: the domains of this rule do not match the URL of the page.';
    return 'samachar has no rule for this URL. Here is a template to fill in.';
  }

  get #url(): string | undefined {
    return this.#result && urlOf(this.#result.view);
  }

  #fixture(): string {
    const { view } = this.#result ?? {};
    const html =
      typeof this.#content === 'string' ? this.#content : decoded(this.#content, view?.charset ?? 'utf-8');
    return fixtureFiles({
      html,
      url: this.#url,
      rule: this.#rule?.id === view?.publisher ? this.#rule : undefined,
      article: view?.article,
      error: view?.error,
    });
  }
}

function saveFile(download: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text]));
  make('a', { href, download }).click();
  URL.revokeObjectURL(href);
}

function decoded(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Bytes of another charset than UTF-8 cannot be edited as text: samachar must detect the charset first. */
function shownText(content: string | Uint8Array): string {
  if (content.length > MAX_SHOWN_LENGTH) return '';
  if (typeof content === 'string') return content;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return '';
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
