/** Russian. */
import type { PageWords } from './language.ts';

export const ru: PageWords = {
  tag: 'ru',
  script: 'Cyrl',
  boilerplate: {
    'related opening': 'Читайте также|Читать также|Читайте також',
    'promo opening': 'Подписывайтесь на',
    'advert whole': 'Реклама',
    'share whole': 'Поделиться',
    'comments whole': 'Комментарии',
    'metadata label': 'Опубликовано',
    'credit label': 'Автор фото|Подпись к фото',
  },
  creditLabels: 'Автор фото',
  captionLabels: 'Подпись к фото',
  notFound: 'страница не найдена',
  standingPages: 'о нас|контакты|политика конфиденциальности',
};
