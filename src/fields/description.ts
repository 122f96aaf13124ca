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

export function findDescription(
  context: ExtractionContext,
  { headline, standfirst, paragraphs }: ShownTexts,
): Located<string> | undefined {
  const opening = parseDateline(paragraphs[0] ?? '')?.rest ?? '';
  const shown = [headline.value, standfirst?.value ?? '', ...paragraphs, opening];
  const isHidden = (text: string): boolean => !shown.some((other) => repeats(text, other));
  const hidden = (): string | undefined => context.page.stated.descriptions.find(isHidden);
  return firstOf(context, 'description', [['meta', 'description', 0.9, hidden]]);
}
