/** The digit 0 of Arabic, Persian, the Indic scripts, Thai, Burmese and full-width forms; 1 to 9 follow it. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0x1040, 0xff10,
];
/** The digits of these scripts, as the content of a character class. */
export const LOCAL_DIGIT = ZEROS.map((zero) => String.fromCharCode(zero, 0x2d, zero + 9)).join('');
const localDigits = new RegExp(`[${LOCAL_DIGIT}]`, 'gu');

/** Converts the digits of other scripts to 0 to 9. The length of the text stays the same. */
export function westernDigits(text: string): string {
  return text.replace(localDigits, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? 0));
  });
}
