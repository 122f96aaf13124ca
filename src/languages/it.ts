/** Italian. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const it: PageWords = {
  tag: 'it',
  script: 'Latn',
  boilerplate: {
    'related whole': 'Più letti',
    'related opening': 'Guarda anche|Potrebbe interessarti|Leggi anche|Per approfondire',
    'button whole': 'Continua a leggere',
    'button opening': 'Leggi tutto',
    'promo whole': 'Accedi|Abbonati',
    'promo opening': 'Iscriviti alla newsletter|Seguici su',
    'advert whole': 'Pubblicità',
    'share whole': 'Condividi',
    'comments whole': 'Commenti',
    'metadata label': 'Pubblicato|Aggiornato',
    'tags label': 'Argomenti',
    'disclaimer signature': 'Riproduzione riservata',
  },
  summaryLabels: 'In breve',
  notFound: 'pagina non trovata',
  agreeButtons: 'accetta',
  standingPages: 'informativa sulla privacy|chi siamo|contatti',
};

export const itText: TextWords = {
  tag: 'it',
  script: 'Latn',
  months: 'gennaio, febbraio, , aprile, maggio, giugno, luglio, , settembre, ottobre, , dicembre',
};

export const itSentences: SentenceWords = {
  abbreviations: 'dott',
};
