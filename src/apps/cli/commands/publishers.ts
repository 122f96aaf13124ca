import { type Declaration, flag, type OptionsOf, option } from '../declaration.ts';

export type PublishersOptions = OptionsOf<typeof publishersCommand.flags>;

export const publishersCommand = {
  name: 'publishers',
  about: 'list the publishers that have a rule, or print one rule',
  words: [['[id|url]', 'id of a rule, or a URL']],
  flags: {
    publishers: option('--publishers <file>', 'your own rules, which take precedence over the built-in ones'),
    json: flag('--json', 'all rules as JSON'),
  },
  help: `
Examples:
  samachar publishers                                     a table of all
  samachar publishers --json | jq -r '.[].domains[]'      their hosts
  samachar publishers dainik-jagran                       one rule, as JSON
  samachar publishers https://www.jagran.com/news/x.html  the rule that matches a URL`,
  endsAtOnce: true,
} satisfies Declaration;
