/** Romanian. */
import type { Language } from './language.ts';

export const ro: Language = {
  tag: 'ro',
  script: 'Latn',
  boilerplate: {
    'related opening': 'Citește și',
    'advert whole': 'Publicitate',
  },
};
