/** Pages that hide their text, or the rest of it, until a script has run. */
import { type Page, revealed, shown } from '../html/page.ts';
import { type Box, isInAny, type Segment } from '../html/segment.ts';
import { roleOf } from './box-roles.ts';
import { mainBox } from './candidates.ts';
import { parentOf, proseBetween, proseOf, proseWords } from './prose.ts';

const [ENOUGH_WORDS, MANY_WORDS] = [40, 80];
/** "विस्तार से और पढ़ें" and the like. A longer line names another story. */
const MAX_CALL_WORDS = 4;

/** The page itself, or a copy with nothing hidden if only that has running text. */
export function legible(page: Page): Page {
  if (proseBetween(page, 0, page.segments.length) >= ENOUGH_WORDS) return withRestShown(page);
  const whole = revealed(page);
  return proseBetween(whole, 0, whole.segments.length) >= MANY_WORDS ? whole : page;
}

/** Shows the rest of a text: hidden boxes without a role of their own, among the main paragraphs, next to "और पढ़ें". */
function withRestShown(page: Page): Page {
  const { segments } = page;
  if (!segments.some(({ hidden }) => hidden)) return page;
  const isBesideCall = (first: number, end: number) => isCall(segments[first - 1]) || isCall(segments[end]);
  const main = mainBox(page, proseOf(page).words);
  const rest = page.boxes.filter((box) => box.hidden && box.parent === main && roleOf(box) === undefined);
  const boxes = new Set(rest.some(({ first, end }) => isBesideCall(first, end)) ? rest : []);
  const isInRest = (segment: Segment): boolean =>
    isInAny(segment.box, boxes) ||
    (isRestOfLine(segment, main) && isBesideCall(segment.index, segment.index + 1));
  if (!segments.some(isInRest)) return page;
  return { ...page, segments: segments.map((segment) => (isInRest(segment) ? shown(segment) : segment)) };
}

/** Whether an inline element hides sentences of a main paragraph. */
function isRestOfLine(segment: Segment, main: Box | undefined): boolean {
  const { hidden, box } = segment;
  return hidden && !box.hidden && parentOf(segment) === main && proseWords(shown(segment)) > 0;
}

/** Whether a text invites the reader to read on. */
export function isCall(segment: Segment | undefined): boolean {
  return segment?.hidden === false && segment.words <= MAX_CALL_WORDS && segment.boilerplate === 'related';
}
