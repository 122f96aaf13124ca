/**
 * Words of a call to the reader: follow us, click for more news, tell us what you think. Such a line is worded anew on
 * each site, so it is told by the words that meet in it. Source: seen in papers.
 */
import type { BoilerplateKind } from './boilerplate-phrases.ts';

/** A kind of call. Words are compared as folded; a `*` at the end stands for any letters. */
export interface CallWords {
  readonly kind: BoilerplateKind;
  /** One word or phrase of each row appears in the line. */
  readonly all: readonly (readonly string[])[];
  /** One of these ends the line; without it the line may end as it likes. */
  readonly last?: readonly string[];
  /** One of these opens the line. */
  readonly first?: readonly string[];
  /** The line may have several sentences; a disclaimer always may. */
  readonly isLong?: true;
  /** Words that such a line has at most. */
  readonly maxWords: number;
}

const NEWS = ['खबर*', 'समाचार', 'समाचारों', 'न्यूज', 'news', 'स्टोरी', 'स्टोरीज'] as const;
const US = ['हमारे', 'हमारा', 'हमारी', 'हमें', 'हमसे', 'हम से', 'our', 'us'] as const;

const PLATFORMS = [
  'whatsapp',
  'व्हाट्सएप',
  'व्हाट्सऐप',
  'व्हाट्सअप',
  'व्हाट्सप्प',
  'वॉट्सऐप',
  'वॉट्सएप',
  'वाट्सएप',
  'वाट्सऐप',
  'telegram',
  'टेलीग्राम',
  'google news',
  'गूगल न्यूज',
  'facebook',
  'फेसबुक',
  'youtube',
  'यूट्यूब',
  'instagram',
  'इंस्टाग्राम',
  'twitter',
  'ट्विटर',
  'सोशल मीडिया',
  'न्यूजलेटर',
  'newsletter',
  'channel',
] as const;

const APPS = ['ऐप', 'एप', 'app', 'एप्प', 'मोबाइल ऐप', 'मोबाइल एप'] as const;

const FOLLOW = [
  'फॉलो करें',
  'फॉलो कीजिए',
  'फॉलो करिए',
  'फोलो करें',
  'follow करें',
  'सब्सक्राइब करें',
  'सब्स्क्राइब करें',
  'subscribe करें',
  'लाइक करें',
  'like करें',
  'जॉइन करें',
  'ज्वाइन करें',
  'ज्वॉइन करें',
  'join करें',
  'जुड़ें',
  'जुड़िए',
  'जुड़े',
  'join now',
  'follow now',
  'subscribe now',
  'न भूलें',
  'फॉलो कर सकते हैं',
  'जुड़ सकते हैं',
] as const;

const STAY = ['जुड़े रहें', 'जुड़े रहिए', 'बने रहें', 'बने रहिए', 'पढ़ते रहें', 'पढ़ते रहिए', 'देखते रहें', 'देखते रहिए'] as const;

const CLICK = ['क्लिक करें', 'क्लिक करे', 'click करें', 'क्लिक कीजिए', 'टैप करें'] as const;
const LOGIN = [
  'सब्सक्राइब करें',
  'subscribe करें',
  'लॉगिन करें',
  'लॉग इन करें',
  'login करें',
  'मेंबरशिप लें',
  'सदस्यता लें',
] as const;
const DOWNLOAD = ['डाउनलोड करें', 'download करें', 'इंस्टॉल करें', 'install करें'] as const;
const NEWSLETTER = ['न्यूजलेटर', 'newsletter'] as const;
const GET = ['पाएं', 'पाने', 'साइन अप', 'sign up', 'सदस्यता लें', 'सब्सक्राइब', 'subscribe'] as const;
const INBOX = ['इनबॉक्स', 'inbox'] as const;
const OFTEN = [...NEWS, 'कहानियां', 'stories', 'हर हफ्ते', 'हर सुबह', 'हर दिन', 'रोजाना'] as const;
const LATEST = ['ताजा खबर*', 'ब्रेकिंग न्यूज', 'लेटेस्ट न्यूज', 'हिंदी न्यूज', 'hindi news', 'लाइव अपडेट*'] as const;
const ARTICLE = ['इस लेख', 'इस खबर', 'इस आर्टिकल', 'इस स्टोरी', 'इस पोस्ट', 'इस रिपोर्ट', 'यहां', 'लेख में'] as const;

