/** Hungarian. */
import type { PageWords } from './language.ts';

export const hu: PageWords = {
  tag: 'hu',
  script: 'Latn',
  boilerplate: {
    'related opening': 'Olvasta már',
    'advert whole': 'Hirdetés',
  },
};
