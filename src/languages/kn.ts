/** Kannada. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const kn: PageWords = {
  tag: 'kn',
  boilerplate: {
    'related whole': 'ಸಂಬಂಧಿತ ಸುದ್ದಿ|ಸಂಬಂಧಿತ ಸುದ್ದಿಗಳು',
    'related opening': 'ಇದನ್ನೂ ಓದಿ|ಇದನ್ನೂ ಓದಿರಿ|ಇದನ್ನು ಓದಿ|ಇದನ್ನೂ ನೋಡಿ',
    'related label': 'ಓದಿ',
    'button opening': 'ಮತ್ತಷ್ಟು ಓದಿ',
    'promo ending': 'ಇಲ್ಲಿ ಕ್ಲಿಕ್ ಮಾಡಿ',
    'advert whole': 'ಜಾಹೀರಾತು',
    'share whole': 'ಶೇರ್ ಮಾಡಿ|ಹಂಚಿಕೊಳ್ಳಿ',
    'comments whole': 'ಪ್ರತಿಕ್ರಿಯೆಗಳು',
    'disclaimer label': 'ಹಕ್ಕು ನಿರಾಕರಣೆ',
  },
  tagLabels: 'ಟ್ಯಾಗ್ಸ್|ಟ್ಯಾಗ್‌ಗಳು',
  platforms: 'ವಾಟ್ಸ್‌ಆ್ಯಪ್*|ವಾಟ್ಸ್‌ಆಪ್*|ವಾಟ್ಸಾಪ್*|ವಾಟ್ಸಪ್*|ಟೆಲಿಗ್ರಾಂ*|ಫೇಸ್‌ಬುಕ್*|ಯೂಟ್ಯೂಬ್*|ಇನ್‌ಸ್ಟಾಗ್ರಾಂ*|ಟ್ವಿಟರ್*',
  followVerbs: 'ಫಾಲೋ ಮಾಡಿ|ಫಾಲೊ ಮಾಡಿ|ಸೇರಿ|ಸೇರಿಕೊಳ್ಳಿ|ಜಾಯಿನ್ ಆಗಿ|ಲೈಕ್ ಮಾಡಿ|ಸಬ್‌ಸ್ಕ್ರೈಬ್ ಮಾಡಿ|ಸಬ್‌ಸ್ಕ್ರೈಬ್ ಆಗಿ|ಹಿಂಬಾಲಿಸಿ',
  ours: 'ನಮ್ಮ',
  apps: 'ಆ್ಯಪ್*|ಆಪ್*',
  downloads: 'ಡೌನ್‌ಲೋಡ್*',
  news: 'ಸುದ್ದಿ*',
  pictureWords: 'ಚಿತ್ರ|ಫೋಟೋ|ಫೋಟೊ',
  creditWords: 'ಕೃಪೆ',
  pictureKinds: 'ಸಂಗ್ರಹ ಚಿತ್ರ|ಸಾಂದರ್ಭಿಕ ಚಿತ್ರ',
  notFound: 'ಪುಟ ಕಂಡುಬಂದಿಲ್ಲ|ಪುಟ ಸಿಗಲಿಲ್ಲ|ಪುಟ ಲಭ್ಯವಿಲ್ಲ',
  standingPages: 'ನಮ್ಮ ಬಗ್ಗೆ|ನಮ್ಮನ್ನು ಸಂಪರ್ಕಿಸಿ|ಸಂಪರ್ಕಿಸಿ|ಗೌಪ್ಯತಾ ನೀತಿ|ಗೌಪ್ಯತೆ ನೀತಿ',
  aboutNames: 'ಬಗ್ಗೆ',
  notes: `correction: ತಿದ್ದುಪಡಿ|ಸ್ಪಷ್ಟೀಕರಣ; update: ಈ [ಸುದ್ದಿ/ವರದಿ] … ಅಪ್‌ಡೇಟ್; ai: ಈ [ಸುದ್ದಿ/ಲೇಖನ/ವರದಿ] … [ಎಐ/ಕೃತಕ ಬುದ್ಧಿಮತ್ತೆ]; translation: ಮೂಲ ಇಂಗ್ಲಿಷ್ … ಅನುವಾದ; sponsored: ಇದು … ಪ್ರಾಯೋಜಿತ [ಲೇಖನ/ವಿಷಯ]`,
};

export const knText: TextWords = {
  tag: 'kn',
  byWords: 'ಇವರಿಂದ ಪೋಸ್ಟ್ ಮಾಡಲಾಗಿದೆ|ಬರೆದವರು',
  writerPrefixes: 'ಲೇಖಕರು|ಲೇಖಕ|ವರದಿ|ವರದಿಗಾರ',
  publishedLabels: 'ಪ್ರಕಟಿಸಲಾಗಿದೆ|ಪ್ರಕಟಿತ',
  modifiedLabels: 'ಅಪ್‌ಡೇಟ್|ನವೀಕರಿಸಲಾಗಿದೆ',
  rooms: 'ಡೆಸ್ಕ್|ಬ್ಯೂರೋ|ವಾರ್ತೆ|ಸುದ್ದಿಜಾಲ',
  correspondents: 'ವರದಿಗಾರ|ಪ್ರತಿನಿಧಿ',
  months: 'ಜನವರಿ, ಫೆಬ್ರವರಿ, ಮಾರ್ಚ್, ಏಪ್ರಿಲ್, ಮೇ, ಜೂನ್, ಜುಲೈ, ಆಗಸ್ಟ್, ಸೆಪ್ಟೆಂಬರ್, ಅಕ್ಟೋಬರ್, ನವೆಂಬರ್, ಡಿಸೆಂಬರ್',
  dayParts: 'ರಾತ್ರಿ 19-6, ಬೆಳಿಗ್ಗೆ|ಬೆಳಗ್ಗೆ 0-12, ಮಧ್ಯಾಹ್ನ 11-17, ಸಂಜೆ 14-21',
  am: 'ಎಎಂ',
  pm: 'ಪಿಎಂ',
};

export const knSentences: SentenceWords = {
  abbreviations: 'ಡಾಕ್ಟರ್|ಶ್ರೀಮತಿ|ಪ್ರೊ',
  letterNames: 'ಎಫ್|ಎಚ್|ಎಲ್|ಎಂ|ಎನ್|ಆರ್|ಎಸ್|ಡಬ್ಲ್ಯು|ಎಕ್ಸ್|ವೈ',
  speechVerbs: 'ಹೇಳಿದರು|ಎಂದರು|ತಿಳಿಸಿದರು|ಕೇಳಿದರು',
};
