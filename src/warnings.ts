/** Warnings: what users of an article should know about its extraction. */

import type { Warning } from './article.ts';
import type { ExtractionContext } from './rules/extraction-context.ts';
import type { Story } from './story.ts';
import { repeats } from './text/repeats.ts';

/** Facts of the finished article that warnings depend on. */
export interface WarningFacts {
  readonly paragraphs: readonly string[];
  readonly isTruncated: boolean;
  /** Whether the body is from the JSON-LD. */
  readonly isStated: boolean;
}

/** All applicable warnings, each with a literal code and a message. */
export function warningsOf({ page, rule }: ExtractionContext, story: Story, facts: WarningFacts): Warning[] {
  const { headline, standfirst, place } = story;
  const checks: readonly (readonly [boolean, Warning])[] = [
    [
      headline?.disagreement === true,
      {
        code: 'headline-disagreement',
        message: 'the visible heading differs from the titles in the metadata',
      },
    ],
    [
      facts.isTruncated,
      { code: 'body-truncated', message: 'the page contains only the beginning of the text' },
    ],
    [
      facts.isStated,
      { code: 'body-from-json-ld', message: 'the page shows little of the text in its JSON-LD' },
    ],
    [page.isMachineTranslated, { code: 'machine-translated', message: 'the page was machine-translated' }],
    [
      standfirst !== undefined && repeats(standfirst.value, facts.paragraphs[0] ?? ''),
      { code: 'standfirst-repeated', message: 'the first paragraph repeats the standfirst' },
    ],
    [
      rule.locates('body') && (place?.parts ?? []).length === 0,
      {
        code: 'publisher-rule-overruled',
        message: "the rule's body was not found on this page or was rejected",
      },
    ],
    [
      rule.isStale,
      {
        code: 'publisher-rule-stale',
        message: "no selector of this rule matches: the site's markup has probably changed",
      },
    ],
    [
      place !== undefined && (place.features.prose[0] ?? 0) < MIN_SURE_WORDS,
      { code: 'low-confidence', message: 'the page has very little running text' },
    ],
    [
      headline?.source === 'text',
      {
        code: 'low-confidence',
        message: 'the page has no headline; its first sentence is used instead',
      },
    ],
  ];
  const decoding = page.warnings.map((code): Warning => ({ code, message: DECODING[code] ?? code }));
  const disagreements = rule.rejections.map(
    ({ field, where, reason }): Warning => ({
      code: 'publisher-rule-disagreement',
      message: `the rule's ${field} (${where}) was rejected: ${reason}`,
    }),
  );
  return [...decoding, ...checks.flatMap(([holds, warning]) => (holds ? [warning] : [])), ...disagreements];
}

const MIN_SURE_WORDS = 40;
const DECODING: Readonly<Partial<Record<Warning['code'], string>>> = {
  'mojibake-repaired': 'text decoded with the wrong charset was repaired',
  'lossy-mojibake': 'some characters were lost before the page was saved; each is shown as U+FFFD',
  'legacy-font': 'the page is set in a font that maps Latin letters to Devanagari shapes',
};
