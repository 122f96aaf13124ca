/** Marathi. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const mr: PageWords = {
  tag: 'mr',
  script: 'Deva',
  boilerplate: {
    'related whole': 'संबंधित बातम्या|आणखी बातम्या',
    'related opening': 'हेही वाचा|हे ही वाचा|हे देखील वाचा|हे वाचा|हे पण वाचा|हेही पाहा|आणखी वाचा|अधिक वाचा',
    'related label': 'वाचा',
    'button opening': 'अधिक वाचा',
    'promo ending': 'येथे क्लिक करा',
    'advert whole': 'जाहिरात',
    'share whole': 'शेअर करा',
    'comments whole': 'प्रतिक्रिया द्या',
    'tags label': 'टॅग|टॅग्स|टॅग्ज',
    'credit label': 'फोटो स्रोत|फोटो कॅप्शन',
  },
  longCallHints: 'करा|व्हा',
  platforms: 'व्हॉट्सअॅप*|व्हॉट्सअप*|व्हाट्सअॅप*|फेसबुक*|युट्यूब*|यूट्यूब*|इन्स्टाग्राम*|ट्विटर*|टेलिग्राम*|गुगल न्यूज*',
  followVerbs:
    'फॉलो करा|सामील व्हा|जॉईन करा|जॉइन करा|जॉइन व्हा|जॉईन व्हा|लाइक करा|लाईक करा|सबस्क्राइब करा|सबस्क्राईब करा',
  ours: 'आमचे|आमच्या|आमची',
  apps: 'अॅप*|ऍप*',
  downloads: 'डाउनलोड*|डाऊनलोड*',
  news: 'बातम्या*|बातमी*|समाचार*',
  creditLabels: 'फोटो स्रोत',
  captionLabels: 'फोटो कॅप्शन',
  pictureKinds: 'फाईल फोटो|संग्रहित छायाचित्र|संग्रहित फोटो|प्रातिनिधिक छायाचित्र|प्रातिनिधिक फोटो',
  notFound: 'पृष्ठ सापडले नाही|पान सापडले नाही|पेज सापडले नाही|पेज मिळाले नाही',
  standingPages: 'आमच्याबद्दल|आमच्या विषयी|आमच्याविषयी|संपर्क साधा|संपर्क करा|गोपनीयता धोरण|अटी व शर्ती|अटी आणि शर्ती',
  aboutNames: 'विषयी',
};

export const mrText: TextWords = {
  tag: 'mr',
  script: 'Deva',
  byWords: 'द्वारा पोस्ट केलेले',
  writerPrefixes: 'प्रतिनिधी|वार्ताहर',
  correctionLabels: 'दुरुस्ती|शुद्धिपत्र',
  modifiedLabels: 'अद्ययावत|अखेरचे अपडेट',
  correspondents: 'प्रतिनिधी|वार्ताहर',
  organizationWords: 'वृत्तसेवा',
  months: 'जानेवारी, फेब्रुवारी, , एप्रिल, मे, , जुलै, ऑगस्ट|अगस्ट, सप्टेंबर|सप्टेम्बर, ऑक्टोबर, नोव्हेंबर, डिसेंबर',
  dayParts: 'मध्यरात्री|रात्री 19-6, पहाटे 0-8, सकाळी 0-12, दुपारी 11-17, सायंकाळी|संध्याकाळी 14-21',
};

export const mrSentences: SentenceWords = {
  abbreviations: 'अॅड|ॲड|सौ|ता|रा|मे',
  letterNames: 'व्ही|डब्ल्यु|वाय|झेड',
  speechVerbs: 'म्हणाले|म्हणाला|म्हणाली|म्हणाल्या|सांगितले|विचारले',
};
