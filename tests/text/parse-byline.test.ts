import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agencyName,
  type Byline,
  classifyName,
  isPersonName,
  parseByline,
} from '../../src/text/parse-byline.ts';

describe('parseByline reads authors and their roles', () => {
  test.each(
    Object.entries<Byline['authors']>({
      'By सुनीता शर्मा': [{ name: 'सुनीता शर्मा', role: 'By' }],
      'द्वारा सुनीता शर्मा , 21 फ़रवरी 2025': [{ name: 'सुनीता शर्मा', role: 'द्वारा' }],
      'Authored by सुनीता शर्मा | नवज्योति | Updated: 2 जून 2023': [{ name: 'सुनीता शर्मा', role: 'Authored by' }],
      'रिपोर्ट- सुनीता शर्मा, खैरा': [{ name: 'सुनीता शर्मा', role: 'रिपोर्ट' }],
      'BY Amit Rao': [{ name: 'Amit Rao', role: 'BY' }],
      'லேபிள் | எழுதியவர் கவிதா முருகன் | நவம்பர் 23, 2026': [{ name: 'கவிதா முருகன்', role: 'எழுதியவர்' }],
      'تحریر: عابد حسین': [{ name: 'عابد حسین', role: 'تحریر' }],
      'লেখক: সুমন ঘোষ': [{ name: 'সুমন ঘোষ', role: 'লেখক' }],
      'Written By Amit Rao': [{ name: 'Amit Rao', role: 'Written By' }],
      'Written By: Amit Rao pandey': [{ name: 'Amit Rao pandey', role: 'Written By' }],
      'Edited By: सुनीता शर्मा': [{ name: 'सुनीता शर्मा', role: 'Edited By' }],
      'Reported By: राम कुमार': [{ name: 'राम कुमार', role: 'Reported By' }],
      'Author: Amit Rao': [{ name: 'Amit Rao', role: 'Author' }],
      'Publish Date:Sat, 28 Nov 2020 01:34 PM (IST)Author: Amit Rao': [{ name: 'Amit Rao', role: 'Author' }],
      'लेखक: मोहन लाल': [{ name: 'मोहन लाल', role: 'लेखक' }],
      'प्रस्तुति: मोहन लाल': [{ name: 'मोहन लाल', role: 'प्रस्तुति' }],
      'अनुवाद: मोहन लाल': [{ name: 'मोहन लाल', role: 'अनुवाद' }],
      'मोहन लाल द्वारा': [{ name: 'मोहन लाल' }],
      '।। मोहन लाल।।': [{ name: 'मोहन लाल' }],
      'मोहन लाल : नया अखबार सेवा': [{ name: 'मोहन लाल' }],
      'मोहन लाल : नवी वार्ता वृत्तसेवा': [{ name: 'मोहन लाल' }],
      'कलम: मोहन लाल | डाली गई 19 फरवरी, 2024': [{ name: 'मोहन लाल', role: 'कलम' }],
      'Published by: मोहन लाल Updated Thu, 16 Apr 2020 01:00 AM IST': [
        { name: 'मोहन लाल', role: 'Published by' },
      ],
      'Apr 25, 2023 11:21 AM (IST) Posted by Amit Rao': [{ name: 'Amit Rao', role: 'Posted by' }],
      '- Author, सुनीता शर्मा - पदनाम, बीबीसी संवाददाता': [{ name: 'सुनीता शर्मा', role: 'बीबीसी संवाददाता' }],
      'Author, सुनीता शर्मा': [{ name: 'सुनीता शर्मा', role: 'Author' }],
      'Author, তাসনিম রহমান | Role, বিশ্ব নিউজ বাংলা': [{ name: 'তাসনিম রহমান', role: 'বিশ্ব নিউজ বাংলা' }],
      'எழுதியவர், கவிதா முருகன் | பதவி, விஷ்வா தமிழ்': [{ name: 'கவிதா முருகன்', role: 'விஷ்வா தமிழ்' }],
      'Role, বিশ্ব নিউজ বাংলা': [],
      'مصنف, عابد حسین': [{ name: 'عابد حسین', role: 'مصنف' }],
      'राम कुमार, पर्यावरण कार्यकर्ता': [{ name: 'राम कुमार', role: 'पर्यावरण कार्यकर्ता' }],
      'राम कुमार, संवाददाता': [{ name: 'राम कुमार', role: 'संवाददाता' }],
      'राम कुमार, जागरण संवाददाता': [{ name: 'राम कुमार', role: 'जागरण संवाददाता' }],
      'राम कुमार वरिष्ठ संवाददाता': [{ name: 'राम कुमार', role: 'वरिष्ठ संवाददाता' }],
      'रिपोर्ट – सुनीता शर्मा, लेखन – मोहन लाल': [
        { name: 'सुनीता शर्मा', role: 'रिपोर्ट' },
        { name: 'मोहन लाल', role: 'लेखन' },
      ],
      '(रिपोर्ट- मोहन लाल)': [{ name: 'मोहन लाल', role: 'रिपोर्ट' }],
      'विजय भास्कर': [{ name: 'विजय भास्कर' }],
      'डॉ. मोहन लाल': [{ name: 'डॉ. मोहन लाल' }],
      'A. K. Rao': [{ name: 'A. K. Rao' }],
      'By Amit RaoTwitter': [{ name: 'Amit Rao', role: 'By' }],
      'By Amit Rao Facebook Twitter': [{ name: 'Amit Rao', role: 'By' }],
      'Amit Rao @amitrao': [{ name: 'Amit Rao' }],
      'By: Amit Rao Updated: 2 जून 2023, 10:40 AM': [{ name: 'Amit Rao', role: 'By' }],
      'By: रवि कुमार': [{ name: 'रवि कुमार', role: 'By' }],
      'मंगल सिंह | रवि, 2 जून 2023': [{ name: 'मंगल सिंह' }],
      'Theresa May': [{ name: 'Theresa May' }],
      'अजय मिश्रा की रिपोर्ट | 2 जून 2023': [{ name: 'अजय मिश्रा', role: 'रिपोर्ट' }],
      'By इंडियास्पेंड टीम': [{ name: 'इंडियास्पेंड टीम', role: 'By' }],
      'By Amit Rao | इंडियास्पेंड टीम': [{ name: 'Amit Rao', role: 'By' }],
      'Amit Rao Senior Writer': [{ name: 'Amit Rao', role: 'Senior Writer' }],
      'By Amit Rao, Chief Technology Officer': [{ name: 'Amit Rao', role: 'Chief Technology Officer' }],
      'By Amit Rao, Fact-checked by राम कुमार': [{ name: 'Amit Rao', role: 'By' }],
      'By मोहन लाल on June 15, 2009 | Comments (2) | TrackBacks (0)': [{ name: 'मोहन लाल', role: 'By' }],
      'पाठक संख्या: 1,043 | मोहन लाल': [{ name: 'मोहन लाल' }],
      'प्रस्तुति : मोहन लाल | अंतिम बदलाव ३० जुलाई २०२५': [{ name: 'मोहन लाल', role: 'प्रस्तुति' }],
      'ताजातरीन: 2 जून 2023 | मोहन लाल': [{ name: 'मोहन लाल' }],
      'लेखक मोहन लाल': [{ name: 'मोहन लाल', role: 'लेखक' }],
      'शब्द और चित्र: मोहन लाल': [{ name: 'मोहन लाल', role: 'शब्द और चित्र' }],
      'पड़ताल: सुनीता शर्मा | संपादन: मोहन लाल': [{ name: 'सुनीता शर्मा', role: 'पड़ताल' }],
      'रिपोर्ट: सुनीता शर्मा | ध्वनि: मोहन लाल': [{ name: 'सुनीता शर्मा', role: 'रिपोर्ट' }],
      'सर्राफा: चांदी 500 रुपये टूटी, सोना स्थिर': [],
      'प्रवक्ता: मोहन लाल': [],
      '✍️ मोहन लाल': [{ name: 'मोहन लाल', role: 'By' }],
      '✍ मोहन लाल की रिपोर्ट': [{ name: 'मोहन लाल', role: 'रिपोर्ट' }],
      'अंक: 8 फरवरी 2019, माघ शुक्ल तृतीया': [],
      'By admin | March 11, 2018 | मालवा': [],
    }),
  )('%s', (text, authors) => {
    expect(parseByline(text)).toEqual({ authors });
  });
});

