/** Swahili. */
import type { PageWords } from './language.ts';

export const sw: PageWords = {
  tag: 'sw',
  script: 'Latn',
  boilerplate: {
    'credit label': 'Chanzo cha picha|Maelezo ya picha',
  },
  creditLabels: 'Chanzo cha picha',
  captionLabels: 'Maelezo ya picha',
};
