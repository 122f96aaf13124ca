/** Abbreviations after which a full stop ends no sentence. */

/** Titles and units that Hindi papers print with a full stop. Seen in papers. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'डॉ डा प्रो श्री सुश्री कु मो मौ पं इं इंजी एड एडवो ले लेफ्टि कै जस्टि न्या स्व चौ ठा सं रु रू पै कि.मी ' +
    'उ.प्र म.प्र वि.वि नं क्र मु जि पृ'
  ).split(' '),
);
/** The same in Latin letters, lower case. Seen in papers. */
const LATIN_TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof st sr jr lt col gen sgt capt gov sen rep rev hon vs no nos inc ltd co corp e.g i.e approx fig bzw z.b ca nr str evtl usw mme mlle sra srta ing dott'.split(
    ' ',
  ),
);
/** Names of Latin letters in Devanagari that are no ordinary words. */
const LETTER_NAMES: ReadonlySet<string> = new Set(
  'ए बी सी डी ई एफ एच जे एल एम एन पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड'.split(' '),
);
/** Names of Latin letters that are words too (के, जी, आई): initials only beside other initials. */
const DOUBTFUL_LETTER_NAMES: ReadonlySet<string> = new Set('आई के जी ओ'.split(' '));

const LATIN_INITIAL = /^\p{Lu}$/u;
const NEXT_TOKEN = /^\s*([\p{L}\p{M}]+)\./u;

/** Whether a word before a full stop is a title or a unit. */
export function isTitle(word: string): boolean {
  return TITLES.has(word) || LATIN_TITLES.has(word.toLowerCase());
}

/** Whether a token before a full stop is an initial, alone (एस. जयंत) or among others (ए.के. गोयल). */
export function isInitial(token: string, after: string): boolean {
  const parts = token.split('.').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  if (isLetterName(last)) return true;
  if (!DOUBTFUL_LETTER_NAMES.has(last)) return false;
  return (
    (parts.length > 1 && parts.every(isAnyLetterName)) || isAnyLetterName(NEXT_TOKEN.exec(after)?.[1] ?? '')
  );
}

function isLetterName(part: string): boolean {
  return LETTER_NAMES.has(part) || LATIN_INITIAL.test(part);
}

function isAnyLetterName(part: string): boolean {
  return isLetterName(part) || DOUBTFUL_LETTER_NAMES.has(part);
}
