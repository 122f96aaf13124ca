/** Months: the names by which Indian papers print them. Source: CLDR, and spellings seen in papers. */

/** Twelve rows, January first; each row holds Hindi names, Hindi abbreviations, then English ones. */
export const MONTHS: readonly (readonly string[])[] = [
  ['जनवरी', 'जन॰', 'जन.', 'जन', 'January', 'Jan'],
  ['फरवरी', 'फ़रवरी', 'फरबरी', 'फ़र॰', 'फर॰', 'फ़र', 'फर', 'February', 'Feb'],
  ['मार्च', 'March', 'Mar'],
  ['अप्रैल', 'अप्रेल', 'April', 'Apr'],
  ['मई', 'May'],
  ['जून', 'June', 'Jun'],
  ['जुलाई', 'जूलाई', 'जुल॰', 'जुल', 'July', 'Jul'],
  ['अगस्त', 'अग॰', 'अग', 'August', 'Aug'],
  ['सितंबर', 'सितम्बर', 'सितबंर', 'सप्टेंबर', 'सप्टेम्बर', 'सित॰', 'सित', 'September', 'Sept', 'Sep'],
  ['अक्टूबर', 'अक्तूबर', 'अक्टुबर', 'अक्टूम्बर', 'अक्टू॰', 'अक्तू॰', 'अक्टू', 'अक्तू', 'October', 'Oct'],
  ['नवंबर', 'नवम्बर', 'नव॰', 'नव', 'November', 'Nov'],
  ['दिसंबर', 'दिसम्बर', 'दिस॰', 'दिस', 'December', 'Dec'],
];
