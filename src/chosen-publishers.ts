/** Publishers that a caller chooses: by rules of his own, or by the ids of those that samachar has. */
import { type OptionKind, optionKind } from './arguments/check-options.ts';
import { didYouMean } from './arguments/near-name.ts';
import { ScrapeError } from './errors.ts';
import { publishers } from './publishers/index.ts';
import { definePublisher, type Publisher } from './publishers/publisher.ts';

/** The rules that samachar has, by id. */
const byId: ReadonlyMap<string, Publisher> = new Map(publishers.map((rule) => [rule.id, rule]));
const list = optionKind('a list of rules or of ids such as ["dainik-jagran"]', Array.isArray);

/** The option `publishers`: rules, and ids of those that samachar has. */
export const publisherChoice: OptionKind = {
  check(value, name) {
    list.check(value, name);
    chosenPublishers(value as readonly (Publisher | string)[]);
  },
};

/**
 * The rules that are chosen.
 *
 * @throws ScrapeError `invalid-input` for an id that no rule has, with a near one; `invalid-publisher` for a rule that
 * does not pass its schema.
 * @example
 * chosenPublishers([mine, 'dainik-jagran']).map(({ id }) => id); // ['naya-akhbar', 'dainik-jagran']
 */
export function chosenPublishers(chosen: readonly (Publisher | string)[]): readonly Publisher[] {
  return chosen.map((choice) =>
    typeof choice === 'string' ? publisherById(choice) : definePublisher(choice),
  );
}

/**
 * The rule of an id.
 *
 * @throws ScrapeError `invalid-input`, with a near id.
 */
function publisherById(id: string): Publisher {
  const rule = byId.get(id);
  if (rule !== undefined) return rule;
  throw new ScrapeError(
    'invalid-input',
    `no publisher has the id "${id}"${didYouMean(id, [...byId.keys()])}`,
  );
}
