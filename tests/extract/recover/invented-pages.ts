/** Invented flattened pages, one per shape, with their articles. */

import { listOf } from '../../../scripts/list-of.ts';
import type { Article } from '../../../src/article.ts';
import { wrapped } from './flatten-page.ts';

/** A page's text and the fields of its article. `texts` lists the type and text of each body block. */
export interface InventedPage {
  readonly shape: string;
  readonly text: string;
  readonly fields: Partial<Article>;
  readonly texts: readonly (readonly [string, string])[];
}

const HEADLINE = 'नवापुर में तालाब की खुदाई पूरी, गर्मियों में नहीं होगी पानी की किल्लत';
const STANDFIRST = 'ग्रामीणों ने चार महीने तक श्रमदान किया और तालाब की गहराई दोगुनी हो गई।';
const FIRST =
  'लखनऊ: नवापुर के पुराने तालाब की खुदाई रविवार को पूरी हो गई। अब इसमें पहले से दोगुना पानी जमा होगा और दो हजार परिवारों को राहत मिलेगी।';
const SECOND =
  'ग्राम प्रधान सरोज यादव ने बताया कि काम में 300 लोगों ने हाथ बंटाया। मशीन का खर्च पंचायत ने उठाया और मिट्टी खेतों में डाली गई।';
const THIRD = 'कृषि विभाग के अनुसार तालाब भरने के बाद आसपास के कुओं का जलस्तर भी बढ़ेगा। अगले साल दो और तालाब चुने जाएंगे।';
const SUBHEADING = 'मछली पालन की भी तैयारी';
const CAPTION = 'तालाब के किनारे खड़े ग्रामीण';

const PLAIN: InventedPage['texts'] = [FIRST, SECOND, THIRD].map((text) => ['paragraph', text]);
const WITH_SUBHEADING = PLAIN.toSpliced(2, 0, ['subheading', SUBHEADING]);

