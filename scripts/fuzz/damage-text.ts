/** Damage to the characters of texts. */
import { encodeKrutiDev } from '../../tests/text/encode-kruti-dev.ts';
import { listOf } from '../list-of.ts';
import { insertInto, inserting, type Mutation, piecesOf, shuffledWithin, someTexts } from './mutation.ts';

const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]+/gu;
const DIGITS = /[0-9०-९]+/gu;
const SPACE = / /gu;
const ENTITY_START = /&/gu;
const ESCAPABLE = /[&<>"]/gu;

const OTHER_TEXTS = [
  'The canal was cleaned on Monday, officials said. Farmers will get water within ten days, the department added.',
  'कॅनॉलची साफसफाई सोमवारी सुरू झाली असून शेतकऱ्यांना दिलासा मिळाला आहे, असे अधिकाऱ्यांनी सांगितले.',
  'নহরের কাজ শুরু হয়েছে। কৃষকরা দশ দিনের মধ্যে জল পাবেন।',
  'نہر کی صفائی کا کام شروع ہو گیا ہے، کسانوں کو راحت ملے گی۔',
  'Nahar ki safai ka kaam shuru ho gaya hai aur kisanon ko jaldi pani milega.',
  '運河の清掃が月曜日に始まり、農家は十日以内に水を得られる。',
] as const;
const NUMBERS = listOf(`0|99|1e309|２０２６|275760|-1|00000000|31|24|1709251200000`);
const DATES = `31 फरवरी 2026, 25:61 बजे|0000-00-00T99:99:99+99:99|+275760-09-13T00:00:00Z|९९/९९/९९९९|999999 घंटे पहले|\
Updated: Fri, 29 Feb 2026 24:00:00 IST|1 जनवरी 0001|12:00 AM`;

const TAGS = piecesOf('<b>|</b>|<br>|<p class="x">|<<b>b>|<!--|<span |<a href=');
const ENTITIES = listOf('&|&amp|&nbsp|&#|&#x|&#99999999;|&amp;amp;#2344;|&foo;');
const ELEMENTS = listOf(`b|span|a href="/x"|font color=red|g class="gr_"|i hidden|button|time`);

/** Escapes a text several times over. */
function escaped(text: string, times: number): string {
  let result = text.replace(ESCAPABLE, (sign) => `&#${sign.charCodeAt(0)};`);
  for (let time = 1; time < times; time += 1) result = result.replaceAll('&', '&amp;');
  return result;
}

/** A text whose bytes were decoded as windows-1252 or Latin 1. */
function misread(text: string, charset: 'windows-1252' | 'latin1'): string {
  const bytes = Buffer.from(text, 'utf8');
  return charset === 'latin1' ? bytes.toString('latin1') : new TextDecoder('windows-1252').decode(bytes);
}

export const TEXT_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'white space of all kinds': inserting(' |\n|\t|\u00a0|\u0085|\u2003|\u2028|\u3000|\r\n\r\n'),
  'zero-width characters': inserting('\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad|&shy;|\u180e'),
  'direction marks': inserting('\u200e|\u200f|\u202e|\u202c|\u2066|\u2069|\u061c'),
  'combining marks': inserting('\u0301|\u093c|\u094d|\u0901|\u093e\u093e|\u0323\u0301|ि|ः'),
  'many combining marks': inserting(
    `${'\u0301'.repeat(60)}|${'\u093c\u0323'.repeat(30)}|${'\u094d\u200d'.repeat(30)}`,
  ),
  'control characters': inserting('\u0001|\u0007|\u001b[31m|\u007f|\u0080|\u009f|&#7;|&#x9b;'),
  NULs: inserting('\0|\0\0\0|&#0;'),
  'lone surrogates': inserting('\ud83d|\ude00|\ud800\ud800|&#55357;|&#xDE00;|&#55357;&#56832;'),
  noncharacters: inserting('\uffff|\ufffe|\ufdd0|\u{1ffff}|\ufffd|\ue000|&#x10FFFF;'),
  emoji: inserting('😀|👨\u200d👩\u200d👧|🇮🇳|❤\ufe0f|1\ufe0f\u20e3|🏴\u{e0067}\u{e0062}\u{e007f}'),
  placeholders: inserting(
    '{{ title }}|<%= body %>|$' + '{name}|[object Object]|undefined|NaN|%s|[caption id="1"]',
  ),
  'invalid dates': inserting(DATES),
  'punctuation alone': someTexts((_, random) =>
    random.pick([':', '|', '–', '…', '()', '।', '&nbsp;', '#', '"', '\u200f', '&lt;br&gt;']),
  ),
  'numbers of all kinds': someTexts((text, random) => text.replace(DIGITS, () => random.pick(NUMBERS))),
  'entities escaped again': someTexts((text, random) => escaped(text, random.pick([1, 2, 3, 7, 12]))),
  'markup in texts': someTexts((text, random) => {
    const marked = insertInto(text, () => random.pick(TAGS), random);
    return escaped(marked, random.pick([1, 2, 4]));
  }),
  'broken entities': someTexts((text, random) =>
    insertInto(text, () => random.pick(ENTITIES), random).replace(ENTITY_START, (sign) =>
      random.chance(0.1) ? '' : sign,
    ),
  ),
  'mojibake of some texts': someTexts((text, random) =>
    misread(text, random.pick(['windows-1252', 'latin1'])),
  ),
  'mojibake of the page': (html, { random }) => misread(html, random.pick(['windows-1252', 'latin1'])),
  'Kruti Dev': someTexts((text) => `<font face="Kruti Dev 010">${encodeKrutiDev(text)}</font>`),
  'Kruti Dev without the font name': someTexts((text) => encodeKrutiDev(text)),
  'words shuffled': someTexts((text, random) => shuffledWithin(text, WORD, random)),
  'words run together': someTexts((text) => text.replace(SPACE, '')),
  'words spaced out': someTexts((text) => [...text].join(' ')),
  'words in elements': someTexts((text, random) =>
    text.replace(WORD, (word) => {
      const tag = random.pick(ELEMENTS);
      return `<${tag}>${word}</${tag.split(' ')[0]}>`;
    }),
  ),
  'endless texts': someTexts((text, random) => text.repeat(random.pick([2, 30]))),
  'texts in another language': someTexts((_, random) => random.pick(OTHER_TEXTS)),
  'compatibility forms': someTexts((text, random) =>
    random.pick([text.normalize('NFD'), text.normalize('NFKD'), text.toUpperCase()]),
  ),
};
