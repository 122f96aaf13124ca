/** The public API of samachar/text: Hindi text, without DOM, network or clock. */
export { decodeLegacyFont } from './decode-legacy-font.ts';
export { detectLanguage, type LanguageGuess } from './detect-language.ts';
export {
  detectLegacyFont,
  type LegacyFont,
  type LegacyFontGuess,
  type LegacyFontHints,
} from './detect-legacy-font.ts';
export { fingerprint, fingerprintBands, fingerprintSimilarity } from './fingerprint.ts';
export { foldForMatching } from './fold-for-matching.ts';
export { type NormalizeOptions, normalizeText, repairText } from './normalize-text.ts';
export { type Byline, type BylinePerson, parseByline } from './parse-byline.ts';
export { type ParsedDateline, parseDateline, trailingAgency } from './parse-dateline.ts';
export {
  type DateOptions,
  type FoundDate,
  findDates,
  type ParsedDate,
  parseHindiDate,
} from './parse-hindi-date.ts';
export { type MojibakeRepair, repairMojibake } from './repair-mojibake.ts';
export type { RepairKind, TextRepair } from './repair-step.ts';
export { similarity } from './shingles.ts';
export { tidyText } from './tidy-text.ts';
export { devanagariShare, endsSentence, sentences, wordCount, words } from './words.ts';