describe('parseByline separates several authors', () => {
  test.each([
    'राम कुमार, श्याम लाल',
    'राम कुमार और श्याम लाल',
    'राम कुमार एवं श्याम लाल',
    'राम कुमार व श्याम लाल',
    'राम कुमार / श्याम लाल',
    'राम कुमार | श्याम लाल',
    'राम कुमार and श्याम लाल',
    'राम कुमार & श्याम लाल',
    'राम कुमार& श्याम लाल',
    'राम कुमार, श्याम लाल, राम कुमार',
  ])('%s', (text) => {
    expect(parseByline(text).authors.map(({ name }) => name)).toEqual(['राम कुमार', 'श्याम लाल']);
  });

  test('each with the preceding label', () => {
    expect(parseByline('Written By: Amit Rao, Reported By: राम कुमार').authors).toEqual([
      { name: 'Amit Rao', role: 'Written By' },
      { name: 'राम कुमार', role: 'Reported By' },
    ]);
  });

  test('without an editor if a writer is named', () => {
    expect(parseByline('Written By: Amit Rao | Edited By: राम कुमार').authors).toEqual([
      { name: 'Amit Rao', role: 'Written By' },
    ]);
    expect(parseByline('Edited By: राम कुमार, Published by: मोहन लाल; सुनीता शर्मा').authors.length).toBe(3);
  });
});

