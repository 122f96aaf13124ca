/** Turkish. */
import type { PageWords, TextWords } from './language.ts';

export const tr: PageWords = {
  tag: 'tr',
  script: 'Latn',
  boilerplate: {
    'related opening': 'İlgili haberler|Ayrıca okuyun',
    'button whole': 'Devamını oku',
    'advert whole': 'Reklam',
    'share whole': 'Paylaş',
    'credit label': 'Kaynak|Fotoğraf altı yazısı',
  },
  creditLabels: 'Kaynak',
  captionLabels: 'Fotoğraf altı yazısı',
  notFound: 'sayfa bulunamadı',
  standingPages: 'gizlilik politikası|hakkımızda|iletişim',
};

export const trText: TextWords = {
  tag: 'tr',
  script: 'Latn',
  months: 'Ocak, Şubat, Mart, Nisan, Mayıs, Haziran, Temmuz, Ağustos, Eylül, Ekim, Kasım, Aralık',
};
