/** The option `publishers`: rules, or ids of built-in rules. */
import { type OptionKind, optionKind } from './arguments/check-options.ts';
import { didYouMean } from './arguments/near-name.ts';
import { ScrapeError } from './errors.ts';
import { publishers } from './publishers/index.ts';
import { definePublisher, type Publisher } from './publishers/publisher.ts';

/** The built-in rules by id. */
const byId: ReadonlyMap<string, Publisher> = new Map(publishers.map((rule) => [rule.id, rule]));
const list = optionKind('a list of rules or of ids such as ["dainik-jagran"]', Array.isArray);

/** The validator of the option. */
export const publisherChoice: OptionKind = {
  check(value, name) {
    list.check(value, name);
    chosenPublishers(value as readonly (Publisher | string)[]);
  },
};

/**
 * The chosen rules.
 *
 * @throws ScrapeError `invalid-input` for an unknown id, with the closest known one; `invalid-publisher` for a rule that
 * does not pass its schema.
 */
export function chosenPublishers(chosen: readonly (Publisher | string)[]): readonly Publisher[] {
  return chosen.map((choice) => {
    if (typeof choice === 'string') return publisherById(choice);
    // Built-in rules are valid, as tests ensure: checking all of them would slow down each start.
    return publishers.includes(choice) ? choice : definePublisher(choice);
  });
}

function publisherById(id: string): Publisher {
  const rule = byId.get(id);
  if (rule !== undefined) return rule;
  throw new ScrapeError(
    'invalid-input',
    `no publisher has the id "${id}"${didYouMean(id, [...byId.keys()])}`,
  );
}
