/** Malayalam. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const ml: PageWords = {
  tag: 'ml',
  script: 'Mlym',
  boilerplate: {
    'related whole': 'ബന്ധപ്പെട്ട വാർത്തകൾ|കൂടുതൽ വാർത്തകൾ',
    'related opening': 'ഇതും വായിക്കുക|ഇതും വായിക്കൂ|ഇതും വായിക്കാം|ഇത് വായിക്കൂ|ഇതും കാണുക',
    'related label': 'വായിക്കാം',
    'button opening': 'കൂടുതൽ വായിക്കുക',
    'promo ending': 'ഇവിടെ ക്ലിക്ക് ചെയ്യുക',
    'advert whole': 'പരസ്യം',
    'share whole': 'ഷെയർ ചെയ്യുക|പങ്കിടുക',
    'comments whole': 'അഭിപ്രായങ്ങൾ',
    'tags label': 'ടാഗുകൾ',
  },
  platforms: 'വാട്സാപ്പ്*|വാട്സാപ്*|വാട്‌സ്ആപ്പ്*|ടെലഗ്രാം*|ടെലിഗ്രാം*|ഫെയ്സ്ബുക്ക്*|ഫേസ്ബുക്ക്*|യൂട്യൂബ്*|ഇൻസ്റ്റഗ്രാം*',
  followVerbs:
    'ഫോളോ ചെയ്യുക|ഫോളോ ചെയ്യൂ|പിന്തുടരുക|പിന്തുടരൂ|അംഗമാകൂ|അംഗമാകുക|ജോയിൻ ചെയ്യുക|ജോയിൻ ചെയ്യൂ|സബ്സ്ക്രൈബ് ചെയ്യുക|ലൈക്ക് ചെയ്യുക',
  ours: 'ഞങ്ങളുടെ',
  apps: 'ആപ്പ്*',
  downloads: 'ഡൗൺലോഡ്*',
  news: 'വാർത്ത*',
  pictureWords: 'ഫോട്ടോ|ചിത്രം',
  creditWords: 'കടപ്പാട്',
  pictureKinds: 'ഫയൽ ചിത്രം|ഫയൽ ഫോട്ടോ|പ്രതീകാത്മക ചിത്രം',
  notFound: 'പേജ് കണ്ടെത്തിയില്ല|പേജ് കണ്ടെത്താനായില്ല|പേജ് ലഭ്യമല്ല',
  standingPages: 'ഞങ്ങളെക്കുറിച്ച്|ബന്ധപ്പെടുക|ഞങ്ങളെ ബന്ധപ്പെടുക|സ്വകാര്യതാ നയം',
};

export const mlText: TextWords = {
  tag: 'ml',
  script: 'Mlym',
  byWords: 'പോസ്റ്റ് ചെയ്തത്|എഴുതിയത്|തയാറാക്കിയത്',
  writerPrefixes: 'എഴുത്ത്|റിപ്പോർട്ട്|ലേഖകൻ',
  publishedLabels: 'പ്രസിദ്ധീകരിച്ചത്',
  correctionLabels: 'തിരുത്ത്',
  modifiedLabels: 'അപ്ഡേറ്റ്|പുതുക്കിയത്',
  rooms: 'ഡെസ്ക്|ഡെസ്‌ക്|ബ്യൂറോ',
  correspondents: 'ലേഖകൻ|പ്രതിനിധി',
  months: 'ജനുവരി, ഫെബ്രുവരി, മാർച്ച്, ഏപ്രിൽ, മേയ്|മെയ്, ജൂൺ, ജൂലൈ, ഓഗസ്റ്റ്, സെപ്റ്റംബർ, ഒക്ടോബർ, നവംബർ, ഡിസംബർ',
  dayParts: 'രാത്രി 19-6, രാവിലെ 0-12, ഉച്ചയ്ക്ക് 11-17, വൈകിട്ട്|വൈകുന്നേരം 14-21',
  am: 'എഎം',
  pm: 'പിഎം',
};

export const mlSentences: SentenceWords = {
  abbreviations: 'ഡോക്ടർ|ശ്രീമതി|പ്രൊഫ',
  letterNames: 'എഫ്|എച്ച്|എൽ|എം|എൻ|ആർ|എസ്|ഡബ്ല്യു|എക്സ്|വൈ',
  speechVerbs: 'പറഞ്ഞു|ചോദിച്ചു|വ്യക്തമാക്കി',
};