describe('parseByline does not read agencies, desks and places as authors', () => {
  test.each(
    Object.entries<Byline>({
      'জেলা প্রতিনিধি | শেষ আপডেট: ২৪ নভেম্বর ২০২৬': { authors: [], desk: 'জেলা প্রতিনিধি' },
      'By भाषा | Updated: September 10, 2021 16:28 IST': { authors: [], agency: 'भाषा' },
      'Press Trust of India (भाषा)': { authors: [], agency: 'Press Trust of India (भाषा)' },
      'Agency:एजेंसियां': { authors: [], agency: 'एजेंसियां' },
      'एजेंसी, पुणे': { authors: [], agency: 'एजेंसी', place: 'पुणे' },
      'जेएनएन, नई दिल्ली': { authors: [], agency: 'जेएनएन', place: 'नई दिल्ली' },
      'भाषा2 जून 2023भाषा': { authors: [], agency: 'भाषा' },
      'By वेब टीम': { authors: [], desk: 'वेब टीम' },
      'By Amit Rao | PTI': { authors: [{ name: 'Amit Rao', role: 'By' }], agency: 'PTI' },
      'मोहन लाल (वार्ता)': { authors: [{ name: 'मोहन लाल' }], agency: 'वार्ता' },
      'मोहन लाल . जयपुर': { authors: [{ name: 'मोहन लाल' }], place: 'जयपुर' },
      'विशेष संवाददाता पटना': { authors: [], desk: 'विशेष संवाददाता', place: 'पटना' },
      'नवप्रदेश प्रतिनिधि, रायपुर': { authors: [], desk: 'नवप्रदेश प्रतिनिधि', place: 'रायपुर' },
      'बाढ़ से अजय मिश्रा की रिपोर्ट': { authors: [{ name: 'अजय मिश्रा', role: 'रिपोर्ट' }], place: 'बाढ़' },
      '(पटना: अजय मिश्रा की विशेष रिपोर्ट)': { authors: [{ name: 'अजय मिश्रा', role: 'रिपोर्ट' }], place: 'पटना' },
      'सुनीता शर्मा की रिपोर्ट': { authors: [{ name: 'सुनीता शर्मा', role: 'रिपोर्ट' }] },
      'नीति आयोग की रिपोर्ट': { authors: [] },
      'नवप्रदेश संवाददाता: रायपुर': { authors: [], desk: 'नवप्रदेश संवाददाता', place: 'रायपुर' },
      'वाराणसी ब्यूरो': { authors: [], desk: 'वाराणसी ब्यूरो' },
      'न्यूज डेस्क, अमर उजाला नई दिल्ली।': { authors: [], desk: 'न्यूज डेस्क', place: 'नई दिल्ली' },
      'ABP News Bureau': { authors: [], desk: 'ABP News Bureau' },
      'Edited By: India TV News Desk': { authors: [], desk: 'India TV News Desk' },
      'ETV Bharat / bharat': { authors: [] },
      'By NDTV इंडिया': { authors: [] },
      'मोहन लाल / नई दिल्ली': { authors: [{ name: 'मोहन लाल' }], place: 'नई दिल्ली' },
      'Dec 21, 2025 07:04 pm ISTAmit Rao लाइव हिन्दुस्तान, नई दिल्ली': {
        authors: [{ name: 'Amit Rao' }],
        place: 'नई दिल्ली',
      },
      'समस्तीपुरकुछ ही क्षण पहले': { authors: [], place: 'समस्तीपुर' },
      'समस्तीपुर3 घंटे पहले': { authors: [], place: 'समस्तीपुर' },
      'समस्तीपुर, 2 दिन पहले | लेखक: मोहन लाल': {
        authors: [{ name: 'मोहन लाल', role: 'लेखक' }],
        place: 'समस्तीपुर',
      },
      'जागरण संवाददाता, आगरा': { authors: [], desk: 'जागरण संवाददाता', place: 'आगरा' },
      'सुनीता शर्मा, बीबीसी संवाददाता, पटना से': {
        authors: [{ name: 'सुनीता शर्मा', role: 'बीबीसी संवाददाता' }],
        place: 'पटना',
      },
      'Team Naya Akhbar': { authors: [], desk: 'Team Naya Akhbar' },
      'naya-akhbar.com': { authors: [] },
    }),
  )('%s', (text, byline) => {
    expect(parseByline(text)).toEqual(byline);
  });
});