const READER = ['आप', 'आपके', 'आपका', 'आपकी', 'आपसे', 'पाठकों', 'हमारे'] as const;
const SUPPORT = [
  'सहयोग करें',
  'सहयोग दें',
  'सहयोग कीजिए',
  'समर्थन करें',
  'समर्थन कीजिए',
  'योगदान दें',
  'योगदान करें',
  'दान करें',
  'डोनेट करें',
] as const;

/** Calls of Hindi news pages, and what they say of their own report. */
export const CALL_WORDS: readonly CallWords[] = [
  {
    kind: 'promo',
    all: [US, [...PLATFORMS, ...APPS]],
    last: [...FOLLOW, ...CLICK, ...DOWNLOAD],
    maxWords: 40,
  },
  { kind: 'promo', all: [US, PLATFORMS, FOLLOW], maxWords: 30 },
  { kind: 'promo', all: [PLATFORMS], last: FOLLOW, maxWords: 12 },
  {
    kind: 'promo',
    all: [PLATFORMS, ['जुड़ने', 'फॉलो करने', 'जॉइन करने', 'ज्वाइन करने', 'सब्सक्राइब करने', 'join करने']],
    last: CLICK,
    maxWords: 24,
  },
  { kind: 'promo', all: [NEWSLETTER, GET], maxWords: 20 },
  {
    kind: 'promo',
    all: [
      ['हमारी पत्रकारिता', 'स्वतंत्र पत्रकारिता', 'निष्पक्ष पत्रकारिता', 'जनपक्षधर पत्रकारिता'],
      ['मेंबर बनें', 'सदस्य बनें', 'सहयोग करें', 'सहयोग दें', 'समर्थन करें', 'सपोर्ट करें', 'डोनेट करें'],
    ],
    isLong: true,
    maxWords: 80,
  },
  {
    kind: 'promo',
    all: [
      ['पत्रकारिता', 'मीडिया'],
      ['यहां', 'नीचे', 'लिंक'],
    ],
    last: ['योगदान करें', 'दान करें', 'सहयोग करें', ...CLICK],
    maxWords: 30,
  },
  {
    kind: 'promo',
    all: [['पत्रकारिता', 'मीडिया', ...US], ['सहयोग', 'समर्थन', 'योगदान'], READER],
    last: SUPPORT,
    isLong: true,
    maxWords: 60,
  },
  {
    kind: 'promo',
    all: [SUPPORT, ['upi', 'यूपीआई', 'खाता संख्या', 'पेटीएम', 'paytm']],
    isLong: true,
    maxWords: 60,
  },
  {
    kind: 'promo',
    all: [
      ['पसंद आई', 'पसंद आया', 'पसंद आए', 'अच्छी लगी', 'अच्छा लगा', 'अच्छी लगे', 'अच्छा लगे', 'उपयोगी लगी'],
      ['शेयर', 'साझा'],
      ['दोस्तों', 'मित्रों', 'लाइक', 'सोशल मीडिया'],
    ],
    isLong: true,
    maxWords: 50,
  },
  {
    kind: 'metadata',
    all: [
      [...ARTICLE, 'इस आलेख'],
      ['संपादन', 'अनुवाद'],
    ],
    first: ['इस'],
    last: ['ने किया', 'ने किया है', 'किया गया है'],
    maxWords: 16,
  },
  { kind: 'promo', all: [INBOX, OFTEN], maxWords: 20 },
  { kind: 'promo', all: [NEWSLETTER, [...FOLLOW, ...CLICK]], isLong: true, maxWords: 30 },
  {
    kind: 'promo',
    all: [
      US,
      ['पोस्ट', 'वीडियो', 'तस्वीर', 'दावा', 'मैसेज', 'संदेश'],
      ['शक', 'संदेह', 'पड़ताल', 'जांच करवाना', 'सच्चाई'],
    ],
    last: ['भेजें', 'भेज सकते हैं', 'भेजिए', 'बताएं', 'व्हाट्सएप करें', 'मेल करें'],
    maxWords: 40,
  },
  {
    kind: 'promo',
    all: [NEWS, ['ईमेल पर', 'फोन पर', 'मोबाइल पर', 'व्हाट्सएप पर'], ['पाएं', 'पाने']],
    maxWords: 24,
  },
  {
    kind: 'promo',
    all: [['आगे पढ़ने', 'पूरा पढ़ने', 'पढ़ना जारी', 'प्रीमियम', 'लेख', 'आर्टिकल', 'स्टोरी', ...NEWS]],
    last: LOGIN,
    maxWords: 14,
  },
  {
    kind: 'promo',
    all: [
      ['आगे पढ़ने', 'पूरा पढ़ने', 'पढ़ना जारी', 'पूरी खबर पढ़ने', 'पूरा लेख पढ़ने'],
      [...LOGIN, 'सदस्य बनें'],
    ],
    isLong: true,
    maxWords: 50,
  },
  {
    kind: 'promo',
    all: [
      ['केवल', 'सिर्फ'],
      ['सदस्यों के लिए', 'सब्सक्राइबर्स के लिए'],
    ],
    first: ['यह खबर', 'यह लेख', 'यह रिपोर्ट', 'यह स्टोरी'],
    maxWords: 12,
  },
  {
    kind: 'promo',
    all: [LATEST, ['पढ़ें', 'देखें', 'जुड़ें'], ['सिर्फ', 'केवल', 'के लिए', 'सबसे पहले']],
    maxWords: 24,
  },
  {
    kind: 'promo',
    all: [
      US,
      [...NEWS, 'वीडियो', 'मैसेज', 'प्रतिक्रिया', 'सुझाव', 'राय', 'शिकायत', 'सवाल', 'लेख', 'रचनाएं', 'तस्वीरें'],
    ],
    last: ['भेजें', 'भेज सकते हैं', 'व्हाट्सएप करें', 'मैसेज करें', 'ईमेल करें', 'मेल करें'],
    maxWords: 40,
  },
  {
    kind: 'promo',
    all: [['news', 'updates', 'stories']],
    first: ['for more', 'for latest', 'for all the latest'],
    maxWords: 16,
  },
  { kind: 'related', all: [NEWS], last: ['यहां पढ़ें'], maxWords: 12 },
  {
    kind: 'related',
    all: [['वीडियो', 'video', 'फोटो', 'तस्वीरें'], ['देखने के लिए']],
    last: CLICK,
    maxWords: 12,
  },
  {
    kind: 'related',
    all: [['अंग्रेजी', 'english']],
    last: [...CLICK, 'यहां पढ़ें', 'यहां पढ़ सकते हैं'],
    maxWords: 20,
  },
  { kind: 'promo', all: [PLATFORMS], first: ['join', 'follow', 'follow the', 'join our'], maxWords: 9 },
  { kind: 'promo', all: [[...NEWS, 'ताजा अपडेट', 'ताजा अपडेट्स', 'लेटेस्ट अपडेट'], STAY], maxWords: 40 },
  { kind: 'promo', all: [NEWS, APPS, DOWNLOAD], maxWords: 40 },
  { kind: 'promo', all: [NEWS], last: [...CLICK, ...LOGIN], maxWords: 16 },
  {
    kind: 'promo',
    all: [
      ['ताजा खबर*', 'ब्रेकिंग न्यूज'],
      ['hindi news', 'अप टू डेट', 'फोन पर पाएं'],
    ],
    maxWords: 50,
  },
  {
    kind: 'promo',
    all: [
      ['google', 'गूगल', 'preferred source'],
      ['preferred source', 'पसंदीदा सोर्स', 'पसंदीदा स्रोत'],
    ],
    maxWords: 12,
  },
  {
    kind: 'comments',
    all: [
      ['कमेंट', 'कमेंट्स', 'comment', 'टिप्पणी'],
      ['आप', 'आपकी', 'आपका', 'आपको', 'राय', 'कैसी', 'अपने', 'अपनी', 'विचार'],
    ],
    last: ['बताएं', 'बताइए', 'बताये', 'दें', 'लिखें', 'साझा करें', 'करें'],
    maxWords: 30,
  },
  {
    kind: 'share',
    all: [[...NEWS, 'पोस्ट', 'आर्टिकल', 'लेख', 'दोस्तों', 'वीडियो']],
    last: ['शेयर करें', 'शेयर जरूर करें', 'शेयर अवश्य करें', 'share करें', 'शेयर कीजिए', 'शेयर करना न भूलें'],
    maxWords: 20,
  },
  {
    kind: 'disclaimer',
    all: [
      ['दी गई', 'बताई गई', 'दिए गए', 'बताए गए'],
      ['जानकारी', 'जानकारियां', 'सूचना', 'सूचनाएं', 'उपाय', 'सलाह', 'विचार'],
      ['आधारित', 'पुष्टि नहीं', 'उद्देश्य', 'विशेषज्ञ', 'जिम्मेदार'],
    ],
    first: ARTICLE.flatMap((words) => [words, `नोट ${words}`, `note ${words}`]),
    maxWords: 120,
  },
  {
    kind: 'disclaimer',
    all: [
      ['ai', 'एआई', 'आर्टिफिशियल इंटेलिजेंस'],
      ['सारांश', 'समरी', 'summary', 'हाइलाइट्स', 'अनुवाद', 'आवाज'],
      ['मदद से', 'की सहायता से', 'द्वारा', 'जनरेटेड', 'generated', 'जेनरेट'],
    ],
    first: ['यह', 'ये', 'इस', 'नोट', 'this'],
    maxWords: 30,
  },
  {
    kind: 'disclaimer',
    all: [
      ['लेखक', 'लेखिका', 'लेखकों'],
      ['निजी विचार', 'अपने विचार', 'व्यक्तिगत विचार'],
    ],
    first: ['लेखक', 'लेखिका', 'ये', 'यह', 'लेख', 'आलेख', 'इस लेख', 'नोट'],
    maxWords: 20,
  },
  {
    kind: 'disclaimer',
    all: [['आधारित'], ['जानकारी', 'जानकारियों', 'सूचना', 'लेख', 'रिपोर्ट', 'खबर*']],
    first: ['नोट', 'note'],
    maxWords: 60,
  },
  {
    kind: 'disclaimer',
    all: [
      ['फीड', 'एजेंसी', 'एजेंसियों', 'सिंडिकेट'],
      ['ली गई है', 'प्रकाशित की गई', 'जिम्मेदार नहीं'],
    ],
    first: ['यह खबर', 'ये खबर', 'यह स्टोरी', 'यह रिपोर्ट', 'यह समाचार', 'नोट यह खबर'],
    maxWords: 40,
  },
  { kind: 'disclaimer', all: [['पुष्टि नहीं करता', 'पुष्टि नहीं करते']], first: ['नोट', 'note'], maxWords: 80 },
  {
    kind: 'disclaimer',
    all: [
      ['टीम', 'संपादकीय टीम', 'हमने', 'staff'],
      ['संपादित नहीं', 'एडिट नहीं', 'बदलाव नहीं', 'संशोधित नहीं'],
      ['फीड', 'एजेंसी', 'हेडलाइन', 'शीर्षक', 'सिंडिकेट', 'सिंडीकेट', 'इस खबर', 'यह खबर'],
    ],
    maxWords: 60,
  },
];
