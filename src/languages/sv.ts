/** Swedish. */
import type { PageWords, TextWords } from './language.ts';

export const sv: PageWords = {
  tag: 'sv',
  boilerplate: {
    'related whole': 'Mest läst',
    'related opening': 'Läs också|Läs även',
    'button opening': 'Läs mer',
    'promo whole': 'Logga in',
    'promo opening': 'Prenumerera på',
    'advert whole': 'Artikeln fortsätter under annonsen|Annons',
    'share whole': 'Dela',
    'comments whole': 'Kommentarer',
    'metadata label': 'Publicerad|Uppdaterad',
  },
  notFound: 'sidan kunde inte hittas',
  standingPages: 'om oss',
  notes: `correction: Rättelse; update: [Artikeln/Texten] … uppdaterad; ai: [Den här/Denna] [artikeln/texten/artikel/text] … AI; translation: Översatt från … engelska; sponsored: [Den här/Detta är] … [sponsrad/annons]`,
};

export const svText: TextWords = {
  tag: 'sv',
  nameJoints: 'och|og',
  months: ', , , , maj, , , augusti, , , , ',
};
