/** Greek. */
import type { PageWords } from './language.ts';

export const el: PageWords = {
  tag: 'el',
  script: 'Grek',
  boilerplate: {
    'related opening': 'Διαβάστε επίσης|Διαβάστε ακόμα',
    'advert whole': 'Διαφήμιση',
  },
};
