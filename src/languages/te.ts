/** Telugu. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const te: PageWords = {
  tag: 'te',
  script: 'Telu',
  boilerplate: {
    'related whole': 'సంబంధిత వార్తలు|మరిన్ని వార్తలు',
    'related opening': 'ఇది కూడా చదవండి|ఇవి కూడా చదవండి|ఇదీ చదవండి|ఇవీ చదవండి|ఇది చదవండి|ఇదీ చూడండి',
    'related label': 'చదవండి|ఇవి చదవండి',
    'button opening': 'మరింత చదవండి',
    'promo ending': 'ఇక్కడ క్లిక్ చేయండి',
    'advert whole': 'ప్రకటన',
    'share whole': 'షేర్ చేయండి',
    'comments whole': 'వ్యాఖ్యలు',
    'tags label': 'ట్యాగ్స్|ట్యాగ్‌లు',
  },
  platforms: 'వాట్సాప్*|వాట్సప్*|టెలిగ్రామ్*|ఫేస్‌బుక్*|యూట్యూబ్*|ఇన్‌స్టాగ్రామ్*|ట్విటర్*|ట్విట్టర్*|గూగుల్ న్యూస్*',
  followVerbs: 'ఫాలో అవ్వండి|ఫాలో అవండి|ఫాలో చేయండి|ఫాలో కండి|జాయిన్ అవ్వండి|చేరండి|లైక్ చేయండి|సబ్‌స్క్రైబ్ చేయండి|సబ్‌స్క్రైబ్ చేసుకోండి',
  ours: 'మా',
  apps: 'యాప్*',
  downloads: 'డౌన్‌లోడ్*',
  news: 'వార్త*',
  pictureWords: 'ఫొటో|ఫోటో|చిత్రం',
  creditWords: 'సౌజన్యం',
  creditLabels: 'ఫొటో సోర్స్',
  captionLabels: 'ఫొటో క్యాప్షన్',
  pictureKinds: 'ఫైల్ ఫొటో|ఫైల్ ఫోటో|ప్రతీకాత్మక చిత్రం',
  notFound: 'పేజీ కనుగొనబడలేదు|పేజీ దొరకలేదు|పేజీ కనిపించలేదు',
  standingPages: 'మా గురించి|మమ్మల్ని సంప్రదించండి|సంప్రదించండి|గోప్యతా విధానం|నిబంధనలు మరియు షరతులు',
  aboutNames: 'గురించి',
  notes: `correction: సవరణ|దిద్దుబాటు; update: ఈ [వార్త/కథనం] … అప్‌డేట్; ai: ఈ [వార్త/కథనం/కథనాన్ని] … [ఏఐ/కృత్రిమ మేధ]; translation: ఆంగ్ల మూల … అనువాద; sponsored: ఇది … ప్రాయోజిత [కథనం/కంటెంట్]`,
};

export const teText: TextWords = {
  tag: 'te',
  script: 'Telu',
  byWords: 'వీరిచే పోస్ట్ చెయ్యబడింది|రాసినవారు',
  commaPrefixes: 'రచయిత',
  writerPrefixes: 'రచయిత|రచన',
  roleLabels: 'హోదా',
  publishedLabels: 'ప్రచురణ తేదీ|ప్రచురించబడింది|పబ్లిష్ తేదీ',
  modifiedLabels: 'అప్‌డేట్|నవీకరించబడింది',
  rooms: 'డెస్క్|బ్యూరో|టీమ్',
  correspondents: 'ప్రతినిధి|విలేకరి',
  months: 'జనవరి, ఫిబ్రవరి, మార్చి, ఏప్రిల్, మే, జూన్, జూలై|జులై, ఆగస్టు, సెప్టెంబర్, అక్టోబర్, నవంబర్, డిసెంబర్',
  dayParts: 'రాత్రి 19-6, తెల్లవారుజామున 0-8, ఉదయం 0-12, మధ్యాహ్నం 11-17, సాయంత్రం 14-21',
  am: 'ఏఎం',
  pm: 'పీఎం',
};

export const teSentences: SentenceWords = {
  abbreviations: 'డాక్టర్|శ్రీమతి|ప్రొ',
  letterNames: 'ఎఫ్|హెచ్|ఎల్|ఎమ్|ఎన్|క్యూ|ఆర్|ఎస్|డబ్ల్యూ|ఎక్స్|జెడ్',
  speechVerbs: 'అన్నారు|చెప్పారు|తెలిపారు|అడిగారు',
};
