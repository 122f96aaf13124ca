import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BoilerplateKind,
  boilerplateKind,
  isBodyLabel,
  isRelatedLabel,
  isSummaryLabel,
  withoutSummaryLabel,
} from '../../src/text/boilerplate.ts';

describe('boilerplateKind knows the phrases of Hindi news pages', () => {
  test.each<[BoilerplateKind, string[]]>([
    [
      'related',
      [
        'यह भी पढ़ें',
        'वीडियो देखें',
        'Table of Contents',
        'यह भी पढ़ें: नहर की सफाई शुरू',
        'यह भी पढ़ें- नहर की सफाई शुरू, किसानों को राहत',
        'ये भी पढ़ें नहर की सफाई शुरू',
        'ये भी पढ़े',
        'ये भी पढें',
        'यह भी पढें : नहर',
        'इसे भी पढ़ें:',
        'इन्हें भी पढ़ें',
        'यह खबर भी पढ़ें…',
        'ये खबर भी पढ़ें',
        'यह भी देखें',
        'ये भी देखें: नहर',
        'यह भी जानें',
        'देखें Video: नहर की सफाई',
        'पढ़ें पूरी खबर',
        'पढ़िए पूरी खबर.',
        'पूरी खबर पढ़ें',
        'पूरी खबर यहाँ पढ़ें',
        'पूरी खबर यहां पढ़ें',
        'जानें पूरी खबर.',
        'आगे पढ़ें',
        'और पढ़ें',
        '...और पढ़ें',
        'और देखें',
        'कुछ और जानिए',
        'Also Read',
        'ALSO READ: नहर की सफाई',
        'Read Also',
        'Read More...',
        'Read More »',
        '» Read more',
        'Continue Reading',
        'पढ़ें- नहर की सफाई शुरू',
        'पढ़ें: नहर की सफाई शुरू',
        'संबंधित खबरें',
        'सम्बन्धित खबरें',
        'संबंधित समाचार',
        'संबंधित वीडियो',
        'संबंधित',
        'मिलते-जुलते मुद्दे',
        'More Related News',
        'Recommended',
        'विशेष',
        'ज़रूर पढ़ें',
        'जरूर पढ़ें',
        'ज्यादा पठित',
        'टॉप स्टोरी',
        'सबसे अधिक पढ़ी गईं',
        'Latest India News',
        'Trending Topics',
        'ट्रेंडिंग न्यूज़',
        'ट्रेंडिंग',
        'Web Stories',
        'वेब स्टोरीज',
        'Click Here',
        'आप पढ़ रहे हैं',
        'BREAKING NEWS',
        'सोशल नेटवर्क पर और देखिए',
      ],
    ],
    [
      'end',
      [
        'खबरें और भी हैं…',
        'अगला लेख',
        'Next Article',
        'Exit mobile version',
        'The post नहर की सफाई शुरू appeared first on Naya Akhbar.',
        '[ad_1]',
      ],
    ],
    [
      'promo',
      [
        'डाउनलोड करें जागरण एप और न्यूज़ जगत की सभी खबरें पायें',
        'रहें हर खबर से अपडेट, डाउनलोड करें ऐप अपने मोबाइल पे|',
        'Read the latest and breaking Hindi news on our site.',
        'अधूरा नहीं! पढ़िए पूरा!',
        'पढ़ें पूरी खबर दैनिक भास्कर ऐप पर',
        'ऐप डाउनलोड करने के लिए QR स्कैन करें',
        'पूरी खबर पढ़ें ऐप पर',
        '(आगरा की खबरें अब व्हाट्सऐप पर भी, बस यहां क्लिक करें और हमारा ग्रुप ज्वाइन करें।)',
        'हर पल की खबर के लिए टेलीग्राम चैनल से जुड़ें',
        '‘यदि आप हमको सपोर्ट करना चाहते हैं तो हमारी पत्रकारिता का समर्थन करें’',
        '(The above story first appeared on Naya Akhbar on Jan 12.)',
        'प्रीमियम मेंबरशिप है तो लॉगिन करें',
        'ऐप खोलें',
        'Google source verification',
        '(बीबीसी हिन्दी के एंड्रॉएड ऐप के लिए आप यहां क्लिक कर सकते हैं.)',
        'Download ABP Live App and Watch All Latest Videos',
        'View In App',
        'हमें फॉलो करें',
        'ताजा खबरों से अपडेट रहने के लिए हमारे Whatsapp Channel को Join करें |',
        'हमारे व्हाट्सएप चैनल को Follow करना न भूलें',
        'देश और दुनिया की बड़ी खबरों के लिए बनें रहें हमारे साथ',
        'नयागंज के लाइव ब्लॉग में आपका स्वागत है.',
        'तो दिनभर बने रहिए हमारे साथ.',
        'आप पूरे दिन हमारे इस लाइव ब्लॉग से जुड़े रहें.',
        'देश और दुनिया की ताज़ा ख़बरें सबसे पहले पढ़ने के लिए क्लिक करें',
        'Follow us on',
        'हमें गूगल न्यूज़ पर फॉलो करें',
        'टेलीग्राम चैनल से जुड़ें',
        'Switch to English',
        'खबरें English में पढ़ने के लिए यहां आएं',
        'साइन इन',
        'आइये, शहर के विकास को करें रेट',
      ],
    ],
    [
      'advert',
      [
        'विज्ञापन',
        'Advertisement',
        'Advertisements',
        'ADVERTISEMENT CONTINUE READING BELOW',
        'Sponsored',
        'प्रायोजित',
        'Promoted Content',
        'You may like',
        'SUBSCRIBE',
        'BOOK ADS ON JAGRAN',
        "{ googletag.display('div-1'); }",
        'ख़बर सुनें',
        'खबर सुनें',
        '🔊 पूरी खबर सुने',
        '1:34Play videoPlay video',
        'LIVE TV',
        'छोड़कर %title% आगे बढ़ें',
        '%title% समाप्त',
        'पोस्ट %provider% समाप्त',
        'चेतावनी: तीसरे पक्ष की सामग्री में विज्ञापन हो सकते हैं.',
        'सामग्री् उपलब्ध नहीं है',
        'बाहरी साइटों की सामग्री के लिए बीबीसी ज़िम्मेदार नहीं है.',
        'कंटेंट पर जाएं',
        'Loading...',
        'Please wait…',
        'बेहतर अनुभव के लिए अपनी सेटिंग्स में जाकर हाई मोड चुनें।',
        'LockIcon',
      ],
    ],
    [
      'share',
      [
        'कॉपी लिंक',
        'Link Copied',
        'शेयर',
        'साझा कीजिए',
        'इस पृष्ठ को प्रिंट करें',
        'शहर चुनें',
        'ई-पेपर',
        'DNPA Code of Ethics',
        'About Us',
      ],
    ],
    [
      'comments',
      [
        'अपनी प्रतिक्रिया व्यक्त करें',
        'टिप्पणियों पर जाएँ',
        'No comments:',
        'Post your comment',
        'Enter Code*',
        'आपका मत',
        'फीडबैक दें',
      ],
    ],
    [
      'metadata',
      [
        'Publish Date:',
        'Publish Date:Sat, 28 Nov 2020 01:34 PM (IST)',
        'Updated Thu, 16 Apr 2020 01:00 AM IST',
        'Updated at: 26 May 2020',
        'UPDATED: 2 जून 2023',
        'Published : Sep 1, 2021, 5:25 AM IST',
        'Published by: मोहन लाल',
        'First Published',
        'Last Updated: 2 जून 2023',
        'Posted by Amit Rao',
        'Edited By: Amit Rao',
        'Written By Amit Rao',
        'Authored by: Amit Rao',
        'Curated By: Amit Rao',
        'रिपोर्ट – सुनीता शर्मा, लेखन – मोहन लाल',
        '(रिपोर्ट- मोहन लाल)',
        '।। मोहन लाल ।।',
        'By सुनीता शर्मा',
        'By Amit Rao and Sunita Sharma',
        'BY',
        'Author: Amit Rao',
        'Agency: भाषा',
        'लेखक: मोहन लाल',
        'प्रकाशित: 2 जून 2023',
        'अपडेटेड 2 जून 2023',
        'पोस्ट किया गया 2 जून 2023',
        'अंतिम अपडेट: 2 जून 2023',
        'पदनाम, संवाददाता',
        'Read Time: 3 mins',
        '7 min read',
        'AI Summary',
        'मुख्य बातें',
        'हाइलाइट्स',
        'Highlights',
        'खबर का सार एक नजर में',
        'सार',
        'विस्तार',
        'संक्षेप:',
      ],
    ],
    ['tags', ['Tags:', 'Tags: नहर, सिंचाई', 'Keyword: नहर', '#नहर #सिंचाई', 'टैग्स: नहर']],
    [
      'credit',
      [
        'इमेज स्रोत, ANI',
        'इमेज कैप्शन, नहर का दृश्य',
        'तस्वीर: मोहन लाल',
        '- फोटो : अमर उजाला',
        'Image Source : PTI',
        'Photo: PTI',
        '--आईएएनएस',
        'Photo PTI',
        'फोटो साभार: सोशल मीडिया',
        'स्रोत: भाषा',
        'फाइल फोटो',
        '(फाइल फोटो)',
        'प्रतीकात्मक फोटो',
        '(इनपुट - भाषा)',
        '(इनपुट: एजेंसी)',
        'एजेंसी इनपुट के साथ',
        '(भाषा)',
      ],
    ],
    [
      'disclaimer',
      [
        'Disclaimer: यह जानकारी आम मान्यताओं पर आधारित है।',
        'डिस्क्लेमर: यह जानकारी आम मान्यताओं पर आधारित है।',
        'अस्वीकरण: यह जानकारी आम मान्यताओं पर आधारित है।',
        '(हेडलाइन के अलावा, इस खबर को हमारी टीम ने नहीं बदला है, यह सीधे प्रकाशित की गई है।)',
        '(Except for the headline, this story has not been edited by our staff.)',
      ],
    ],
  ])('%s', (kind, texts) => {
    expect(texts.filter((text) => boilerplateKind(text) !== kind)).toEqual([]);
  });
});

