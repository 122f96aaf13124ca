import type { Mark } from '../article.ts';
import { lineOf } from './line-of.ts';

const LOW_SURROGATE = /[\udc00-\udfff]/;

/**
 * A text with its marks, on one line. In an article from elsewhere they may be in any order and overlap: parts of them are written
 * so that elements nest, none within one of its type. A mark that splits a surrogate pair is left out.
 *
 * @param plain - writes a part without marks, given with its offset
 * @param marked - writes a mark, with the offsets of the part that it covers, around its content and after what is already written
 */
export function markedText(
  text: string,
  marks: readonly Mark[] = [],
  plain: (part: string, start: number) => string,
  marked: (mark: Mark, content: string, text: string, written: string) => string,
): string {
  const line = lineOf(text);
  const isWhole = ({ start, end }: Mark): boolean =>
    !LOW_SURROGATE.test(text.charAt(start)) && !LOW_SURROGATE.test(text.charAt(end));
  const sorted = (line === text ? marks.filter(isWhole) : []).sort(
    (left, right) => left.start - right.start || right.end - left.end,
  );
  const write = (from: number, to: number, first: number, open: readonly Mark['type'][]): string => {
    let written = '';
    let at = from;
    for (let index = first; (sorted[index]?.start ?? to) < to; index += 1) {
      const mark = sorted[index] as Mark;
      const [start, end] = [Math.max(at, mark.start), Math.min(to, mark.end)];
      if (start >= end || open.includes(mark.type)) continue;
      const content = write(start, end, index + 1, [...open, mark.type]);
      written += plain(line.slice(at, start), at);
      written += marked({ ...mark, start, end }, content, line, written);
      at = end;
    }
    return written + plain(line.slice(at, to), at);
  };
  return write(0, line.length, 0, []);
}
