/** Labels of what appears after an article: its writer, its tags, the next one. Source: seen in papers. */

/** Each opens its line. */
export const ENDING_LABELS: readonly string[] = [
  'लेखक के बारे में',
  'लेखिका के बारे में',
  'अगली खबर',
  'अगली ख़बर',
  'अगला लेख',
  'Next Story',
  'Next Article',
  'About Author',
  'About the Author',
  'TAGGED:',
  'टैग्स ',
];
