/** Finnish. */
import type { Language } from './language.ts';

export const fi: Language = {
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
