/** Questions and answers that a page's metadata states and that are shown outside of its body: an accordion below the story. */
import { isNode, listAt, stringAt } from '../html/json-ld.ts';
import type { Page } from '../html/page.ts';
import { plainText } from '../html/plain-text.ts';
import type { Segment } from '../html/segment.ts';
import { isQuestionsLabel } from '../text/boilerplate.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import type { BlockType, Verdict } from './block.ts';

const [MIN_QUESTIONS, MIN_ANSWER_WORDS] = [2, 3];
/** Longer answers are truncated, since each text of the page is searched for in them. */
const MAX_ANSWER_LENGTH = 5000;

/**
 * The verdicts with the stated questions as subheadings and their answers as paragraphs, if the body holds none of the
 * questions and at least two of them are shown after it begins.
 */
export function withStatedQuestions(
  verdicts: readonly Verdict[],
  page: Page,
  end: number,
): readonly Verdict[] {
  const answers = statedAnswers(page);
  if (answers.size < MIN_QUESTIONS) return verdicts;
  const from = verdicts.findIndex(({ type }) => type === 'paragraph');
  const isInBody = verdicts.some(({ type, segment }) => type !== undefined && answers.has(keyOf(segment)));
  if (from < 0 || isInBody) return verdicts;
  const found = questionsAfter(verdicts, from, end, answers);
  return verdicts.map((verdict) => found.get(verdict) ?? verdict);
}

function questionsAfter(
  verdicts: readonly Verdict[],
  from: number,
  end: number,
  answers: ReadonlyMap<string, string>,
): ReadonlyMap<Verdict, Verdict> {
  const found = new Map<Verdict, Verdict>();
  const open = new Map(answers);
  let answer = '';
  const texts = verdicts
    .slice(from, end)
    .filter(({ type, segment }) => type === undefined && segment.kind === 'text');
  for (const verdict of texts) {
    const { segment } = verdict;
    const key = keyOf(segment);
    const next = segment.hidden ? undefined : open.get(key);
    if (next !== undefined) open.delete(key);
    const type = next === undefined ? typeOfAnswer(segment, answer) : 'subheading';
    answer = next ?? answer;
    if (type !== undefined) found.set(verdict, { segment, type });
  }
  if (answers.size - open.size < MIN_QUESTIONS) return new Map();
  const label = labelAbove(verdicts, found);
  if (label !== undefined) found.set(label, { segment: label.segment, type: 'subheading' });
  return found;
}

/** The type of a text that is part of the answer. A script may show it only on demand. */
function typeOfAnswer(segment: Segment, answer: string): BlockType | undefined {
  if (segment.words < MIN_ANSWER_WORDS || !answer.includes(keyOf(segment))) return undefined;
  return segment.box.tag === 'li' ? 'list-item' : 'paragraph';
}

/** The title right above the first question: "अक्सर पूछे जाने वाले सवाल". */
function labelAbove(verdicts: readonly Verdict[], found: ReadonlyMap<Verdict, Verdict>): Verdict | undefined {
  const above = verdicts[verdicts.findIndex((verdict) => found.has(verdict)) - 1];
  if (above === undefined || above.type !== undefined || above.segment.hidden) return undefined;
  return isQuestionsLabel(above.segment.text) ? above : undefined;
}

function keyOf({ text }: Segment): string {
  return foldForMatching(text);
}

function statedAnswers({ jsonLd }: Page): ReadonlyMap<string, string> {
  const questions = jsonLd.flatMap((node) => listAt(node, 'mainEntity').filter(isNode));
  return new Map(
    questions.flatMap((question) => {
      const name = stringAt(question, 'name');
      const text = stringAt(question, 'acceptedAnswer.text');
      if (name === undefined || text === undefined) return [];
      const answer = foldForMatching(plainText(text)).slice(0, MAX_ANSWER_LENGTH);
      return [[foldForMatching(plainText(name)), answer] as const];
    }),
  );
}
