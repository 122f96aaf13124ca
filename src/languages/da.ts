/** Danish. */
import type { PageWords, TextWords } from './language.ts';

export const da: PageWords = {
  tag: 'da',
  script: 'Latn',
  boilerplate: {
    'related whole': 'Mest læst',
    'related opening': 'Læs også',
    'button opening': 'Læs mere',
    'promo whole': 'Log ind',
    'advert whole': 'Artiklen fortsætter efter annoncen|Annonce',
    'share whole': 'Del artikel',
  },
  notFound: 'siden blev ikke fundet',
  standingPages: 'om os',
  homeLabels: 'Forside',
};

export const daText: TextWords = {
  tag: 'da',
  script: 'Latn',
  months: ', , marts, , , , , , , , , ',
};