export const inventedPages: readonly InventedPage[] = [
  {
    shape: 'menus, one crumb per line, rows, links, tags and a footer',
    text: [
      ...listOf(`देश|विदेश|खेल|मनोरंजन|ई-पेपर|होम|उत्तर प्रदेश|लखनऊ`),
      HEADLINE,
      STANDFIRST,
      'Written By: मीनाक्षी दुबे | Updated: 4 मई 2025, 06:15 PM IST',
      'Facebook Twitter WhatsApp',
      CAPTION,
      FIRST,
      'यह भी पढ़ें: धान की नई किस्म से बढ़ी किसानों की आमदनी',
      SECOND,
      SUBHEADING,
      THIRD,
      'टैग्स: तालाब, नवापुर',
      'संबंधित खबरें',
      'धान की नई किस्म से बढ़ी किसानों की आमदनी',
      'मेले में पहुंचे 50 हजार लोग, यातायात रहा सुचारु',
      'पुल की मरम्मत शुरू, दो महीने बंद रहेगा रास्ता',
      'About Us',
      '© 2025 गांव समाचार',
    ].join('\n'),
    fields: {
      headline: HEADLINE,
      breadcrumb: [{ name: 'होम' }, { name: 'उत्तर प्रदेश' }, { name: 'लखनऊ' }],
      section: 'लखनऊ',
      standfirst: STANDFIRST,
      caption: CAPTION,
      dateline: { raw: 'लखनऊ:', place: 'लखनऊ' },
      authors: [{ name: 'मीनाक्षी दुबे', role: 'Written By' }],
      modifiedAt: '2025-05-04T18:15:00+05:30',
      tags: ['तालाब', 'नवापुर'],
    },
    texts: WITH_SUBHEADING,
  },
  {
    shape: 'breadcrumb on one line with a truncated leaf, double blank lines, byline label on its own line',
    text: [
      'Home » गांव » नवापुर में तालाब की खुदाई पूरी...',
      HEADLINE,
      'Written By',
      'Sudha Pathak',
      'Published: May 4, 2025, 18:15 IST',
      `${CAPTION} - फोटो : गांव समाचार`,
      FIRST,
      SECOND,
      'ये भी पढ़ें',
      'मेले में पहुंचे 50 हजार लोग, यातायात रहा सुचारु',
      THIRD,
      'Leave a Reply',
      'मैं भी वहां गया था और काम देखकर बहुत अच्छा लगा।',
    ].join('\n\n\n'),
    fields: {
      headline: HEADLINE,
      breadcrumb: [{ name: 'Home' }, { name: 'गांव' }],
      caption: CAPTION,
      authors: [{ name: 'Sudha Pathak', role: 'Written By' }],
      publishedAt: '2025-05-04T18:15:00+05:30',
    },
    texts: PLAIN,
  },
  {
    shape: 'breadcrumb glued to the headline, headline to the standfirst',
    text: [
      `Hindi News भारत राष्ट्रीय ${HEADLINE}`,
      `${HEADLINE} ${STANDFIRST}`,
      FIRST,
      `${SECOND} ${SUBHEADING}`,
      `${THIRD} यह भी पढ़ें: पुल की मरम्मत शुरू, दो महीने बंद रहेगा रास्ता`,
      'Latest India News',
    ].join('\n'),
    fields: {
      headline: HEADLINE,
      breadcrumb: [{ name: 'Hindi News' }, { name: 'भारत' }, { name: 'राष्ट्रीय' }],
      standfirst: STANDFIRST,
      dateline: { raw: 'लखनऊ:', place: 'लखनऊ' },
    },
    texts: WITH_SUBHEADING,
  },
  {
    shape: 'the headline twice on one line, between breadcrumb and standfirst',
    text: [`होम देश ${HEADLINE} ${HEADLINE} ${STANDFIRST}`, FIRST, SECOND, THIRD].join('\n'),
    fields: { headline: HEADLINE, breadcrumb: [{ name: 'होम' }, { name: 'देश' }], standfirst: STANDFIRST },
    texts: PLAIN,
  },
  {
    shape: 'lines wrapped at 60 columns',
    text: [HEADLINE, '4 मई 2025', FIRST, SECOND, THIRD].map((block) => wrapped(block, 60)).join('\n\n'),
    fields: { headline: HEADLINE, publishedAt: '2025-05-04T00:00:00+05:30' },
    texts: PLAIN,
  },
  {
    shape: 'summary and body labels, bullets, an agency',
    text: [
      HEADLINE,
      'गांव समाचार डेस्क, लखनऊ | 4 मई 2025, 06:15 PM',
      'हाइलाइट्स',
      'चार महीने चला श्रमदान',
      'दो हजार परिवारों को राहत',
      'सार',
      STANDFIRST,
      'विस्तार',
      FIRST,
      'इन बातों का रखा गया ध्यान:',
      '• किनारों पर पेड़ लगाए गए',
      '• मवेशियों के लिए अलग घाट बना',
      `${THIRD} (भाषा)`,
    ].join('\n'),
    fields: {
      headline: HEADLINE,
      standfirst: STANDFIRST,
      highlights: ['चार महीने चला श्रमदान', 'दो हजार परिवारों को राहत'],
      agency: 'भाषा',
    },
    texts: [
      ['paragraph', FIRST],
      ['subheading', 'इन बातों का रखा गया ध्यान:'],
      ['list', 'किनारों पर पेड़ लगाए गए / मवेशियों के लिए अलग घाट बना'],
      ['paragraph', `${THIRD} (भाषा)`],
    ],
  },
  {
    shape: 'an endless page: the second article is left out',
    text: [
      HEADLINE,
      'रिपोर्ट: मोहित रावत 2025-05-04',
      FIRST,
      SECOND,
      THIRD,
      'मेले में पहुंचे 50 हजार लोग, यातायात रहा सुचारु',
      'रिपोर्ट: रेखा जोशी 2025-05-03',
      'मेले के पहले दिन 50 हजार लोग पहुंचे और शाम तक सभी रास्ते खुले रहे। पुलिस ने तीन जगह वाहन रोके।',
    ].join('\n'),
    fields: { headline: HEADLINE, authors: [{ name: 'मोहित रावत', role: 'रिपोर्ट' }] },
    texts: PLAIN,
  },
];
