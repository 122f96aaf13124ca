import { type Declaration, flag, type OptionsOf } from '../declaration.ts';
import { JSON_ERRORS } from '../options.ts';

export type LearnOptions = OptionsOf<typeof learnCommand.flags>;

export const learnCommand = {
  name: 'learn',
  about: 'learn a profile of a site without a rule from its pages; writes it to stdout',
  words: [['<paths...>', 'files, folders, patterns and archives']],
  flags: {
    show: flag('--show', 'the longest texts that the profile removes, instead of the profile'),
    jsonErrors: JSON_ERRORS,
  },
  help: `
Examples:
  samachar learn site/ > site.json                       five or more pages of one site
  samachar learn site/ --show                            the longest texts that this profile removes
  samachar extract site/ --profile site.json             the same pages, with that profile`,
  endsAtOnce: true,
} satisfies Declaration;
