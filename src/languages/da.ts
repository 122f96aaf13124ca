/** Danish. */
import type { Language } from './language.ts';

export const da: Language = {
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
  months: ', , marts, , , , , , , , , ',
  notFound: 'siden blev ikke fundet',
  standingPages: 'om os',
  homeLabels: 'Forside',
};
