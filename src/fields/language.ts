import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import type { Located } from '../publishers/rules/strategy.ts';
import { detectLanguage } from '../text/detect-language.ts';

const SAMPLE_LENGTH = 500;

/** Finds the language of the body's texts. */
export function findLanguage(context: ExtractionContext, texts: readonly string[]): Located<string> {
  const { language, confidence } = detectLanguage(texts.join(' ').slice(0, SAMPLE_LENGTH));
  const where = 'text of the body';
  context.note({ field: 'language', source: 'text', where, value: language, isChosen: true });
  return { value: language, source: 'text', confidence };
}
