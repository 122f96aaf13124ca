import { type Declaration, flag, type OptionsOf, option } from '../declaration.ts';
import { JSON_ERRORS } from '../options.ts';

export type DoctorOptions = OptionsOf<typeof doctorCommand.flags>;

export const doctorCommand = {
  name: 'doctor',
  about: 'check the publisher rules on saved pages',
  words: [['<paths...>', 'files, folders and patterns']],
  flags: {
    publishers: option('--publishers <file>', 'your own rules, which take precedence over the built-in ones'),
    baseline: option('--baseline <file>', 'compare with a file written by --save'),
    save: option('--save <file>', 'write the state of these pages'),
    json: flag('--json', 'diagnosis, faults and changes as JSON'),
    jsonErrors: JSON_ERRORS,
  },
  help: `
Exit codes: 0 all good, 1 a rule is stale or something has changed, 3 no page of a known publisher.

Examples:
  samachar doctor pages/                           which locators no longer match?
  samachar doctor pages/ --save baseline.json      today's state
  samachar doctor new/ --baseline baseline.json    what has changed since, beyond chance?`,
  endsAtOnce: true,
} satisfies Declaration;
