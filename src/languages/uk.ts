/** Ukrainian. */
import type { Language } from './language.ts';

export const uk: Language = {
  tag: 'uk',
  script: 'Cyrl',
  boilerplate: {
    'credit label': 'Підпис до фото',
  },
  captionLabels: 'Підпис до фото',
  notFound: 'сторінку не знайдено',
};
