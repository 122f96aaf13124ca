/** Tells captions and credits of pictures from text of the article. */
import type { Page } from '../html/page.ts';
import { type Box, closest, type Segment } from '../html/segment.ts';
import { parseCaption } from '../text/parse-caption.ts';
import type { Evidence } from './candidates.ts';
import { isMetadataLine } from './metadata-line.ts';

const MOST_WORDS = 40;
const TEXT_BOXES = /^(?:p|h[1-6]|li|blockquote|td|dd|dt)$/u;

/** Whether a text is a caption or credit: by its box's role, by its figure, or because it stands alone behind a picture. */
export function captionType(
  segment: Segment,
  page: Page,
  evidence: Evidence,
): 'caption' | 'credit' | undefined {
  if (segment.kind !== 'text') return undefined;
  if (isLabelledCredit(segment, page)) return 'credit';
  const role = evidence.roles[segment.box.index];
  if (role === 'caption' || role === 'credit') return role;
  if (isInFigure(segment)) return 'caption';
  const kind = segment.boilerplate;
  if (kind !== undefined) return kind === 'credit' ? 'credit' : undefined;
  return isBareCaption(segment, page, evidence) ? 'caption' : undefined;
}

/** A credit whose label ("इमेज स्रोत,") is there for screen readers only. */
function isLabelledCredit({ index, box, text }: Segment, page: Page): boolean {
  const label = page.segments[index - 1];
  if (label === undefined || !label.hidden || label.box !== box || label.boilerplate !== 'credit')
    return false;
  return parseCaption(`${label.text} ${text}`).credit !== undefined;
}

function isInFigure(segment: Segment): boolean {
  const figure = closest(segment.box, (box) => box.tag === 'figure');
  return figure !== undefined && figure.end - figure.first <= 12;
}

/** A short text in a box of its own, no paragraph, directly behind a picture. */
function isBareCaption(segment: Segment, page: Page, evidence: Evidence): boolean {
  const { box, words, index } = segment;
  if (words > MOST_WORDS || box === evidence.main || box.end - box.first > 2) return false;
  if (TEXT_BOXES.test(box.tag) && !isCellOfPicture(box)) return false;
  const before = page.segments[index - 1];
  return (
    before?.kind === 'image' &&
    !before.hidden &&
    box.first >= index - 1 &&
    segment.linkChars === 0 &&
    !isMetadataLine(segment)
  );
}

/** A cell of a layout table that holds a picture and one text. */
function isCellOfPicture(box: Box): boolean {
  const table = closest(box, ({ tag }) => tag === 'table');
  return box.tag === 'td' && table !== undefined && table.end - table.first === 2;
}
