/** The samples of the playground: pages of `fixtures/`, of different publishers and kinds, and a text. */

/** One sample. `npm run build` writes a file for each. */
export interface PlaygroundSample {
  /** Path below `fixtures/`; a text is a file below `examples/`. */
  readonly id: string;
  readonly group: 'Publishers with a rule' | 'Without a rule' | 'No article' | 'Plain text';
  readonly label: string;
}

const publisher = (id: string, label: string): PlaygroundSample => ({
  id,
  group: 'Publishers with a rule',
  label,
});
const unknown = (id: string, label: string): PlaygroundSample => ({ id, group: 'Without a rule', label });
const refused = (id: string, label: string): PlaygroundSample => ({ id, group: 'No article', label });

export const SAMPLES: readonly PlaygroundSample[] = [
  publisher('dainik-jagran/2020-soil-test', 'दैनिक जागरण 2020: crumbs with slashes, torn paragraphs'),
  publisher('india-tv-hindi/2018-leaking-alt', 'India TV 2018: raw quotes in an alt'),
  publisher('amar-ujala/2020-weavers', 'अमर उजाला 2020: text without paragraphs, body twice'),
  publisher('bbc-hindi/desert-water', 'BBC News हिंदी: hashed class names, credits and captions'),
  publisher('dainik-bhaskar/paywall-bus-library', 'दैनिक भास्कर: paywall, headline cut short'),
  publisher('ndtv-india/2022-salt-lake-birds', 'NDTV India 2022: highlights within the body'),
  publisher('news18-hindi/2022-live-counting', 'News18 हिंदी 2022: live entries with a table'),
  publisher('jansatta/live-municipal-count', 'जनसत्ता: live entries, newest first'),
  publisher('tv9-bharatvarsh/amp-dialect-dictionary', 'TV9 भारतवर्ष: an AMP page'),
  publisher('samachar4media/2019-community-radio', 'समाचार4मीडिया 2019: body hidden in a form field'),
  publisher('vishvas-news/2020-milk-handpump', 'विश्वास न्यूज़ 2020: a fact check'),
  unknown('unknown/wordpress-menus', 'Menus of a hundred links, cards between paragraphs'),
  unknown('unknown/paywall', 'A paywall with the text in the HTML'),
  unknown('unknown/damaged', 'Debris of spell checkers, Word and translators'),
  unknown('unknown/kruti-dev', 'Text in Kruti Dev, a legacy font'),
  unknown('unknown/figures-and-embeds', 'Pictures, embeds, lists and a table'),
  unknown('unknown/second-article', 'Two more articles below (infinite scroll)'),
  unknown('unknown/tables-without-paragraphs', 'Layout tables, no paragraph elements'),
  unknown('unknown/word-export', 'A page exported from Word'),
  refused('not-articles/listing', 'A topic page with teasers'),
  refused('not-articles/video', 'A video page'),
  refused('not-articles/consent-page', 'A consent wall'),
  { id: 'flattened.txt', group: 'Plain text', label: 'A page copied as text, without its markup' },
];

/** A sample that the empty playground offers. */
export interface Starter {
  readonly id: string;
  readonly headline: string;
  readonly shows: string;
}

/** The samples: one page whose publisher has a rule, one without a rule, and a text. */
export const STARTERS: readonly Starter[] = [
  {
    id: 'ndtv-india/2022-salt-lake-birds',
    headline: 'खारी झील में इस साल पहुंचे रिकॉर्ड 1.8 लाख प्रवासी पक्षी',
    shows: 'Laid out like NDTV India, which samachar has a rule for',
  },
  {
    id: 'unknown/wordpress-menus',
    headline: 'पुस्तक मेले में पहुंचे चार लाख पाठक',
    shows: 'A paper without a rule: menus of a hundred links, cards between paragraphs',
  },
  {
    id: 'flattened.txt',
    headline: 'बावड़ी की सफाई में जुटे सौ युवा',
    shows: 'A page copied as plain text, without its markup',
  },
];

export interface SampleFile {
  readonly content: string;
  readonly url?: string;
}

export function sampleFile(id: string): string {
  return `samples/${id.replace('/', '--')}.json`;
}
