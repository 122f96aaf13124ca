/** Finnish. */
import type { PageWords } from './language.ts';

export const fi: PageWords = {
  tag: 'fi',
  script: 'Latn',
  boilerplate: {
    'related opening': 'Lue myös',
    'advert whole': 'Mainos',
    'share whole': 'Jaa',
  },
  creditLabels: 'Kuva',
  notFound: 'sivua ei löytynyt',
};
