/** Hungarian. */
import type { Language } from './language.ts';

export const hu: Language = {
  tag: 'hu',
  script: 'Latn',
  boilerplate: {
    'related opening': 'Olvasta már',
    'advert whole': 'Hirdetés',
  },
};
