/** Kruti Dev 010, whose keys draw Devanagari shapes: the meaning of each shape, and words as typed in the font. */

// Source: the glyph table of the public LTRC kru2uni converter, and for its five joined signs its description.
// Left out are its no-ops, its rows for letters typed in several keys, which follow from the single ones, and
// one error: pkS is चौ there as everywhere, not चै. The key è is a half letter, as in later tables.

const PAIR = /(\S{1,8}) (\S{1,8})/gu;
/** Represents reph, a र that is pronounced before its syllable and typed after it: no character of a text. */
export const REPH = '\uffff';

const LETTERS =
  'v अ b इ m उ Å ऊ , ए _ ऋ ' +
  'd क x ग Ä घ ³ ङ p च N छ t ज > झ ¥ ञ V ट B ठ M ड < ढ r त n द u न i प Q फ c ब Ò भ e म ; य j र y ल G ळ o व l स g ह ' +
  'ä क्त ô क्क í द्द Ì द्द ) द्ध | द्य } द्व æ द्र é न्न = त्र K ज्ञ J श्र Ø क्र Ý फ्र ç प्र Á प्र ê ट्ट Í ट्ट ë ट्ठ Î ट्ठ ì ड्ड Ï ड्ड ' +
  'ï ड्ढ Ô ड्ढ à ह्न á ह्य ã ह्म â हृ \u2013 दृ \u2014 कृ Ñ कृ # रु : रू';

/** Letters without their upright stroke, which the key k after one completes. */
const HALF_LETTERS =
  'D क् [ ख् X ग् ? घ् P च् T ज् ÷ झ् Ö झ् . ण् R त् F थ् / ध् Ë ध् è ध् U न् I प् ¶ फ् C ब् H भ् E म् ¸ य् Y ल् O व् ' +
  '\' श् Ü श् " ष् L स् º ह् { क्ष् « त्र् Ù त्त् ™ न्न्';

const SIGNS = 'k ा f ि h ी q ु w ू ` ृ \u0300 ृ s े S ै W ॅ \u201a ॉ a ं ¡ ँ % ः + ़ ~ ् z ्र ª ्र î ्य Ó ्य Z \uffff';

const DIGITS = 'å ० ƒ १ \u201e २ \u2026 ३ † ४ ‡ ५ \u02c6 ६ ‰ ७ Š ८ \u2039 ९';

const PUNCTUATION =
  'A । ] , - . & - @ / ( ; \\ ? ^ \u2018 * \u2019 Þ \u201c ß \u201d ¼ ( ½ ) ¿ { À } ¾ = $ + Û × ' +
  '\u00b5 - \u03bc - Œ ॰ ñ ॰ \u2022 ऽ · ऽ \u2219 ऽ';

/** The meaning of each shape, in the order in which it is typed and seen. */
export const KRUTI_DEV_GLYPHS = pairs(LETTERS, HALF_LETTERS, SIGNS, DIGITS, PUNCTUATION);

/** Shapes and habits that are the same as other keys: joined signs, slots of curly quotes, strokes typed twice. */
export const KRUTI_DEV_SAME_KEYS = pairs(
  'Ã bZ È ha ® Sa ± Za Ê hZ Ç fa Æ fZ É fZa \u2018 " \u2019 " \u201c \' \u201d \' f=k f= ªª ª',
);

/**
 * Closed-class Hindi words and the most common verbs as typed in Kruti Dev, without the marks after them. Case
 * matters; "eas" and "gaS" are common misspellings. Source: grammars. The thresholds of the detector were measured with
 * this list.
 */
export const KRUTI_DEV_WORDS: ReadonlySet<string> = new Set(
  (
    'ds esa dh ls dk ij dks vkSj gS us fd ugha gSa Hkh ,d ;g bl fy, dj gh Fkk gks rks fd;k tk Fks Fkh jgk jgh jgs og ;s blds ' +
    'ckn lkFk vius viuh viuk djus djuk djrs djrk djrh gq, dgk tks dksbZ dqN xbZ x, x;k rd }kjk ysdj mUgksaus muds mudh ' +
    'mudk mUgsa bls mls ldrs ldrk ldrh okys okyh okyk gksus gksrk gksrh gksrs gqvk gqbZ fn;k nh fn, crk;k eSa ge vki ;gka ' +
    'ogka tc rc vc ysfdu ;k vxj D;k dSls D;ksa fdlh lHkh cgqr bu mu ftl ftlesa blesa igys nkSjku os gksxk gksxh gksaxs chp ' +
    'fd, djsa lcls tk,xk tk,xh ,oa rFkk ogha bldk bldh blesa ftlds ftldh gksuk djuk fQj vHkh eas gaS'
  ).split(' '),
);

function pairs(...lists: readonly string[]): ReadonlyMap<string, string> {
  return new Map(Array.from(lists.join(' ').matchAll(PAIR), ([, key = '', value = '']) => [key, value]));
}
