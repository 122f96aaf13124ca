import { PUNCTUATION_STEPS } from './repair-punctuation.ts';
import { CANONICAL_JOINERS, SIGN_STEPS } from './repair-signs.ts';
import { planOf, settle, type TextRepair } from './repair-step.ts';

/** Options of the normalization. */
export interface NormalizeOptions {
  /**
   * How to treat orthographic joiners. `keep` leaves them, since they can change how a word is drawn;
   * `canonical` removes them between Devanagari letters (समस्‍या becomes समस्या), so that equal words are equal
   * strings, and leaves them in the eyelash ra (दर्‍या), in other scripts and in emoji. @defaultValue "keep"
   */
  joiners?: 'keep' | 'canonical';
}

const PLANS = {
  keep: planOf([...SIGN_STEPS, ...PUNCTUATION_STEPS]),
  canonical: planOf([CANONICAL_JOINERS, ...SIGN_STEPS, ...PUNCTUATION_STEPS]),
};

/**
 * Normalizes a text and repairs its spelling if the damage is certain: NFC, every whitespace folded to
 * one space and trimmed, invisible junk removed, Devanagari signs ordered, split vowels joined; `|`
 * as a danda, `ः` as a colon and `:` as a visarga if the surrounding words leave no doubt. Safe for every
 * language; idempotent; clean text is returned unchanged.
 *
 * @example
 * normalizeText('नंद\u00a0 किशाेर आए हैं|'); // 'नंद किशोर आए हैं।'
 */
export function normalizeText(text: string, options: NormalizeOptions = {}): string {
  return settle(text, PLANS[options.joiners ?? 'keep']);
}

/**
 * {@link normalizeText} with a report: an entry for each word, or connected words, in which
 * a repair changed something, in the order in which the repairs were made.
 *
 * @example
 * repairText('नंद किशाेर').repairs; // [{ kind: 'split-vowel', before: 'किशाेर', after: 'किशोर' }]
 */
export function repairText(
  text: string,
  options: NormalizeOptions = {},
): { text: string; repairs: TextRepair[] } {
  const repairs: TextRepair[] = [];
  const repaired = settle(text, PLANS[options.joiners ?? 'keep'], (repair) => repairs.push(repair));
  return { text: repaired, repairs };
}
