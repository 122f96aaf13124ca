import type { Publisher } from '../../../../browser.ts';
import { literal } from './literal.ts';

const DASHED = /-([a-z0-9])/gu;
const STARTS_WITH_DIGIT = /^[0-9]/u;

/** Writes a rule as the TypeScript file that `src/publishers/` has for each publisher. */
export function ruleFile(rule: Publisher): string {
  const name = exportedName(rule.id);
  const comment = rule.name.replaceAll('*/', '* /');
  return `/** ${comment}. */
import type { Publisher } from './publisher.ts';

export const ${name}: Publisher = ${literal(rule, 'typescript')};
`;
}

function exportedName(id: string): string {
  const name = id.replace(DASHED, (_, letter: string) => letter.toUpperCase());
  return STARTS_WITH_DIGIT.test(name) ? `rule${name}` : name;
}
