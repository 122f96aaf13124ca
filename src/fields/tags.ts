/** Tags as the page shows them, without `#`. */
import type { Evidence } from '../body/candidates.ts';
import type { Page } from '../html/page.ts';
import type { Segment } from '../html/segment.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';
import type { Located } from './field.ts';
import type { AppliedRule } from './rule.ts';

const LABEL = /^(?:tags?|keywords?|topics?|टैग्?स?|विषय)\s*[:：-]?\s*/iu;
const MOST_TAG_CHARACTERS = 80;

/** Finds the tags: by rule, else the links of boxes that call themselves tags, behind the headline. */
export function findTags(
  page: Page,
  rule: AppliedRule,
  evidence: Evidence,
  headline: readonly Segment[],
): Located<string[]> | undefined {
  const ruled = cleaned((rule.find('tags')?.texts ?? []).flatMap(split));
  if (ruled.length > 0) return { value: ruled, source: 'publisher-rule', confidence: 0.95 };
  const start = headline[0]?.index ?? 0;
  const shown = page.segments.filter(
    (segment) => segment.index > start && isShown(segment) && evidence.roles[segment.box.index] === 'tags',
  );
  const linked = cleaned(shown.filter((segment) => segment.linkChars > 0).map((segment) => segment.text));
  return linked.length > 0 ? { value: linked, source: 'page', confidence: 0.85 } : undefined;
}

function isShown(segment: Segment): boolean {
  return segment.kind === 'text' && !segment.hidden && !segment.control;
}

function split(text: string): string[] {
  return text.replace(LABEL, '').split(/\s*,\s*/u);
}

function cleaned(texts: readonly string[]): string[] {
  const tags = new Map<string, string>();
  for (const text of texts) {
    const tag = text.replace(/^[#\s,]+|[,\s]+$/gu, '');
    const isTag = tag !== '' && tag.length <= MOST_TAG_CHARACTERS && tag.replace(LABEL, '') !== '';
    if (isTag && !tags.has(foldForMatching(tag))) tags.set(foldForMatching(tag), tag);
  }
  return [...tags.values()];
}
