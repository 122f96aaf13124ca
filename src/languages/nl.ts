/** Dutch. */
import type { PageWords, TextWords } from './language.ts';

export const nl: PageWords = {
  tag: 'nl',
  script: 'Latn',
  boilerplate: {
    'related whole': 'Meest gelezen',
    'related opening': 'Lees ook',
    'button opening': 'Lees meer|Lees verder',
    'promo whole': 'Inloggen',
    'promo opening': 'Schrijf je in voor|Meld je aan voor|Volg ons',
    'advert whole': 'Tekst gaat verder onder de advertentie|Advertentie|Reclame',
    'share whole': 'Delen|Deel dit artikel',
    'comments whole': 'Reacties',
    'metadata label': 'Gepubliceerd|Laatst bijgewerkt',
  },
  notFound: 'pagina niet gevonden',
  standingPages: 'privacybeleid|over ons',
};

export const nlText: TextWords = {
  tag: 'nl',
  script: 'Latn',
  months: 'januari, februari, maart, , mei|Mei, , , augustus, , , , ',
};
