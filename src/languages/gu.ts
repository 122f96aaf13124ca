/** Gujarati. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const gu: PageWords = {
  tag: 'gu',
  boilerplate: {
    'related whole': 'સંબંધિત સમાચાર|વધુ સમાચાર',
    'related opening': 'આ પણ વાંચો|વધુ વાંચો|આ વાંચો|આ પણ જુઓ',
    'related label': 'વાંચો',
    'promo ending': 'અહીં ક્લિક કરો',
    'advert whole': 'જાહેરાત',
    'share whole': 'શેર કરો',
    'comments whole': 'ટિપ્પણીઓ',
    'disclaimer label': 'ડિસ્ક્લેમર',
  },
  tagLabels: 'ટેગ|ટેગ્સ',
  platforms: 'વોટ્સએપ*|વ્હોટ્સએપ*|વોટ્સઅપ*|ટેલિગ્રામ*|ફેસબુક*|યુટ્યુબ*|ઇન્સ્ટાગ્રામ*|ટ્વિટર*|ગૂગલ ન્યૂઝ*',
  followVerbs: 'ફોલો કરો|ફૉલો કરો|જોડાઓ|જોડાવ|લાઇક કરો|લાઈક કરો|સબસ્ક્રાઇબ કરો|ફોલો કરી શકો છો|જોડાઈ શકો છો',
  ours: 'અમારી|અમારા|અમારું',
  apps: 'એપ*|ઍપ*',
  downloads: 'ડાઉનલોડ*',
  news: 'સમાચાર*',
  pictureWords: 'ફોટો|તસવીર',
  creditWords: 'સૌજન્ય',
  creditLabels: 'ઇમેજ સ્રોત',
  captionLabels: 'ઇમેજ કૅપ્શન|ઇમેજ કેપ્શન',
  pictureKinds: 'ફાઇલ ફોટો|ફાઇલ તસવીર|પ્રતિકાત્મક તસવીર',
  notFound: 'પેજ મળ્યું નથી|પેજ મળ્યું નહીં|પૃષ્ઠ મળ્યું નથી|પાનું મળ્યું નથી',
  standingPages: 'અમારા વિશે|સંપર્ક|સંપર્ક કરો|અમારો સંપર્ક કરો|ગોપનીયતા નીતિ|નિયમો અને શરતો',
  aboutNames: 'વિશે',
  notes: `correction: સુધારો|ભૂલ સુધાર; update: આ [સમાચાર/અહેવાલ] … અપડેટ; ai: આ [સમાચાર/લેખ/અહેવાલ] … એઆઈ [ની મદદ/દ્વારા]|આ [સમાચાર/લેખ/અહેવાલ] … એઆઈની મદદ; translation: મૂળ અંગ્રેજી … અનુવાદ; sponsored: આ … પ્રાયોજિત [લેખ/સામગ્રી]`,
};

export const guText: TextWords = {
  tag: 'gu',
  byWords: 'આના દ્વારા પોસ્ટ કરેલું',
  commaPrefixes: 'લેખક',
  writerPrefixes: 'લેખક|અહેવાલ',
  roleLabels: 'પદ',
  dayPrefixes: 'તા.',
  publishedLabels: 'પ્રકાશિત|પ્રકાશન તારીખ',
  modifiedLabels: 'અપડેટ|છેલ્લું અપડેટ',
  rooms: 'ડેસ્ક|બ્યુરો|ટીમ',
  correspondents: 'રિપોર્ટર|પ્રતિનિધિ|સંવાદદાતા',
  months: 'જાન્યુઆરી, ફેબ્રુઆરી, માર્ચ, એપ્રિલ, મે, જૂન, જુલાઈ, ઑગસ્ટ|ઓગસ્ટ, સપ્ટેમ્બર, ઑક્ટોબર|ઓક્ટોબર, નવેમ્બર, ડિસેમ્બર',
  dayParts: 'રાત્રે 19-6, સવારે 0-12, બપોરે 11-17, સાંજે 14-21',
  am: 'એએમ',
  pm: 'પીએમ',
};

export const guSentences: SentenceWords = {
  abbreviations: 'ડૉ|ડો|શ્રી|પ્રો|શ્રીમતી|રૂ|નં|પ્રા|લિ|મો|તા|જિ',
  letterNames: 'એ|બી|સી|ડી|ઈ|એફ|જી|એચ|આઈ|જે|કે|એલ|એમ|એન|ઓ|પી|ક્યુ|આર|એસ|ટી|યુ|વી|ડબલ્યુ|એક્સ|વાય|ઝેડ',
  speechVerbs: 'કહ્યું|બોલ્યા|જણાવ્યું|પૂછ્યું',
};
