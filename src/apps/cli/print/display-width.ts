/** Display width: the number of terminal columns that a text takes. Marks above and below a letter take no column. */

const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/** Columns that a text takes, one for each letter, digit, punctuation mark and spacing vowel. */
export function displayWidth(text: string): number {
  return [...text.normalize('NFC').replace(ZERO_WIDTH, '')].length;
}

/** Pads a text with spaces to a width. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Breaks a text between words so that no line is wider than `width`, unless a single word is. */
export function wrapText(text: string, width: number): string[] {
  const [first = '', ...words] = text.split(' ');
  const lines = [first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (displayWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
