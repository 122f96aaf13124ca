import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDateline, trailingAgency } from '../../src/text/parse-dateline.ts';

const sentence = 'शहर में बारिश के बाद सड़कें फिर खुल गई हैं।';

test.each<[string, object, string?]>([
  ['पटना।', { place: 'पटना' }, ''],
  ['सोनहत/कोरिया।', { place: 'सोनहत/कोरिया' }],
  ['नयागंज (जींद):', { place: 'नयागंज (जींद)' }],
  ['पटना, जागरण संवाददाता।', { place: 'पटना', desk: 'जागरण संवाददाता' }],
  ['डिजिटल डेस्क, नई दिल्ली।', { desk: 'डिजिटल डेस्क', place: 'नई दिल्ली' }],
  ['नवज्योति टुडे संवाददाता, गोरखपुर :', { desk: 'नवज्योति टुडे संवाददाता', place: 'गोरखपुर' }],
  ['संवाद सूत्र, नयागंज:', { desk: 'संवाद सूत्र', place: 'नयागंज' }],
  ['पटना [जागरण संवाददाता]।', { place: 'पटना', desk: 'जागरण संवाददाता' }],
  ['लखनऊ, 30 अक्टूबर (आईएएनएस)।', { place: 'लखनऊ', date: '30 अक्टूबर', agency: 'आईएएनएस' }],
  ['नई दिल्ली, 22 मार्च (भाषा)।', { place: 'नई दिल्ली', date: '22 मार्च', agency: 'भाषा' }],
  ['मुंबई :', { place: 'मुंबई' }],
  ['नई दिल्ली, जून 8 --', { place: 'नई दिल्ली', date: 'जून 8' }],
  ['न्यूज डेस्क, अमर उजाला, नई दिल्ली।', { desk: 'न्यूज डेस्क', place: 'नई दिल्ली' }],
  ['अमर उजाला ब्यूरो, लखनऊ।', { desk: 'अमर उजाला ब्यूरो', place: 'लखनऊ' }],
  ['नयागंज।', { place: 'नयागंज' }],
  ['पटना, 3 जून (हप्र)।', { place: 'पटना', date: '3 जून', desk: 'हप्र' }],
  ['पटना, डेस्क रिपोर्ट।', { place: 'पटना', desk: 'डेस्क रिपोर्ट' }],
  ['मुंबई -', { place: 'मुंबई' }],
  ['जागरण संवाददाता।', { desk: 'जागरण संवाददाता' }],
  ['NEW DELHI:', { place: 'NEW DELHI' }],
  ['RAMGARH, Aug. 4.', { place: 'RAMGARH', date: 'Aug. 4' }],
  ['पटना, 3 जून (कखग)', { place: 'पटना', date: '3 जून' }],
  ['पटना 3 जून (क.ख.)।', { place: 'पटना', date: '3 जून' }],
  ['नयागंज, दि. ३ –', { place: 'नयागंज', date: 'दि. ३' }],
  ['ਨਵਾਂਗੰਜ, 3 ਜੂਨ (ਮੋਹਨ ਲਾਲ):', { place: 'ਨਵਾਂਗੰਜ', date: '3 ਜੂਨ' }],
])('parseDateline reads %s', (raw, parts, rest = sentence) => {
  expect(parseDateline(`${raw} ${rest}`)).toEqual({ raw, ...parts, rest });
});

test.each([
  'दिल्ली: एक शहर',
  'मुंबई: 32.5 डिग्री',
  'नई दिल्ली:',
  'दिल्ली - मुंबई एक्सप्रेसवे पर काम इस साल पूरा हो जाएगा।',
  'बिहार: राज्य में मानसून की पहली बारिश हुई है आज।',
  'भाषा: यह विषय स्कूलों में अब तीसरी कक्षा से पढ़ाया जाएगा।',
  'नहीं। यह बात मैंने नहीं कही थी और मैं इस पर कायम हूं।',
  'सवाल: आपने यह काम कब शुरू किया और क्यों शुरू किया था?',
  'नियम: आवेदन के साथ लगने वाला शुल्क तहसील में जमा कराना होगा।',
  'राहुल, दिल्ली: मुझे यह योजना बहुत पसंद आई है और अच्छी लगी।',
  'दुःख की बात है कि यह पुल पांच साल में ही टूट गया।',
  'काम हो गया। अब सभी लोग अपने घर लौट रहे हैं आराम से।',
  'पटना और गया में सोमवार: को बारिश हुई और सड़कें डूब गईं।',
])('parseDateline ignores %j', (paragraph) => {
  expect(parseDateline(paragraph)).toBeUndefined();
});

test.each([
  ['बैठक अगले सप्ताह होगी। (इनपुट - भाषा)', 'भाषा'],
  ['बैठक अगले सप्ताह होगी। (समाचार एजेंसी भाषा से इनपुट के साथ)', 'भाषा'],
  ['बैठक अगले सप्ताह होगी (IANS)', 'IANS'],
  ['बैठक अगले सप्ताह होगी। (आईएएनएस)', 'आईएएनएस'],
  ['बैठक अगले सप्ताह होगी। (एएफपी)', 'एएफपी'],
  ['बैठक अगले सप्ताह होगी। [ANI]', 'ANI'],
  ['बैठक अगले सप्ताह होगी। (ब्यूरो)', undefined],
  ['(भाषा) बैठक अगले सप्ताह होगी।', undefined],
  ['बैठक भाषा', undefined],
])('trailingAgency of %j is %s', (paragraph, agency) => {
  expect(trailingAgency(paragraph)).toBe(agency);
});

const PIECES = [
  'नई दिल्ली',
  'पटना',
  'नयागंज',
  ', ',
  ': ',
  '। ',
  ' - ',
  '(भाषा)',
  ' ',
  '22 मार्च',
  'न्यूज डेस्क',
  'ः ',
  '. ',
  '/',
];
const pieces = fc.array(fc.constantFrom(...PIECES, sentence), { maxLength: 12 });

test('parseDateline never throws and never loses a letter', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        pieces.map((parts) => parts.join('')),
      ),
      (paragraph) => {
        const dateline = parseDateline(paragraph);
        const whole = dateline ? dateline.raw + dateline.rest : paragraph;
        expect(whole.replace(/\s/gu, '')).toBe(paragraph.replace(/\s/gu, ''));
      },
    ),
  );
});
