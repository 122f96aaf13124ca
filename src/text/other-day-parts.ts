/** Parts of the day in other languages of India. Source: CLDR day periods, and general knowledge of news sites. */
import type { DayPart } from './hindi/day-parts.ts';

/** Words before or behind an hour. */
export const OTHER_DAY_PARTS: readonly DayPart[] = [
  {
    words: [
      'मध्यरात्री',
      'રાત્રે',
      'রাত',
      'রাতে',
      'रात्री',
      'राति',
      'இரவு',
      'రాత్రి',
      'ರಾತ್ರಿ',
      'രാത്രി',
      'ਰਾਤ',
      'ରାତି',
      'رات',
    ],
    from: 19,
    to: 6,
  },
  { words: ['ভোর', 'पहाटे', 'அதிகாலை', 'తెల్లవారుజామున', 'ਤੜਕੇ'], from: 0, to: 8 },
  {
    words: [
      'সকাল',
      'सकाळी',
      'बिहान',
      'સવારે',
      'காலை',
      'முற்பகல்',
      'ఉదయం',
      'ಬೆಳಿಗ್ಗೆ',
      'ಬೆಳಗ್ಗೆ',
      'രാവിലെ',
      'ਸਵੇਰੇ',
      'ସକାଳ',
      'صبح',
    ],
    from: 0,
    to: 12,
  },
  {
    words: [
      'দুপুর',
      'दुपारी',
      'दिउँसो',
      'બપોરે',
      'மதியம்',
      'பிற்பகல்',
      'మధ్యాహ్నం',
      'ಮಧ್ಯಾಹ್ನ',
      'ഉച്ചയ്ക്ക്',
      'ਦੁਪਹਿਰ',
      'دوپہر',
    ],
    from: 11,
    to: 17,
  },
  {
    words: [
      'বিকেল',
      'বিকাল',
      'সন্ধ্যা',
      'सायंकाळी',
      'संध्याकाळी',
      'साँझ',
      'સાંજે',
      'மாலை',
      'సాయంత్రం',
      'ಸಂಜೆ',
      'വൈകിട്ട്',
      'വൈകുന്നേരം',
      'ਸ਼ਾਮ',
      'ସନ୍ଧ୍ୟା',
      'شام',
    ],
    from: 14,
    to: 21,
  },
];

/** AM and PM. */
export const OTHER_HALVES: readonly [am: readonly string[], pm: readonly string[]] = [
  ['এএম', 'એએમ', 'ఏఎం', 'ಎಎಂ', 'എഎം', 'ਏਐਮ'],
  ['পিএম', 'પીએમ', 'పీఎం', 'ಪಿಎಂ', 'പിഎം', 'ਪੀਐਮ'],
];
