/** A description in the metadata that the page does not show. */
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { firstOf, type Located } from '../publishers/rules/strategy.ts';
import { parseDateline } from '../text/parse-dateline.ts';
import { repeats } from '../text/repeats.ts';

export interface ShownTexts {
  readonly headline: { readonly value: string };
  readonly standfirst: { readonly value: string } | undefined;
  readonly paragraphs: readonly string[];
}

export function findDescription(context: ExtractionContext, shown: ShownTexts): Located<string> | undefined {
  const stated = context.page.stated.descriptions;
  return firstOf(context, 'description', [['meta', 'description', 0.9, () => stated.find(hiddenBy(shown))]]);
}

function hiddenBy({ headline, standfirst, paragraphs }: ShownTexts): (text: string) => boolean {
  const opening = parseDateline(paragraphs[0] ?? '')?.rest ?? '';
  const shown = [headline.value, standfirst?.value ?? '', ...paragraphs, opening];
  return (text) => !shown.some((other) => repeats(text, other));
}
