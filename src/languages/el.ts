/** Greek. */
import type { Language } from './language.ts';

export const el: Language = {
  tag: 'el',
  script: 'Grek',
  boilerplate: {
    'related opening': 'Διαβάστε επίσης|Διαβάστε ακόμα',
    'advert whole': 'Διαφήμιση',
  },
};
