/** Ukrainian. */
import type { PageWords } from './language.ts';

export const uk: PageWords = {
  tag: 'uk',
  script: 'Cyrl',
  boilerplate: {
    'credit label': 'Підпис до фото',
  },
  captionLabels: 'Підпис до фото',
  notFound: 'сторінку не знайдено',
};
