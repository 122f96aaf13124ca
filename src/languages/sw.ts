/** Swahili. */
import type { Language } from './language.ts';

export const sw: Language = {
  tag: 'sw',
  script: 'Latn',
  boilerplate: {
    'credit label': 'Chanzo cha picha|Maelezo ya picha',
  },
  creditLabels: 'Chanzo cha picha',
  captionLabels: 'Maelezo ya picha',
};