test.each([
  '',
  'राजनीति',
  'होम',
  'Read Time: 3 mins',
  '5 min read',
  'शहर में बारिश के बाद सड़कें फिर खुल गईं',
  'Share this article',
  'नई खबर पढ़ें',
  'Written By',
  'By',
  'A post shared by Naya Cricket Club',
  'Leave a comment',
  'See Updates',
  'Chief Marketing Officer',
  'By Getty Images',
  'शनि, 2 जून 2023',
  'Sunday, May',
  'By comparison, Amit Rao, who had worked in the fields for years, was calm.',
  'Her hat, wide and red, was made for her by hand in a small shop in Agra.',
])('parseByline finds no author in %j', (text) => {
  expect(parseByline(text).authors).toEqual([]);
});

describe('classifyName', () => {
  test.each([
    ['सुनीता शर्मा', 'person'],
    ['Amit Rao', 'person'],
    ['संवाददाता', 'desk'],
    ['विशेष संवाददाता', 'desk'],
    ['संवाद सूत्र', 'desk'],
    ['संवाद सहयोगी', 'desk'],
    ['संवाद सूत्र, ', 'desk'],
    ['ब्यूरो', 'desk'],
    ['राज्य ब्यूरो', 'desk'],
    ['न्यूज़ डेस्क', 'desk'],
    ['डिजिटल डेस्क', 'desk'],
    ['वेब डेस्क', 'desk'],
    ['टीम', 'desk'],
    ['नेटवर्क', 'desk'],
    ['एजेंसी', 'agency'],
    ['भाषा', 'agency'],
    ['वार्ता', 'agency'],
    ['जेएनएन', 'agency'],
    ['रॉयटर्स', 'agency'],
    ['ANI', 'agency'],
    ['एनबीटी', 'organization'],
    ['लाइव हिन्दुस्तान', 'organization'],
    ['Naya Samachar', 'organization'],
    ['India TV Hindi', 'organization'],
    ['नई दिल्ली', undefined],
    ['2 जून 2023', undefined],
    ['', undefined],
  ])('%s → %s', (text, kind) => {
    expect(classifyName(text)).toBe(kind);
  });
});

