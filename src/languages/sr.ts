/** Serbian. */
import type { PageWords } from './language.ts';

export const sr: PageWords = {
  tag: 'sr',
  script: 'Cyrl',
  boilerplate: {
    'related opening': 'Прочитајте и',
  },
};
