/** The code blocks of a document, with the output that it states. */

export interface DocumentBlock {
  readonly language: 'sh' | 'js' | 'ts';
  /** `checkout` needs the sources, `network` a host, `site` a folder of pages from one site, `valkey` a Valkey server. */
  readonly needs?: string;
  readonly code: string;
  /** The text block directly below it. */
  readonly printed?: string;
}

const BLOCK =
  /^(?<indent> *)```(?<language>sh|js|ts)(?: (?<needs>[^\n]*))?\n(?<code>[\s\S]*?)^ *```\n(?:\n```text\n(?<printed>[\s\S]*?)^```\n)?/gmu;
/** A line that stands for any number of lines. */
const ELLIPSIS = '…\n';
const SYNTAX = /[\\^$.*+?()[\]{}|]/gu;

/** Returns the blocks of a document in order; a text block belongs to the code above it. */
export function blocksOf(markdown: string): DocumentBlock[] {
  return [...markdown.matchAll(BLOCK)].map(({ groups }) => {
    const { indent = '', language, needs, code = '', printed } = groups ?? {};
    return {
      language: language as DocumentBlock['language'],
      code: `\n${code}`.replaceAll(`\n${indent}`, '\n').slice(1),
      ...(needs === undefined ? {} : { needs }),
      ...(printed === undefined ? {} : { printed }),
    };
  });
}

/** Matches output as a document states it. */
export function printedPattern(printed: string): RegExp {
  const parts = printed.split(ELLIPSIS).map((part) => part.replace(SYNTAX, '\\$&'));
  return new RegExp(`^${parts.join('(?:.*\\n)*?')}$`, 'u');
}
