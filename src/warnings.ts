/** What a careful reader of an article should know about how it was read. */
import type { Warning } from './article.ts';
import type { ExtractionContext } from './fields/extraction-context.ts';
import { repeats } from './fields/standfirst.ts';
import type { Story } from './story.ts';

/** Facts of the finished article that warnings depend on. */
export interface WarningFacts {
  readonly paragraphs: readonly string[];
  readonly isTruncated: boolean;
  /** Whether the body comes from the JSON-LD. */
  readonly isStated: boolean;
}

/** All warnings that hold, each a literal code and a sentence. */
export function warningsOf({ page, rule }: ExtractionContext, story: Story, facts: WarningFacts): Warning[] {
  const { headline, standfirst, place } = story;
  const checks: readonly (readonly [boolean, Warning])[] = [
    [
      headline?.disagreement === true,
      {
        code: 'headline-disagreement',
        message: 'the shown heading and the titles that the page states differ',
      },
    ],
    [facts.isTruncated, { code: 'body-truncated', message: 'the page holds only the beginning of the text' }],
    [
      facts.isStated,
      { code: 'body-from-json-ld', message: 'the page shows little of the text that its JSON-LD states' },
    ],
    [
      page.isMachineTranslated,
      { code: 'machine-translated', message: 'a translating machine has rewritten the page' },
    ],
    [
      standfirst !== undefined && repeats(standfirst.value, facts.paragraphs[0] ?? ''),
      { code: 'standfirst-repeated', message: 'the standfirst appears again as the first paragraph' },
    ],
    [
      rule.locates('body') && (place?.parts ?? []).length === 0,
      {
        code: 'publisher-rule-overruled',
        message: 'the body that the rule names is not on this page, or cannot be meant',
      },
    ],
    [
      rule.isStale,
      {
        code: 'publisher-rule-stale',
        message:
          'the page has nothing that the selectors of the rule name: the publisher has rebuilt its pages',
      },
    ],
    [
      place !== undefined && (place.features.prose[0] ?? 0) < MIN_SURE_WORDS,
      { code: 'low-confidence', message: 'the page holds very little running text' },
    ],
    [
      headline?.source === 'text',
      {
        code: 'low-confidence',
        message: 'the page states no headline; its first sentence appears in its place',
      },
    ],
  ];
  const decoding = page.warnings.map((code): Warning => ({ code, message: DECODING[code] ?? code }));
  const disagreements = rule.rejections.map(
    ({ field, where, reason }): Warning => ({
      code: 'publisher-rule-disagreement',
      message: `the rule's ${field} (${where}) is not believed: ${reason}`,
    }),
  );
  return [...decoding, ...checks.flatMap(([holds, warning]) => (holds ? [warning] : [])), ...disagreements];
}

const MIN_SURE_WORDS = 40;
const DECODING: Readonly<Partial<Record<Warning['code'], string>>> = {
  'mojibake-repaired': 'text that was read in a wrong charset was repaired',
  'lossy-mojibake': 'letters were lost before the page was saved; each is shown as U+FFFD',
  'legacy-font': 'the page is set in a font that maps Latin letters to Devanagari shapes',
};
