/** Share rows: buttons of networks, text sizes and comments, in a row and often without spaces. */
import { LANGUAGES, wordsOf } from '../languages/packs.ts';
import { once } from './once.ts';

const MAX_ROW_LENGTH = 80;
const URL_PATTERN = /https?:\/\/\S+/gu;
const JOINT = /[\s,|:.·•]+/u;
const shareWords = once(() => new Set(wordsOf('shareWords', LANGUAGES)));
/** The longest share word. */
const MAX_WORD_LENGTH = 12;

/** Whether a line is a row of buttons: only names of networks and share words. */
export function isShareRow(text: string): boolean {
  if (text.length > MAX_ROW_LENGTH) return false;
  return text.replace(URL_PATTERN, '').toLowerCase().split(JOINT).every(isMadeOfWords);
}

/** "facebooktwitter": whether a word can be split into share words. */
function isMadeOfWords(word: string): boolean {
  const reached = new Set([0]);
  for (const from of reached) {
    for (let end = from + 1; end <= Math.min(word.length, from + MAX_WORD_LENGTH); end += 1) {
      if (shareWords().has(word.slice(from, end))) reached.add(end);
    }
  }
  return reached.has(word.length);
}
