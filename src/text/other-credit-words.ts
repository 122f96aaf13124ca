/** Words around the credit of a picture in other languages of India. Source: general knowledge of news sites. */

/** Words for a picture: labels of a credit. */
export const OTHER_PICTURE_WORDS: readonly string[] = [
  'ছবি',
  'চিত্র',
  'तस्बिर',
  'ફોટો',
  'તસવીર',
  'ਫੋਟੋ',
  'ਫ਼ੋਟੋ',
  'ਤਸਵੀਰ',
  'படம்',
  'படங்கள்',
  'புகைப்படம்',
  'ఫొటో',
  'ఫోటో',
  'చిత్రం',
  'ಚಿತ್ರ',
  'ಫೋಟೋ',
  'ಫೋಟೊ',
  'ഫോട്ടോ',
  'ചിത്രം',
  'ଫଟୋ',
  'تصویر',
  'فوٹو',
];

/** Words that say whose something is. */
export const OTHER_CREDIT_WORDS: readonly string[] = [
  'সৌজন্যে',
  'সৌজন্য',
  'સૌજન્ય',
  'நன்றி',
  'సౌజన్యం',
  'ಕೃಪೆ',
  'കടപ്പാട്',
  'بشکریہ',
];

/** Pictures of the paper's own, and collected ones: credits also without a label. */
export const OTHER_PICTURE_SOURCES: readonly string[] = ['নিজস্ব চিত্র', 'নিজস্ব ছবি', 'সংগৃহীত', 'সংগৃহীত ছবি'];

/** What kind of picture it is: part of the caption. */
export const OTHER_PICTURE_KINDS: readonly string[] = [
  'ফাইল ছবি',
  'ফাইল চিত্র',
  'প্রতীকী ছবি',
  'প্রতীকী চিত্র',
  'फाईल फोटो',
  'संग्रहित छायाचित्र',
  'संग्रहित फोटो',
  'प्रातिनिधिक छायाचित्र',
  'प्रातिनिधिक फोटो',
  'ફાઇલ ફોટો',
  'ફાઇલ તસવીર',
  'પ્રતિકાત્મક તસવીર',
  'ਫਾਈਲ ਫੋਟੋ',
  'கோப்புப் படம்',
  'கோப்பு படம்',
  'ఫైల్ ఫొటో',
  'ఫైల్ ఫోటో',
  'ప్రతీకాత్మక చిత్రం',
  'ಸಂಗ್ರಹ ಚಿತ್ರ',
  'ಸಾಂದರ್ಭಿಕ ಚಿತ್ರ',
  'ഫയൽ ചിത്രം',
  'ഫയൽ ഫോട്ടോ',
  'പ്രതീകാത്മക ചിത്രം',
  'ଫାଇଲ ଫଟୋ',
  'فائل فوٹو',
  'فائل تصویر',
];