describe('boilerplateKind knows other languages', () => {
  test.each<[BoilerplateKind, string[]]>([
    [
      'related',
      [
        'Related',
        'Also read: A canal opens',
        'Lesen Sie auch',
        'Mehr zum Thema',
        'Lees ook: Kanaal open',
        'Läs också',
        'Les også',
        'Lire aussi',
        'À lire aussi : Le canal',
        'Leggi anche',
        'Lea también',
        'Baca juga: Kanal dibuka',
        '続きを読む',
        '関連記事',
        'আরও পড়ুন',
        'हेही वाचा',
        'ఇది కూడా చదవండి',
      ],
    ],
    [
      'promo',
      ['Sign up for our newsletter', 'Follow us', 'Follow us on Facebook and X.', 'Subscribe to our channel'],
    ],
    ['advert', ['Anzeige', 'Publicité', 'Werbung', 'Publicidad', 'Iklan', '広告']],
    ['share', ['Share this article', 'Teilen', 'Partager', 'Copy link']],
    ['credit', ['Image source, PTI', 'Image caption, The canal']],
    ['disclaimer', ['All rights reserved.', 'Copyright © Naya Akhbar', 'Copyright 2026 Naya Akhbar']],
  ])('%s', (kind, texts) => {
    expect(texts.filter((text) => boilerplateKind(text) !== kind)).toEqual([]);
  });
});

