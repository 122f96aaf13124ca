/** Punjabi. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const pa: PageWords = {
  tag: 'pa',
  boilerplate: {
    'related whole': 'ਸੰਬੰਧਿਤ ਖ਼ਬਰਾਂ',
    'related opening': 'ਇਹ ਵੀ ਪੜ੍ਹੋ|ਹੋਰ ਪੜ੍ਹੋ|ਇਹ ਵੀ ਵੇਖੋ',
    'promo ending': 'ਇੱਥੇ ਕਲਿੱਕ ਕਰੋ',
    'advert whole': 'ਇਸ਼ਤਿਹਾਰ',
    'share whole': 'ਸਾਂਝਾ ਕਰੋ',
    'comments whole': 'ਟਿੱਪਣੀਆਂ',
  },
  tagLabels: 'ਟੈਗ|ਟੈਗਸ',
  calls: `
    comments 24: ਖ਼ਬਰ* + ਕੁਮੈਂਟ*|ਕਮੈਂਟ*`,
  platforms: 'ਵਟਸਐਪ*|ਵਟਸਐੱਪ*|ਵ੍ਹਟਸਐਪ*|ਟੈਲੀਗ੍ਰਾਮ*|ਫੇਸਬੁੱਕ*|ਫੇਸਬੁਕ*|ਯੂਟਿਊਬ*|ਇੰਸਟਾਗ੍ਰਾਮ*|ਟਵਿੱਟਰ*',
  followVerbs: 'ਫਾਲੋ ਕਰੋ|ਫੌਲੋ ਕਰੋ|ਜੁੜੋ|ਲਾਈਕ ਕਰੋ|ਸਬਸਕ੍ਰਾਈਬ ਕਰੋ',
  ours: 'ਸਾਡੀ|ਸਾਡੇ',
  apps: 'ਐਪ*',
  downloads: 'ਡਾਊਨਲੋਡ*',
  news: 'ਖ਼ਬਰ*',
  pictureWords: 'ਫੋਟੋ|ਫ਼ੋਟੋ|ਤਸਵੀਰ',
  creditLabels: 'ਤਸਵੀਰ ਸਰੋਤ',
  captionLabels: 'ਤਸਵੀਰ ਕੈਪਸ਼ਨ',
  pictureKinds: 'ਫਾਈਲ ਫੋਟੋ',
  notFound: 'ਪੰਨਾ ਨਹੀਂ ਮਿਲਿਆ|ਪੇਜ ਨਹੀਂ ਮਿਲਿਆ',
  standingPages: 'ਸਾਡੇ ਬਾਰੇ|ਸੰਪਰਕ|ਸੰਪਰਕ ਕਰੋ|ਸਾਡੇ ਨਾਲ ਸੰਪਰਕ ਕਰੋ|ਗੋਪਨੀਯਤਾ ਨੀਤੀ',
  notes: `correction: ਸੋਧ|ਭੁੱਲ ਸੁਧਾਰ; update: ਇਹ [ਖ਼ਬਰ/ਖਬਰ] … ਅਪਡੇਟ; ai: ਇਹ [ਖ਼ਬਰ/ਖਬਰ/ਲੇਖ] … ਏਆਈ ਦੀ [ਮਦਦ/ਸਹਾਇਤਾ]; translation: ਮੂਲ ਅੰਗਰੇਜ਼ੀ … ਅਨੁਵਾਦ; sponsored: ਇਹ … ਪ੍ਰਾਯੋਜਿਤ [ਲੇਖ/ਸਮੱਗਰੀ]`,
};

export const paText: TextWords = {
  tag: 'pa',
  byWords: 'ਵੱਲੋਂ ਪੋਸਟ ਕੀਤਾ',
  commaPrefixes: 'ਲੇਖਕ',
  writerPrefixes: 'ਲੇਖਕ|ਰਿਪੋਰਟ|ਪੱਤਰਕਾਰ',
  roleLabels: 'ਰੋਲ',
  publishedLabels: 'ਪ੍ਰਕਾਸ਼ਿਤ',
  modifiedLabels: 'ਅਪਡੇਟ',
  rooms: 'ਡੈਸਕ|ਬਿਊਰੋ|ਟੀਮ',
  correspondents: 'ਪੱਤਰਕਾਰ|ਪ੍ਰੇਰਕ|ਪ੍ਰਤੀਨਿਧ',
  months: 'ਜਨਵਰੀ, ਫਰਵਰੀ, ਮਾਰਚ, ਅਪ੍ਰੈਲ, ਮਈ, ਜੂਨ, ਜੁਲਾਈ, ਅਗਸਤ, ਸਤੰਬਰ, ਅਕਤੂਬਰ, ਨਵੰਬਰ, ਦਸੰਬਰ',
  dayParts: 'ਰਾਤ 19-6, ਤੜਕੇ 0-8, ਸਵੇਰੇ 0-12, ਦੁਪਹਿਰ 11-17, ਸ਼ਾਮ 14-21',
  am: 'ਏਐਮ',
  pm: 'ਪੀਐਮ',
};

export const paSentences: SentenceWords = {
  abbreviations: 'ਡਾ|ਪ੍ਰੋ|ਸ|ਸ੍ਰੀ|ਸ਼੍ਰੀ|ਐਡ|ਰੁ|ਨੰ|ਪ੍ਰਾ|ਲਿ',
  letterNames: 'ਏ|ਬੀ|ਸੀ|ਡੀ|ਈ|ਐਫ|ਐੱਫ|ਐਚ|ਐੱਚ|ਆਈ|ਜੇ|ਕੇ|ਐਲ|ਐੱਲ|ਐਮ|ਐੱਮ|ਐਨ|ਐੱਨ|ਓ|ਪੀ|ਆਰ|ਐਸ|ਐੱਸ|ਟੀ|ਯੂ|ਵੀ|ਵਾਈ',
  wordlikeLetterNames: 'ਜੀ',
  speechVerbs: 'ਕਿਹਾ|ਬੋਲੇ|ਦੱਸਿਆ|ਪੁੱਛਿਆ',
};
