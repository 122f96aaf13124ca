/** Types Hindi in Kruti Dev 010 as a typist would. For tests only, and independent of the decoder and its table. */

const table = (rows: string): ReadonlyMap<string, string> => {
  const members = rows.split(' ');
  return new Map(
    members.flatMap((member, index) => (index % 2 === 0 ? [[member, members[index + 1] ?? '']] : [])),
  );
};

/** Consonants that take two keys when whole and one when half, followed by all others. */
const UPRIGHT = table('ख [ घ ? ण . थ F ध / भ H श \' ष "');
const WHOLE = table(
  'क d ग x ङ ³ च p छ N ज t झ > ञ ¥ ट V ठ B ड M ढ < त r द n न u प i फ Q ब c म e य ; र j ल y ळ G व o स l ह g',
);
const HALF = table('क D ग X च P ज T झ ÷ त R न U प I फ ¶ ब C म E य ¸ ल Y व O स L ह º');
const CONJUNCTS = table(
  'क्ष {k त्र = ज्ञ K श्र J त्त Ùk क्त ä न्न é द्ध ) द्य | द्व } द्द í ट्ट ê ट्ठ ë ड्ड ì ह्न à ह्य á ह्म ã क्र Ø फ्र Ý द्र æ प्र ç',
);
const HALF_CONJUNCTS = table('क्ष् { त्र् « त्त् Ù');
const WITH_MATRA = table('रु # रू : हृ â दृ \u2013 कृ \u2014');
const VOWELS = table('अ v आ vk इ b ई bZ उ m ऊ Å ऋ _ ए , ऐ ,s ओ vks औ vkS ऑ v\u201a');
const MATRAS = table('ा k ी h ु q ू w ृ ` े s ै S ो ks ौ kS ॉ \u201a ॅ W');
const SIGNS = table('ं a ँ ¡ ः %');
const DIGITS = table('० å १ ƒ २ \u201e ३ \u2026 ४ † ५ ‡ ६ \u02c6 ७ ‰ ८ Š ९ \u2039');
const MARKS = table(
  '। A ॥ AA , ] . - - & \u2013 & \u2014 & / @ ; ( ? \\ : % ( ¼ ) ½ \u2018 ^ \u2019 * \u201c Þ \u201d ß = ¾ + $ × Û ऽ · ॰ Œ { ¿ } À \' * " ß',
);
const OTHERS = new Map([...DIGITS, ...MARKS, ...MATRAS, ...SIGNS]);
/** Tall letters, below which र and य have special shapes. */
const TALL = new Set('छटठडढ');

const HANGING = /^(?<rest>.*?)(?<bearer>[क-ह]़?)्(?<below>[रय])$/u;
const LAST_CONSONANT = /[क-ह]़?$/u;
const SYLLABLE =
  /(?<reph>र्(?=[क-ह]))?(?<cluster>(?:[क-ह]़?्)*[क-ह]़?)(?<matra>[\u093e-\u094c]?)(?<signs>[\u0901-\u0903]*)(?<virama>्?)|(?<vowel>[\u0904-\u0914])(?<vowelSigns>[\u0901-\u0903]*)/gu;

/**
 * Types Hindi as a typist does: short i before its cluster, reph after the vowel sign of its syllable, half
 * letters and conjunct shapes. Drops joiners and keeps characters that the font has no key for.
 */
export function encodeKrutiDev(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\u200c\u200d]/gu, '')
    .replace(/[\u0929\u0931]/gu, (letter) => letter.normalize('NFD'));
  let typed = '';
  let end = 0;
  for (const match of plain.matchAll(SYLLABLE)) {
    typed += typeEach(plain.slice(end, match.index), OTHERS) + typeSyllable(match.groups ?? {});
    end = match.index + match[0].length;
  }
  return typed + typeEach(plain.slice(end), OTHERS);
}

function typeSyllable(parts: Record<string, string | undefined>): string {
  const { reph, cluster = '', matra = '', signs = '', virama, vowel, vowelSigns = '' } = parts;
  if (vowel !== undefined) return (VOWELS.get(vowel) ?? vowel) + typeEach(vowelSigns, SIGNS);
  const after = (reph ? 'Z' : '') + typeEach(signs, SIGNS) + (virama ? '~' : '');
  if (matra === 'ि') return `f${typeCluster(cluster)}${after}`;
  const joined = [...WITH_MATRA].find(([letters]) => (cluster + matra).endsWith(letters));
  const isWhole = joined !== undefined && (cluster === 'र' || !joined[0].startsWith('र'));
  if (isWhole) return typeHalves(cluster.slice(0, -1)) + joined[1] + after;
  return typeCluster(cluster) + (MATRAS.get(matra) ?? matra) + after;
}

function typeCluster(cluster: string): string {
  const conjunct = [...CONJUNCTS].find(([letters]) => cluster.endsWith(letters));
  if (conjunct !== undefined) return typeHalves(cluster.slice(0, -conjunct[0].length)) + conjunct[1];
  const { rest = '', bearer = '', below = '' } = HANGING.exec(cluster)?.groups ?? {};
  if (below === 'र' || TALL.has(bearer))
    return typeHalves(rest) + typeWhole(bearer) + typeBelow(bearer, below);
  const last = LAST_CONSONANT.exec(cluster)?.[0] ?? '';
  return typeHalves(cluster.slice(0, cluster.length - last.length)) + typeWhole(last);
}

function typeBelow(bearer: string, below: string): string {
  if (below === 'य') return 'î';
  return TALL.has(bearer) ? 'ª' : 'z';
}

function typeHalves(halves: string): string {
  const conjunct = [...HALF_CONJUNCTS].find(([letters]) => halves.endsWith(letters));
  if (conjunct !== undefined) return typeHalves(halves.slice(0, -conjunct[0].length)) + conjunct[1];
  return (halves.match(/[क-ह]़?्/gu) ?? []).map(typeHalf).join('');
}

function typeHalf(half: string): string {
  const nukta = half.includes('़') ? '+' : '';
  const letter = half.charAt(0);
  const key = UPRIGHT.get(letter) ?? HALF.get(letter);
  return key === undefined ? `${typeWhole(letter)}${nukta}~` : key + nukta;
}

function typeWhole(letter: string): string {
  const consonant = letter.charAt(0);
  const upright = UPRIGHT.get(consonant);
  const keys = upright === undefined ? (WHOLE.get(consonant) ?? consonant) : `${upright}k`;
  return keys + (letter.length > 1 ? '+' : '');
}

function typeEach(text: string, keys: ReadonlyMap<string, string>): string {
  return [...text].map((character) => keys.get(character) ?? character).join('');
}