test.each([
  '',
  'उन्होंने कहा कि बच्चे यह भी पढ़ें और समझें।',
  'रिपोर्ट: नहर में पानी घटा',
  '।। पहले दिन की बात है ।।',
  'यह भी पढ़ें तो पता चलता है कि नहर सौ साल पुरानी है।',
  'यह भी देखें कि किसानों को पानी कब मिलेगा।',
  `यह भी पढ़ें और समझें कि नहर की सफाई क्यों जरूरी थी। ${'किसानों ने बताया कि पानी खेतों तक नहीं पहुंच रहा था। '.repeat(4)}`,
  'विज्ञापन पर रोक लगाने की मांग को लेकर लोगों ने प्रदर्शन किया।',
  'विस्तार से जानकारी देते हुए अधिकारी ने कहा कि काम पूरा हो गया है।',
  'सार यह है कि नहर की सफाई अब पूरी हो गई है।',
  'शेयर बाजार में आज तेजी रही',
  'शेयर करने से पहले जांच लें।',
  'विशेष अदालत ने फैसला सुनाया',
  'मुख्य बातें जो बैठक में हुईं, वे इस प्रकार हैं।',
  'संबंधित अधिकारियों को निर्देश दिए गए हैं।',
  'फोटो खिंचवाने के लिए लोग कतार में खड़े रहे।',
  'Updated rules will help farmers, the minister said.',
  'Related costs rose by a third.',
  'By the time the canal opened, the fields were dry.',
  'Facebook',
  'अपडेट: नहर का पानी घटा है, लोग अपने घर लौट रहे हैं और काम शुरू हुआ है।',
  'Share prices fell on Monday',
  'Read more books, the teacher told her class.',
  'The post office of the village has a new roof.',
  'Copyright law protects the pictures of the canal, the court said.',
  'By Design',
  'Photo Gallery of the canal',
  'देखें तो नहर में पानी कम है।',
  'नहर की सफाई शुरू, किसानों को राहत',
])('boilerplateKind leaves %j to the report', (text) => {
  expect(boilerplateKind(text)).toBeUndefined();
});