describe('agencyName', () => {
  test.each([
    ['(भाषा)', 'भाषा'],
    ['इनपुट - भाषा', 'भाषा'],
    ['इनपुट: एजेंसी', 'एजेंसी'],
    ['एजेंसी इनपुट के साथ', 'एजेंसी'],
    ['with inputs from PTI', 'PTI'],
    ['पीटीआई/भाषा', 'पीटीआई/भाषा'],
    ['ANI and IANS', 'ANI and IANS'],
    ['हि.स.', 'हि.स.'],
    ['Press Trust of India (भाषा)', 'Press Trust of India (भाषा)'],
    ['मोहन लाल', undefined],
    ['भाषा और साहित्य', undefined],
    ['ब्यूरो', undefined],
  ])('%s → %s', (text, agency) => {
    expect(agencyName(text)).toBe(agency);
  });
});

test.each([
  ['मोहन', true],
  ['नई दिल्ली', false],
  ['शहर में बारिश', false],
  ['Amit राव', false],
  ['Amit2', false],
  ['मोहन लाल की रिपोर्ट', false],
  ['सोमवार', false],
  ['रवि कुमार', true],
  ['मंगल सिंह', true],
  ['सोम प्रकाश', true],
  ['गुरु दत्त', true],
  ['शनि देव', true],
  ['बुध राम', true],
  ['शुक्र सिंह', true],
  ['मई देवी', true],
  ['Theresa May', true],
  ['April Rubin', true],
  ['Jan Hvizdak', true],
  ['रवि', false],
  ['मई', false],
  ['रवि मई', false],
  ['Sunday May', false],
])('isPersonName(%s) is %s', (text, is) => {
  expect(isPersonName(text)).toBe(is);
});

const pieces = fc.array(
  fc.constantFrom(
    'By ',
    'Edited By: ',
    'लेखक: ',
    'राम कुमार',
    'Amit Rao',
    ', ',
    ' / ',
    ' और ',
    'भाषा',
    'न्यूज डेस्क',
    'संवाददाता',
    ' ',
    '2 जून 2023',
    '(',
    ')',
    '।',
  ),
  { maxLength: 15 },
);

test('parseByline never throws, and every name occurs in the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        pieces.map((parts) => parts.join('')),
      ),
      (text) => {
        const { authors, agency, desk, place } = parseByline(text);
        for (const name of [...authors.map((author) => author.name), agency, desk, place]) {
          expect(text.normalize('NFC')).toContain(name ?? '');
        }
      },
    ),
  );
});

test.each([
  ['द्वारा मोहन लाल शुक्र, 09/11/2026 - 12:41 प्रस्तुत', 'मोहन लाल'],
  ['मोहन रवि, 2 जून 2023', 'मोहन रवि'],
])('the weekday of a date is not a surname: %j', (text, name) => {
  expect(parseByline(text).authors.map((author) => author.name)).toEqual([name]);
});

test.each([
  ['बातचीत: सुनीता शर्मा / 1 जून 2026', 'सुनीता शर्मा'],
  ['(नया अखबार के लिए मोहन लाल की रिपोर्ट)', 'मोहन लाल'],
])('the interviewer or reporter is the author: %j', (text, name) => {
  expect(parseByline(text).authors.map((author) => author.name)).toEqual([name]);
});
