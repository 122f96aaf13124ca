/** Romanian. */
import type { PageWords } from './language.ts';

export const ro: PageWords = {
  tag: 'ro',
  script: 'Latn',
  boilerplate: {
    'related opening': 'Citește și',
    'advert whole': 'Publicitate',
  },
};
