/** A banned pattern is a regular expression that treats Hindi as ASCII: it cuts words at their vowel signs. */
import ts from 'typescript';

/** The position of a banned pattern, and what to write instead. */
export interface PatternFinding {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly pattern: string;
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
export function findBannedPatterns(source: string, file: string): PatternFinding[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  return patternsBelow(tree).flatMap(({ node, pattern }) =>
    BANNED.filter(({ test }) => test.test(pattern)).map(({ advice }) => ({
      file,
      line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      pattern,
      advice,
    })),
  );
}

interface Pattern {
  readonly node: ts.Node;
  readonly pattern: string;
}

function patternsBelow(node: ts.Node): Pattern[] {
  if (ts.isRegularExpressionLiteral(node)) return [{ node, pattern: node.text }];
  const built = isRegExpCall(node) ? (node.arguments ?? []).flatMap(stringsBelow) : [];
  return [...built, ...childrenOf(node).flatMap(patternsBelow)];
}

function isRegExpCall(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  return (ts.isCallExpression(node) || ts.isNewExpression(node)) && node.expression.getText() === 'RegExp';
}

function stringsBelow(node: ts.Node): Pattern[] {
  if (ts.isTaggedTemplateExpression(node)) return rawPieces(node.template);
  if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) return [{ node, pattern: node.text }];
  return childrenOf(node).flatMap(stringsBelow);
}

/** `String.raw` keeps backslashes as they are written. */
function rawPieces(template: ts.TemplateLiteral): Pattern[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [{ node: template, pattern: template.getText() }];
  const pieces = [template.head, ...template.templateSpans.map((span) => span.literal)];
  return pieces.map((node) => ({ node, pattern: node.getText() }));
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}
