/** Odia. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const or: PageWords = {
  tag: 'or',
  boilerplate: {
    'related whole': 'ସମ୍ବନ୍ଧିତ ଖବର',
    'related opening': 'ଏହା ବି ପଢ଼ନ୍ତୁ|ଏହା ମଧ୍ୟ ପଢ଼ନ୍ତୁ|ଏହାକୁ ମଧ୍ୟ ପଢ଼ନ୍ତୁ|ଅଧିକ ପଢ଼ନ୍ତୁ|ଆହୁରି ପଢ଼ନ୍ତୁ',
    'promo ending': 'ଏଠାରେ କ୍ଲିକ କରନ୍ତୁ',
    'advert whole': 'ବିଜ୍ଞାପନ',
    'share whole': 'ସେୟାର କରନ୍ତୁ',
  },
  tagLabels: 'ଟ୍ୟାଗ୍',
  platforms: 'ହ୍ୱାଟସଆପ*|ହ୍ୱାଟ୍ସଆପ*|ହ୍ଵାଟ୍ସଆପ*|ଟେଲିଗ୍ରାମ*|ଫେସବୁକ*|ୟୁଟ୍ୟୁବ*|ଇନଷ୍ଟାଗ୍ରାମ*',
  followVerbs: 'ଫଲୋ କରନ୍ତୁ|ଯୋଡ଼ି ହୁଅନ୍ତୁ|ଯୋଗ ଦିଅନ୍ତୁ|ଲାଇକ କରନ୍ତୁ|ସବସ୍କ୍ରାଇବ କରନ୍ତୁ',
  ours: 'ଆମ|ଆମର',
  apps: 'ଆପ*',
  downloads: 'ଡାଉନଲୋଡ*',
  news: 'ଖବର*',
  pictureWords: 'ଫଟୋ',
  pictureKinds: 'ଫାଇଲ ଫଟୋ',
  notFound: 'ପୃଷ୍ଠା ମିଳିଲା ନାହିଁ',
  standingPages: 'ଆମ ବିଷୟରେ|ଯୋଗାଯୋଗ|ଗୋପନୀୟତା ନୀତି',
  notes: `correction: ସଂଶୋଧନ|ଭ୍ରମ ସଂଶୋଧନ; ai: ଏହି [ଖବର/ଲେଖା] … ଏଆଇ; translation: ମୂଳ ଇଂରାଜୀ … ଅନୁବାଦ; sponsored: ଏହା … ପ୍ରାୟୋଜିତ`,
};

export const orText: TextWords = {
  tag: 'or',
  writerPrefixes: 'ଲେଖକ|ରିପୋର୍ଟ',
  publishedLabels: 'ପ୍ରକାଶିତ',
  modifiedLabels: 'ଅପଡେଟ',
  rooms: 'ଡେସ୍କ|ବ୍ୟୁରୋ',
  correspondents: 'ପ୍ରତିନିଧି',
  months: `ଜାନୁଆରୀ|ଜାନୁୟାରୀ, ଫେବୃଆରୀ|ଫେବ୍ରୁଆରୀ, ମାର୍ଚ୍ଚ, ଅପ୍ରେଲ|ଏପ୍ରିଲ, ମଇ, ଜୁନ, ଜୁଲାଇ, ଅଗଷ୍ଟ, ସେପ୍ଟେମ୍ବର, ଅକ୍ଟୋବର, ନଭେମ୍ବର, ଡିସେମ୍ବର`,
  dayParts: 'ରାତି 19-6, ସକାଳ 0-12, ସନ୍ଧ୍ୟା 14-21',
};

export const orSentences: SentenceWords = {
  abbreviations: 'ଡ|ଡା|ଡଃ|ପ୍ରଫେ|ଶ୍ରୀ|ଟ|ନଂ|ଲି',
  letterNames: 'ଏ|ବି|ସି|ଡି|ଇ|ଏଫ୍|ଜି|ଏଚ୍|ଆଇ|ଜେ|କେ|ଏଲ୍|ଏମ୍|ଏନ୍|ଓ|ପି|ଆର୍|ଏସ୍|ଟି|ୟୁ|ଭି|ୱାଇ',
  speechVerbs: 'କହିଲେ|କହିଛନ୍ତି|ପଚାରିଲେ',
};
