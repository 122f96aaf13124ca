/** Captions as a reader wants them: markup decoded, without the publisher's signature and the credit. */
import { textOfMarkup } from '../html/markup-text.ts';
import { labelText } from '../html/plain-text.ts';
import type { AppliedRule } from '../publishers/rules/applied-rule.ts';
import type { ExtractionContext } from '../publishers/rules/extraction-context.ts';
import { withoutSuffix } from '../publishers/rules/publisher-patterns.ts';
import {
  type Caption,
  isCreditLabel,
  isPictureKind,
  parseCaption,
  parseLabelledCaption,
} from '../text/parse-caption.ts';
import { tidyText } from '../text/tidy-text.ts';
import { withoutEnd, withoutStart } from '../text/trim-signs.ts';

/** What is left of a credit that was a separate element: brackets, a border or its label. */
const END = /\s?[-–—|/(][^-–—|/(]*$/u;
const SIGNS = /[\s()|/–—-]+/gu;
/** The number of a picture is not a caption. */
const LETTER = /\p{L}/u;
const BORDER = /\s?[-–—|/]\s?$/u;
const BEFORE_CREDIT = /[\s(©📷📸|/:–—-]/u;
const BEHIND_CREDIT = /[\s)]/u;

/** A caption or alt without the publisher's additions: its suffixes, its signature, or both. */
function withoutMarks(text: string, { signatures, suffixes }: AppliedRule): string {
  const bare = withoutSignature(withoutSuffix(text, suffixes.caption), signatures);
  return withoutSuffix(bare, suffixes.caption);
}

/** Removes the publisher's signature from the end of a caption or alt: "… - India TV Hindi". */
function withoutSignature(text: string, signatures: readonly string[]): string {
  const lower = text.toLowerCase();
  for (const signature of signatures) {
    if (!lower.endsWith(signature.toLowerCase())) continue;
    const rest = text.slice(0, text.length - signature.length);
    const border = BORDER.exec(rest);
    if (border !== null) return rest.slice(0, border.index).trim();
  }
  return text;
}

export function cleanAlt(alt: string, rule: AppliedRule): string {
  const text = withoutMarks(tidyText(textOfMarkup(alt)), rule);
  return parseCaption(text).caption ?? text;
}

/** Caption and credit of one picture from the texts next to it. The name of the site is a credit even without a label. */
export function readCaption(
  captions: readonly string[],
  credits: readonly string[],
  { rule, isSiteName }: ExtractionContext,
): Caption {
  const parts = [...withLabels(captions), ...credits.filter(hasCaption)].map((text) =>
    parseCaption(withoutMarks(text, rule), isSiteName),
  );
  const named = credits.filter((text) => !hasCaption(text)).flatMap(bareCredit);
  const [first, ...others] = [...named, ...parts.flatMap((part) => part.credit ?? [])];
  const credit = first && (others.find((other) => other.startsWith(first)) ?? first);
  const shown = [...new Set(parts.flatMap((part) => part.caption ?? []))].join(' ');
  const caption = labelText(credit === undefined ? shown : shown.replace(END, withoutLabel));
  return { ...(LETTER.test(caption) ? { caption } : {}), ...(credit ? { credit } : {}) };
}

function withoutLabel(end: string): string {
  const label = end.replace(SIGNS, ' ').trim();
  return label === '' || isCreditLabel(label) ? '' : end;
}

/** Whether a text that is marked as a credit is the kind of the picture, or has a text before the label of its credit. */
function hasCaption(text: string): boolean {
  const { caption = '', credit } = parseLabelledCaption(text);
  return isPictureKind(text) || (credit !== undefined && LETTER.test(caption) && !isPictureKind(caption));
}

/** The texts, with a separate label ("Photo:") joined to the name after it. */
function withLabels(texts: readonly string[]): string[] {
  return texts.flatMap((text, at) => {
    if (isCreditLabel(text)) return [];
    const label = texts[at - 1] ?? '';
    return [isCreditLabel(label) ? `${label} ${text}` : text];
  });
}

/** A credit without its label and the punctuation around it; empty if nothing else is left. */
function bareCredit(text: string): string[] {
  const named = parseLabelledCaption(text).credit ?? text;
  const bare = withoutEnd(withoutStart(named, BEFORE_CREDIT), BEHIND_CREDIT);
  return bare === '' || isCreditLabel(bare) ? [] : [bare];
}
