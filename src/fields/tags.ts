/** Tags as the page shows them, without `#`. */
import type { Element } from 'domhandler';
import { roleOfNames } from '../body/box-roles.ts';
import { SILENT_ELEMENTS } from '../html/elements.ts';
import type { Page } from '../html/page.ts';
import { type Box, isWithin, type Segment } from '../html/segment.ts';
import { walk } from '../html/walk.ts';
import { tidyText } from '../text/tidy-text.ts';
import type { Located } from './field.ts';
import type { AppliedRule } from './rule.ts';

const LABEL = /^(?:tags?|keywords?|topics?|टैग्?स?|विषय)\s*[:：-]?\s*/iu;
/** A line that lists tags behind a label. */
const LINE = /^(?:tags?|keywords?|टैग्?स?)\s*[:：]\s*\S/iu;
const MOST_TAG_CHARACTERS = 80;

/** Finds the tags: by rule, else the links of boxes that call themselves tags, behind the headline. */
export function findTags(
  page: Page,
  rule: AppliedRule,
  headline: readonly Segment[],
): Located<string[]> | undefined {
  const ruled = cleaned((rule.find('tags')?.texts ?? []).flatMap(split));
  if (ruled.length > 0) return { value: ruled, source: 'publisher-rule', confidence: 0.95 };
  const start = headline[0]?.index ?? 0;
  const named = page.boxes.filter((box) => box.first > start && box.end > box.first && isTagBox(box));
  const boxes = named.filter((box) => !named.some((other) => other !== box && isWithin(other, box)));
  const linked = cleaned(boxes.flatMap((box) => linkTexts(box.element)));
  if (linked.length > 0) return { value: linked, source: 'page', confidence: 0.85 };
  const line = page.segments.find((segment) => segment.index > start && !segment.hidden && segment.words < 40 && LINE.test(segment.text));
  const listed = cleaned(line === undefined ? [] : split(line.text));
  return listed.length > 0 ? { value: listed, source: 'page', confidence: 0.8 } : undefined;
}

function isTagBox(box: Box): boolean {
  return !box.hidden && roleOfNames(box.names) === 'tags';
}

/** Texts of the links in an element. */
function linkTexts(root: Element): string[] {
  const texts: string[] = [];
  let open = false;
  walk(root, {
    text: (data) => {
      if (open) texts.push(`${texts.pop() ?? ''}${data}`);
    },
    enter: (element) => {
      if (element.name === 'a') [open] = [true, texts.push('')];
      return !SILENT_ELEMENTS.has(element.name);
    },
    leave: (element) => {
      if (element.name === 'a') open = false;
    },
  });
  return texts.map(tidyText);
}

function split(text: string): string[] {
  return text.replace(LABEL, '').split(/\s*,\s*/u);
}

function cleaned(texts: readonly string[]): string[] {
  const tags = new Set<string>();
  for (const text of texts) {
    const tag = text.replace(/^[#\s,]+|[,\s]+$/gu, '');
    const isTag = tag !== '' && tag.length <= MOST_TAG_CHARACTERS && tag.replace(LABEL, '') !== '';
    if (isTag && !tags.has(tag)) tags.add(tag);
  }
  return [...tags];
}
