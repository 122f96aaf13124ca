/** A banned pattern is a regular expression that treats Hindi as ASCII: it cuts words at their vowel signs. */
import { readPatterns, type SourcePattern } from './source-patterns.ts';

/** A banned pattern, and what to write instead. */
interface BannedPattern extends SourcePattern {
  readonly advice: string;
}

const BANNED = [
  {
    test: /(?<!\\)(?:\\\\)*\\[bB]/u,
    advice: 'a word border is (?<![\\p{L}\\p{M}\\p{N}]) or (?![\\p{L}\\p{M}\\p{N}])',
  },
  { test: /(?<!\\)(?:\\\\)*\\[wW]/u, advice: 'a word is a run of [\\p{L}\\p{M}\\p{N}\\u200c\\u200d]' },
  { test: /(?<!\\)(?:\\\\)*\\[dD]/u, advice: 'a digit is [0-9] or \\p{Nd}; say which' },
  {
    test: /\[[^\]]*(?:\\u0900-\\u097f|\u0900-\u097f)[^\]]*\][+*{]/iu,
    advice:
      'the Devanagari block holds dandas and lacks the joiners; a word is a run of [\\p{L}\\p{M}\\p{N}\\u200c\\u200d]',
  },
] as const;

/** The banned patterns of a TypeScript source, in regex literals and in arguments of `RegExp(…)`. */
export function findBannedPatterns(text: string, file: string): BannedPattern[] {
  const { literals, strings } = readPatterns(text, file);
  return [...literals, ...strings].flatMap((pattern) =>
    BANNED.filter(({ test }) => test.test(pattern.source)).map(({ advice }) => ({ ...pattern, advice })),
  );
}
