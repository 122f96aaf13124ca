/** Sounds of the consonants of an Indic block, from its place 0x15 on. Unicode has them in the order of ISCII in all blocks. */
const CONSONANTS = 'kkggnccjjnttddnttddnnppbbn rrlllvsss ';
const [FIRST_CONSONANT, LAST_NASAL, BLOCK_SIZE] = [0x15, 0x02, 0x80];
const INDIC = /[\u0900-\u0d7f]/gu;
/** Latin letters that spell one sound, and those that many names omit. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/c(?!h)|q/gu, 'k'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/z/gu, 'j'],
  [/f/gu, 'p'],
  [/m/gu, 'n'],
  [/[^bcdgjklnprstv]/gu, ''],
  [/(.)\1+/gu, '$1'],
];

/** The consonants of a name without aspiration, to compare a host with a name in an Indic script: `janpaksh` and जनपक्ष. */
export function soundOf(text: string): string {
  const latin = text.normalize('NFD').toLowerCase().replace(INDIC, consonantOf);
  return LATIN.reduce((sound, [letters, sign]) => sound.replace(letters, sign), latin);
}

function consonantOf(letter: string): string {
  const place = letter.charCodeAt(0) % BLOCK_SIZE;
  return place <= LAST_NASAL ? 'n' : (CONSONANTS[place - FIRST_CONSONANT] ?? '').replace('c', 'ch');
}
