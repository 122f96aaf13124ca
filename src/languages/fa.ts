/** Persian. */
import type { Language } from './language.ts';

export const fa: Language = {
  tag: 'fa',
  script: 'Arab',
  boilerplate: {
    'related opening': 'بیشتر بخوانید',
    'credit label': 'منبع تصویر|توضیح تصویر',
  },
  creditLabels: 'منبع تصویر',
  captionLabels: 'توضیح تصویر',
};
