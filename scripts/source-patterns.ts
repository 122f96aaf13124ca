/** The regular expressions of source files: their literals, and the arguments of `RegExp(…)` at run time. */
import ts from 'typescript';
import type { Pattern } from './redos.ts';

/** A regular expression, and where it occurs first. */
export interface SourcePattern extends Pattern {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Whether it is a literal there, or built there by `RegExp(…)`. */
  readonly kind: 'literal' | 'built';
}

/** A place where a source builds a regular expression. */
export type BuildSite = Pick<SourcePattern, 'file' | 'line'>;

const LITERAL = /^\/(?<source>.*)\/(?<flags>[a-z]*)$/su;
/** "    at compile (/…/src/fields/publisher-patterns.ts:40:34)" */
const FRAME = /(?:file:\/\/|\(|\s)(?<path>\/[^():]*):(?<line>[0-9]+):[0-9]+\)?$/u;

/** The literals of a TypeScript source, the places where it builds a pattern, and the strings that it builds them from. */
export function readPatterns(
  text: string,
  file: string,
): { literals: SourcePattern[]; sites: BuildSite[]; strings: SourcePattern[] } {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const literals: SourcePattern[] = [];
  const strings: SourcePattern[] = [];
  const sites: BuildSite[] = [];
  const visit = (node: ts.Node, isWithinCall: boolean): void => {
    const place = { file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1 };
    if (ts.isRegularExpressionLiteral(node)) {
      const { source = '', flags = '' } = LITERAL.exec(node.text)?.groups ?? {};
      literals.push({ ...place, source, flags, kind: 'literal' });
    }
    if (isWithinCall && (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node))) {
      // `String.raw` keeps backslashes as they are written.
      const isRaw = ts.findAncestor(node, ts.isTaggedTemplateExpression) !== undefined;
      strings.push({ ...place, source: isRaw ? node.getText() : node.text, flags: '', kind: 'built' });
    }
    if (isRegExpCall(node)) sites.push(place);
    ts.forEachChild(node, (child) => visit(child, isWithinCall || isRegExpCall(node)));
  };
  visit(tree, false);
  return { literals, sites, strings };
}

function isRegExpCall(node: ts.Node): boolean {
  return (ts.isCallExpression(node) || ts.isNewExpression(node)) && node.expression.getText() === 'RegExp';
}

/**
 * The arguments of `RegExp(…)` while a task runs, by files below a folder. Only one task can be recorded at a time.
 *
 * @param folder - absolute, with a trailing slash
 */
export async function recordPatterns(folder: string, task: () => Promise<unknown>): Promise<SourcePattern[]> {
  const built: SourcePattern[] = [];
  const native = globalThis.RegExp;
  const note = (pattern: RegExp): RegExp => {
    const site = siteBelow(folder, new Error('where').stack ?? '');
    if (site !== undefined)
      built.push({ ...site, source: pattern.source, flags: pattern.flags, kind: 'built' });
    return pattern;
  };
  globalThis.RegExp = new Proxy(native, {
    construct: (target, given) => note(Reflect.construct(target, given)),
    apply: (target, self, given) => note(Reflect.apply(target, self, given)),
  });
  try {
    await task();
  } finally {
    globalThis.RegExp = native;
  }
  return built;
}

/** The frame that called `RegExp`: the first one below those of this file. */
function siteBelow(folder: string, stack: string): BuildSite | undefined {
  const frames = stack.split('\n').map((line) => FRAME.exec(line)?.groups);
  const caller = frames.find((frame) => frame !== undefined && frame.path !== import.meta.filename);
  const { path = '', line } = caller ?? {};
  return path.startsWith(folder) ? { file: path.slice(folder.length), line: Number(line) } : undefined;
}

/** A pattern that treats Hindi as ASCII, which cuts words at their vowel signs, and what to write instead. */
interface BannedPattern extends SourcePattern {
  readonly advice: string;
}

const BANNED = [
  {
    test: /(?<!\\)(?:\\\\)*\\[bB]/u,
    advice: 'a word border is (?<![\\p{L}\\p{M}\\p{N}]) or (?![\\p{L}\\p{M}\\p{N}])',
  },
  { test: /(?<!\\)(?:\\\\)*\\[wW]/u, advice: 'a word is a run of [\\p{L}\\p{M}\\p{N}\\u200c\\u200d]' },
  { test: /(?<!\\)(?:\\\\)*\\[dD]/u, advice: 'a digit is [0-9] or \\p{Nd}; say which' },
  {
    test: /\[[^\]]*(?:\\u0900-\\u097f|\u0900-\u097f)[^\]]*\][+*{]/iu,
    advice:
      'the Devanagari block holds dandas and lacks the joiners; a word is a run of [\\p{L}\\p{M}\\p{N}\\u200c\\u200d]',
  },
] as const;

/** The banned patterns of a TypeScript source, in regex literals and in arguments of `RegExp(…)`. */
export function findBannedPatterns(text: string, file: string): BannedPattern[] {
  const { literals, strings } = readPatterns(text, file);
  return [...literals, ...strings].flatMap((pattern) =>
    BANNED.filter(({ test }) => test.test(pattern.source)).map(({ advice }) => ({ ...pattern, advice })),
  );
}
