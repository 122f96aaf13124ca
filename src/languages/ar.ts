/** Arabic. */
import type { PageWords } from './language.ts';

export const ar: PageWords = {
  tag: 'ar',
  script: 'Arab',
  boilerplate: {
    'related opening': 'اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا',
    'advert whole': 'إعلان',
    'credit label': 'صدر الصورة|التعليق على الصورة',
  },
  creditLabels: 'صدر الصورة',
  captionLabels: 'التعليق على الصورة',
  notFound: 'الصفحة غير موجودة',
};
