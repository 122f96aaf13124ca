/** Serbian. */
import type { Language } from './language.ts';

export const sr: Language = {
  tag: 'sr',
  script: 'Cyrl',
  boilerplate: {
    'related opening': 'Прочитајте и',
  },
};
