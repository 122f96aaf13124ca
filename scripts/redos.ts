/** ReDoS: regular expressions whose time can grow faster than their input. */
import { checkSync, type Parameters } from 'recheck';
import { analyse } from 'scslre';

/** How the time of a pattern grows with its input, if it is more than linear. */
export interface Growth {
  /** `unknown`: the pattern could not be parsed. */
  readonly kind: 'polynomial' | 'exponential' | 'unknown';
  /** Degree of a polynomial; 2 if only a lower bound is known. */
  readonly degree?: number;
  /** A text that demonstrates it. */
  readonly evidence: string;
}

// The JavaScript backend needs neither Java nor a binary.
process.env.RECHECK_SYNC_BACKEND = 'pure';

/**
 * Limits that count steps instead of time, and a seed: the result is the same on every machine, however busy it is. Patterns
 * that the automaton cannot handle (assertions, back references, long repetitions) are fuzzed.
 */
export const LIMITS: Parameters = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  randomSeed: 0,
  attackLimit: 20_000_000,
  maxInitialGenerationSize: 100,
  maxGenerationSize: 40,
  maxIteration: 2,
  crossoverSize: 10,
  mutationSize: 10,
};
/** Without a repetition, a pattern is linear and needs no measurement. */
export const REPEATS = /[*+{]/u;

/** A regular expression. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** How the time of a pattern grows; undefined if it is linear, as far as two checkers can tell. */
export function growthOf({ source, flags }: Pattern): Growth | undefined {
  return growthByAutomaton(source, flags) ?? growthByQuantifiers(source, flags);
}

function growthByAutomaton(source: string, flags: string): Growth | undefined {
  const found = checkSync(source, flags, LIMITS);
  if (found.status === 'safe') return undefined;
  if (found.status === 'unknown') return { kind: 'unknown', evidence: found.error.kind };
  const { complexity, attack } = found;
  const degree = complexity.type === 'polynomial' ? { degree: complexity.degree } : {};
  return { kind: complexity.type, ...degree, evidence: attack.pattern };
}

/** Quantifiers that compete for a character: this check understands assertions, the automaton does not. */
function growthByQuantifiers(source: string, flags: string): Growth | undefined {
  const { reports } = analyse({ source, flags });
  const report = reports.find(({ exponential }) => exponential) ?? reports[0];
  if (report === undefined) return undefined;
  const evidence = `${JSON.stringify(report.character.pick)} again and again`;
  return report.exponential ? { kind: 'exponential', evidence } : { kind: 'polynomial', degree: 2, evidence };
}
