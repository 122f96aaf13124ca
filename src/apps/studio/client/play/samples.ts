/**
 * The label of each sample, by the path of its page below `fixtures/` or of its text below `examples/`. `npm run build` writes
 * a file for each. index.html offers three of them as links: one whose publisher has a rule, one without a rule, and the text.
 */
export const SAMPLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Publishers with a rule': {
    'dainik-jagran/2020-soil-test': 'दैनिक जागरण 2020: crumbs with slashes, torn paragraphs',
    'india-tv-hindi/2018-leaking-alt': 'India TV 2018: raw quotes in an alt',
    'amar-ujala/2020-weavers': 'अमर उजाला 2020: text without paragraphs, body twice',
    'bbc-hindi/desert-water': 'BBC News हिंदी: hashed class names, credits and captions',
    'dainik-bhaskar/paywall-bus-library': 'दैनिक भास्कर: paywall, headline cut short',
    'ndtv-india/2022-salt-lake-birds': 'NDTV India 2022: highlights within the body',
    'news18-hindi/2022-live-counting': 'News18 हिंदी 2022: live entries with a table',
    'jansatta/live-municipal-count': 'जनसत्ता: live entries, newest first',
    'tv9-bharatvarsh/amp-dialect-dictionary': 'TV9 भारतवर्ष: an AMP page',
    'samachar4media/2019-community-radio': 'समाचार4मीडिया 2019: body hidden in a form field',
    'vishvas-news/2020-milk-handpump': 'विश्वास न्यूज़ 2020: a fact check',
  },
  'Without a rule': {
    'unknown/wordpress-menus': 'Menus of a hundred links, cards between paragraphs',
    'unknown/paywall': 'A paywall with the text in the HTML',
    'unknown/damaged': 'Debris of spell checkers, Word and translators',
    'unknown/kruti-dev': 'Text in Kruti Dev, a legacy font',
    'unknown/figures-and-embeds': 'Pictures, embeds, lists and a table',
    'unknown/second-article': 'Two more articles below (infinite scroll)',
    'unknown/tables-without-paragraphs': 'Layout tables, no paragraph elements',
    'unknown/word-export': 'A page exported from Word',
  },
  'No article': {
    'not-articles/listing': 'A topic page with teasers',
    'not-articles/video': 'A video page',
    'not-articles/consent-page': 'A consent wall',
  },
  'Plain text': { 'flattened.txt': 'A page copied as text, without its markup' },
};

export const SAMPLE_IDS: readonly string[] = Object.values(SAMPLES).flatMap(Object.keys);

/** A page or a text with its URL, if it is known. A sample is text; a file of the user is bytes, and has a name. */
export interface PlaygroundSource {
  readonly content: string | Uint8Array;
  readonly name?: string;
  readonly url?: string;
}

export function sampleFile(id: string): string {
  return `samples/${id.replace('/', '--')}.json`;
}
