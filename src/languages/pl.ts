/** Polish. */
import type { PageWords, TextWords } from './language.ts';

export const pl: PageWords = {
  tag: 'pl',
  boilerplate: {
    'related whole': 'Powiązane tematy|Najczęściej czytane',
    'related opening': 'Zobacz też|Czytaj także|Czytaj też|Czytaj więcej|Zobacz także',
    'promo opening': 'Zapisz się',
    'advert whole': 'Dalsza część tekstu pod reklamą|Reklama',
    'share whole': 'Udostępnij',
    'comments whole': 'Komentarze',
  },
  notFound: 'nie znaleziono strony|strona nie została znaleziona',
  standingPages: 'polityka prywatności|regulamin|o nas',
  notes: `correction: Sprostowanie|Korekta; update: Artykuł … zaktualizowany; ai: [Ten artykuł/Artykuł/Tekst] … sztucznej inteligencji; translation: Tłumaczenie z … angielskiego; sponsored: [Artykuł/Materiał/Tekst] … sponsorowany`,
};

export const plText: TextWords = {
  tag: 'pl',
  months: `stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia`,
};
