/** Indonesian. */
import type { PageWords, TextWords } from './language.ts';

export const id: PageWords = {
  tag: 'id',
  script: 'Latn',
  boilerplate: {
    'related whole': 'Berita terkait|Artikel terkait|Terpopuler',
    'related opening': 'Lihat juga|Simak juga|Baca juga',
    'button opening': 'Baca selengkapnya',
    'promo opening': 'Ikuti kami',
    'advert whole': 'Iklan|Advertorial',
    'advert opening': 'Iklan scroll',
    'share whole': 'Bagikan',
    'comments whole': 'Komentar',
    'credit label': 'Sumber gambar|Keterangan gambar',
  },
  summaryLabels: 'Ringkasan',
  creditLabels: 'Sumber gambar',
  captionLabels: 'Keterangan gambar',
  notFound: 'halaman tidak ditemukan',
  standingPages: 'tentang kami|kebijakan privasi|hubungi kami|redaksi|pedoman media siber',
};

export const idText: TextWords = {
  tag: 'id',
  script: 'Latn',
  months: ', , Maret, , , , , Agustus, , , , desember|Desember',
};