test.each([
  ['यह भी पढ़ें', true],
  ['ये भी पढ़ें :-', true],
  ['Also Read:', true],
  ['संबंधित खबरें', true],
  ['यह भी पढ़ें: नहर की सफाई शुरू', false],
  ['और पढ़ें', false],
  ['Read More »', false],
  ['Skip to content', false],
  ['विज्ञापन', false],
  ['', false],
])('isRelatedLabel(%j) is %s', (text, is) => {
  expect(isRelatedLabel(text)).toBe(is);
});

test.each([
  ['हाइलाइट्स', true],
  ['मुख्य बातें', true],
  ['खबर का सार, एक नजर में', true],
  ['AI Summary', true],
  ['Highlights:', true],
  ['Key points', true],
  ['सार', true],
  ['संक्षेप', true],
  ['विस्तार', false],
  ['सार यह है', false],
])('isSummaryLabel(%j) is %s', (text, is) => {
  expect(isSummaryLabel(text)).toBe(is);
});

test.each([
  ['संक्षेप: नहर की सफाई शुरू हुई।', 'नहर की सफाई शुरू हुई।'],
  ['सार - नहर की सफाई शुरू हुई।', 'नहर की सफाई शुरू हुई।'],
  ['सार नहर की सफाई का यह है।', 'सार नहर की सफाई का यह है।'],
  ['आगरा: नहर की सफाई शुरू हुई।', 'आगरा: नहर की सफाई शुरू हुई।'],
  ['सार:', 'सार:'],
])('withoutSummaryLabel(%j) is %j', (text, bare) => {
  expect(withoutSummaryLabel(text)).toBe(bare);
});

test.each([
  ['विस्तार', true],
  ['विस्तार:', true],
  ['लाइव अपडेट्स', true],
  ['विस्तार से', false],
  ['सार', false],
])('isBodyLabel(%j) is %s', (text, is) => {
  expect(isBodyLabel(text)).toBe(is);
});

test('many hashtags that end in prose are read in no time', () => {
  const start = performance.now();
  expect(boilerplateKind(`${'#a,,,,'.repeat(100)} b`)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(100);
});

test('never throws, and marks around a label change nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(boilerplateKind(` ${text} `) === undefined || boilerplateKind(text) !== undefined).toBe(true);
    }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(' ', ':', '…', ' »', '-', ' :-'),
      fc.constantFrom('', '» ', '- ', '• '),
      (behind, front) => {
        expect(isRelatedLabel(`${front}यह भी पढ़ें${behind}`)).toBe(true);
      },
    ),
  );
});
