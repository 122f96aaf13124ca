/** Warnings: what users of an article should know about its extraction. */
import type { Warning, WarningCode } from '../article.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { repeats } from '../text/repeats.ts';
import type { Story } from './story.ts';

export interface WarningFacts {
  readonly paragraphs: readonly string[];
  readonly isTruncated: boolean;
  /** Whether the body is from the JSON-LD. */
  readonly isStated: boolean;
  /** Whether `publishedAt` is the day of an update. */
  readonly isUpdateDay: boolean;
}

type WarningRow = readonly [WarningCode, boolean, string];

const MIN_SURE_WORDS = 40;
const STALE = "no selector of this rule matches: the site's markup has probably changed";
const DECODING: Readonly<Partial<Record<WarningCode, string>>> = {
  'mojibake-repaired': 'text decoded with the wrong charset was repaired',
  'lossy-mojibake': 'some characters were lost before the page was saved; each is shown as U+FFFD',
  'legacy-font': 'the page is set in a font that maps Latin letters to Devanagari shapes',
};

export function warningsOf({ page, rule }: ExtractionContext, story: Story, facts: WarningFacts): Warning[] {
  const { headline, standfirst, place } = story;
  const differs = headline?.disagreement === true;
  const repeatsStandfirst = standfirst !== undefined && repeats(standfirst.value, facts.paragraphs[0] ?? '');
  const isOverruled = rule.locates('body') && (place?.parts ?? []).length === 0;
  const isShort = place !== undefined && (place.features.prose[0] ?? 0) < MIN_SURE_WORDS;
  const rows: readonly WarningRow[] = [
    ...page.warnings.map((code): WarningRow => [code, true, DECODING[code] ?? code]),
    ['headline-disagreement', differs, 'the visible heading differs from the titles in the metadata'],
    ['body-truncated', facts.isTruncated, 'the page contains only the beginning of the text'],
    ['body-from-json-ld', facts.isStated, 'the page shows little of the text in its JSON-LD'],
    ['machine-translated', page.isMachineTranslated, 'the page was machine-translated'],
    ['standfirst-repeated', repeatsStandfirst, 'the first paragraph repeats the standfirst'],
    ['publisher-rule-overruled', isOverruled, "the rule's body was not found on this page or was rejected"],
    ['publisher-rule-stale', rule.isStale, STALE],
    ['low-confidence', isShort, 'the page has very little running text'],
    ['low-confidence', facts.isUpdateDay, 'publishedAt is only the day of an update'],
    ...rule.rejections.map(({ field, where, reason }): WarningRow => {
      return ['publisher-rule-disagreement', true, `the rule's ${field} (${where}) was rejected: ${reason}`];
    }),
  ];
  return rows.flatMap(([code, holds, message]) => (holds ? [{ code, message }] : []));
}
