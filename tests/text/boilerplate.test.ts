import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import {
  boilerplateKind,
  isBodyLabel,
  isHomeLabel,
  isRelatedLabel,
  isSummaryLabel,
  withoutSummaryLabel,
} from '../../src/text/boilerplate.ts';
import { countCpuTime } from '../cpu-time.ts';

test.each(
  Object.entries<string[]>({
    related: [
      'यहां देखें फिल्म का ट्रेलर',
      'ये भी पढ़ेंः नहर की सफाई शुरू',
      'यह भी पढ़ें- नहर की सफाई शुरू, किसानों को राहत',
      'ये भी पढ़ें नहर की सफाई शुरू',
      'ये भी पढें',
      'पूरी खबर यहाँ पढ़ें',
      'ALSO READ: नहर की सफाई',
      'पढ़ें- नहर की सफाई शुरू',
    ],
    end: ['The post नहर की सफाई शुरू appeared first on Naya Akhbar.'],
    promo: [
      'नया अखबार का साप्ताहिक न्यूजलेटर हर रविवार सुबह आता है। यहां मुफ्त में जुड़ें।',
      '(अगर आपके पास कोई ऐसी पोस्ट है जिस पर शक हो, तो हमें 98XXXXXX12 पर भेजें।)',
      '(आगरा की खबरें अब व्हाट्सऐप पर भी, बस यहां क्लिक करें और हमारा ग्रुप ज्वाइन करें।)',
      '‘यदि आप हमको सपोर्ट करना चाहते हैं तो हमारी पत्रकारिता का समर्थन करें’',
      '(The above story first appeared on Naya Akhbar on Jan 12.)',
      'नयागंज के लाइव ब्लॉग में आपका स्वागत है.',
    ],
    advert: [
      '[ads id="12"]',
      '[/caption]',
      '[video mp4="a.mp4"][/video]',
      "{ googletag.display('div-1'); }",
      'सामग्री् उपलब्ध नहीं है',
    ],
    share: [
      'Facebook Twitter WhatsApp',
      '1,234 Views',
      '1,024 total views, 3 views today',
      '0 SHARES 12 VIEWS',
    ],
    comments: ['Comments (0)', '3 Comments', 'टिप्पणियां (2)', 'टिप्पणियां: 1'],
    metadata: [
      'संपादक: मोहन लाल',
      '(नया अखबार के लिए मोहन लाल की रिपोर्ट)',
      '1,204 बार देखा गया',
      '(रिलीज़ आईडी: 1234567) आगंतुक पटल : 312',
      'आर.के./एस.जी./वी.एल.',
      'एसएन/आरकेजे/पीवी',
      'RK/SG',
      'Updated Thu, 16 Apr 2020 01:00 AM IST',
      'रिपोर्ट – सुनीता शर्मा, लेखन – मोहन लाल',
      '(रिपोर्ट- मोहन लाल)',
      '।। मोहन लाल ।।',
      'By सुनीता शर्मा',
      'By Amit Rao and Sunita Sharma',
      'पदनाम, संवाददाता',
      'Read Time: 3 mins',
    ],
    tags: ['#नहर #सिंचाई'],
    credit: [
      'Image source, PTI',
      '- फोटो : अमर उजाला',
      '--आईएएनएस',
      'Photo PTI',
      '(भाषा)',
      'आरके/एसजी (भाषा, एएफपी)',
    ],
    disclaimer: [
      'Copyright © Naya Akhbar',
      '© नया अख़बार 2026',
      '© The Naya Akhbar Ltd. 2026',
      'Copyright 2026 Naya Akhbar',
      '© 2026 नया अखबार। सर्वाधिकार सुरक्षित।',
      'Disclaimer: यह जानकारी आम मान्यताओं पर आधारित है।',
      '(हेडलाइन के अलावा, इस खबर को हमारी टीम ने नहीं बदला है, यह सीधे प्रकाशित की गई है।)',
      '(Except for the headline, this story has not been edited by our staff.)',
    ],
  }),
)('boilerplateKind recognizes phrases of news pages: %s', (kind, texts) => {
  expect(texts.filter((text) => boilerplateKind(text) !== kind)).toEqual([]);
});

test.each([
  '',
  'उन्होंने कहा कि बच्चे यह भी पढ़ें और समझें।',
  'रिपोर्ट: नहर में पानी घटा',
  'शिक्षा: असर फाउंडेशन की रिपोर्ट',
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
  'फोटो, हस्ताक्षर और अंकसूची की प्रति अपलोड करने के बाद ही फॉर्म जमा होगा।',
  'फोटो खिंचवाने के लिए लोग कतार में खड़े रहे।',
  'Updated rules will help farmers, the minister said.',
  'Related costs rose by a third.',
  'By the time the canal opened, the fields were dry.',
  'Facebook',
  'Video Conference में बैठक हुई और सभी अधिकारी शामिल हुए।',
  'अपनी राय रखने का मौका',
  'क्या है पूरा मामला?',
  'देखें पूरी लिस्ट',
  'अपडेट: नहर का पानी घटा है, लोग अपने घर लौट रहे हैं और काम शुरू हुआ है।',
  'Share prices fell on Monday',
  'Read more books, the teacher told her class.',
  'The post office of the village has a new roof.',
  'Copyright law protects the pictures of the canal, the court said.',
  'By Design',
  'Photo Gallery of the canal',
  'देखें तो नहर में पानी कम है।',
  'नहर की सफाई शुरू, किसानों को राहत',
])('boilerplateKind ignores %j', (text) => {
  expect(boilerplateKind(text)).toBeUndefined();
});

test.each<[string, (text: string) => boolean, string[], string[]]>([
  [
    'isRelatedLabel',
    isRelatedLabel,
    listOf(`यह भी पढ़ें|ये भी पढ़ें :-|ये भी पढ़ें ⬇️|Also Read:|संबंधित खबरें`),
    listOf(`यह भी पढ़ें: नहर की सफाई शुरू|और पढ़ें|Read More »|Skip to content|विज्ञापन`),
  ],
  [
    'isSummaryLabel',
    isSummaryLabel,
    listOf(`हाइलाइट्स|मुख्य बातें|खबर का सार, एक नजर में|AI Summary|Highlights:|Key points|सार|संक्षेप`),
    listOf(`विस्तार|सार यह है`),
  ],
  ['isBodyLabel', isBodyLabel, listOf(`विस्तार|विस्तार:|लाइव अपडेट्स`), listOf(`विस्तार से|सार`)],
])('%s recognizes its labels', (_name, isLabel, labels, others) => {
  expect([...labels, ...others, ''].filter(isLabel)).toEqual(labels);
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

test('only a whole label names the home page', () => {
  expect(['होम', 'HOME', 'होम गार्ड', 'देश', ''].filter(isHomeLabel)).toEqual(['होम', 'HOME']);
});

test('many hashtags followed by prose are classified quickly', () => {
  const spentMs = countCpuTime();
  expect(boilerplateKind(`${'#a,,,,'.repeat(100)} b`)).toBeUndefined();
  expect(spentMs()).toBeLessThan(100);
});

test('never throws, and ignores marks around a label', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(boilerplateKind(` ${text} `)).toBe(boilerplateKind(text));
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
