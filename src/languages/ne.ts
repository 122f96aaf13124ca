/** Nepali. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const ne: PageWords = {
  tag: 'ne',
  boilerplate: {
    'related whole': 'थप समाचार',
    'related opening': 'यो पनि पढ्नुहोस्|यो पनि पढौं|यो पनि हेर्नुहोस्|थप पढ्नुहोस्',
    'promo ending': 'यहाँ क्लिक गर्नुहोस्',
    'comments whole': 'प्रतिक्रिया दिनुहोस्',
  },
  calls: 'promo 20: हामीलाई + …पठाउनुहोस्|लेख्नुहोस्|पठाउनुहोला',
  longCallHints: 'गर्नु|जोडि|पठाउनु|लेख्नु',
  platforms: 'ह्वाट्सएप*|टेलिग्राम*|फेसबुक*|युट्युब*|गुगल न्यूज*',
  followVerbs: 'फलो गर्नुहोस्|लाइक गर्नुहोस्|सब्स्क्राइब गर्नुहोस्|जोडिनुहोस्',
  ours: 'हाम्रो',
  apps: 'एप*',
  downloads: 'डाउनलोड*',
  news: 'समाचार*',
  pictureWords: 'तस्बिर',
  creditLabels: 'तस्बिर स्रोत',
  captionLabels: 'तस्बिरको क्याप्शन|तस्बिर क्याप्शन',
  notFound: 'पृष्ठ फेला परेन|पेज फेला परेन|पेज भेटिएन',
  standingPages: 'हाम्रो बारेमा|हाम्रो टिम|सम्पर्क',
  notes: `correction: भूल सुधार|सच्याइएको|त्रुटि सच्याइएको; update: यो समाचार … अपडेट; ai: यो [समाचार/लेख/सामग्री] … एआईको [सहायता/मद्दत/सहयोग]; translation: मूल अंग्रेजी … [अनुवाद/अनूदित]; sponsored: यो … प्रायोजित [सामग्री/लेख/समाचार]`,
};

export const neText: TextWords = {
  tag: 'ne',
  publishedLabels: 'प्रकाशित मिति',
  modifiedLabels: 'अद्यावधिक',
  otherMonths: 'वैशाख|बैशाख|जेठ|असार|साउन|भदौ|असोज|कात्तिक|कार्तिक|मंसिर|पुस|माघ|फागुन|चैत',
  months: ', फेब्रुअरी, , अप्रिल, , जुन, , अगस्त, सेप्टेम्बर, अक्टोबर, नोभेम्बर, डिसेम्बर',
  dayParts: 'राति 19-6, बिहान 0-12, दिउँसो 11-17, साँझ 14-21',
};

export const neSentences: SentenceWords = {
  speechVerbs: 'भने|भनिन्|बताए|सोधे',
};
