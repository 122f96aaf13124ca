/** Lines that say when and by whom: dates alone, bylines, reading times. */
import type { Segment } from '../html/segment.ts';
import { findDates } from '../text/parse-hindi-date.ts';

const MOST_WORDS = 16;
const HAS_DIGIT = /\p{Nd}/u;
/** Share of the line's characters that dates must cover. */
const LEAST_COVERED = 0.6;

/** Whether a line states a date and little else. */
export function isMetadataLine(segment: Segment): boolean {
  if (segment.words > MOST_WORDS || !HAS_DIGIT.test(segment.text)) return false;
  const covered = findDates(segment.text).reduce((sum, date) => sum + date.length, 0);
  return covered >= segment.text.length * LEAST_COVERED;
}
