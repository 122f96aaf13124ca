/** Persian. */
import type { PageWords } from './language.ts';

export const fa: PageWords = {
  tag: 'fa',
  script: 'Arab',
  boilerplate: {
    'related opening': 'بیشتر بخوانید',
    'credit label': 'منبع تصویر|توضیح تصویر',
  },
  creditLabels: 'منبع تصویر',
  captionLabels: 'توضیح تصویر',
};
