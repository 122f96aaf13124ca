/** Lines of articles, as `samachar extract` and `samachar fetch` write them. */
import { createReadStream } from 'node:fs';
import type { ArticleLine } from '../../../dedupe/find-duplicates.ts';
import { failureOf } from '../../../sources/failure.ts';
import { textsOf } from '../../../sources/read-input.ts';
import { linesOf } from '../../../sources/read-lines.ts';
import { badLine, readRunLine } from '../../studio/report/read-run-line.ts';
import type { BadLine } from '../../studio/report/run-outcome.ts';
import { tell, tellJson } from '../terminal.ts';

/** A line that reports a failed page. */
export interface FailureLine {
  readonly isFailure: true;
}

export interface NamedLine extends ArticleLine {
  readonly name: string;
}

const STDIN = '-';
const MAX_LINE_LENGTH = 32_000_000;

/**
 * The articles of a file, each with its original line. Blank lines are skipped.
 *
 * @param file - optionally gzipped; `-` is stdin
 */
export async function* readArticleLines(file: string): AsyncGenerator<NamedLine | FailureLine | BadLine> {
  const input = file === STDIN ? process.stdin : createReadStream(file);
  try {
    for await (const { number, text } of linesOf(textsOf(input), MAX_LINE_LENGTH))
      if (text?.trim() !== '') yield readArticleLine(text, `${file}:${number}`);
  } catch (error) {
    yield failureOf(error, file);
  }
}

/** Reports a line that is not an article. */
export function tellBadLine({ name, error: { code, message } }: BadLine, isJson: boolean): void {
  if (isJson) tellJson({ name, code, message });
  else tell(`${name}: ${code} (${message})`);
}

function readArticleLine(line: string | undefined, name: string): NamedLine | FailureLine | BadLine {
  if (line === undefined) return badLine(name, 'the line is too long');
  const outcome = readRunLine(line, name);
  if ('error' in outcome) return outcome;
  return 'article' in outcome ? { line, article: outcome.article, name: outcome.name } : { isFailure: true };
}
