import { expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import { agencyName, classifyName, isPersonName } from '../../src/text/classify-name.ts';
import { type Byline, parseByline } from '../../src/text/parse-byline.ts';

test.each<[string, Byline]>([
  ['BY Amit Rao', { authors: [{ name: 'Amit Rao', role: 'BY' }] }],
  ['லேபிள் | எழுதியவர் கவிதா முருகன் | நவம்பர் 23, 2026', { authors: [{ name: 'கவிதா முருகன்', role: 'எழுதியவர்' }] }],
  ['मोहन लाल : नवी वार्ता वृत्तसेवा', { authors: [{ name: 'मोहन लाल' }] }],
  ['कलम: मोहन लाल | डाली गई 19 फरवरी, 2024', { authors: [{ name: 'मोहन लाल', role: 'कलम' }] }],
  ['Apr 25, 2023 11:21 AM (IST) Posted by Amit Rao', { authors: [{ name: 'Amit Rao', role: 'Posted by' }] }],
  ['Author, তাসনিম রহমান | Role, বিশ্ব নিউজ বাংলা', { authors: [{ name: 'তাসনিম রহমান', role: 'বিশ্ব নিউজ বাংলা' }] }],
  ['எழுதியவர், கவிதா முருகன் | பதவி, விஷ்வா தமிழ்', { authors: [{ name: 'கவிதா முருகன்', role: 'விஷ்வா தமிழ்' }] }],
  ['Role, বিশ্ব নিউজ বাংলা', { authors: [] }],
  ['مصنف, عابد حسین', { authors: [{ name: 'عابد حسین', role: 'مصنف' }] }],
  ['राम कुमार, जागरण संवाददाता', { authors: [{ name: 'राम कुमार', role: 'जागरण संवाददाता' }] }],
  ['राम कुमार वरिष्ठ संवाददाता', { authors: [{ name: 'राम कुमार', role: 'वरिष्ठ संवाददाता' }] }],
  ['डॉ. मोहन लाल', { authors: [{ name: 'डॉ. मोहन लाल' }] }],
  ['By मोहन लाल.', { authors: [{ name: 'मोहन लाल', role: 'By' }] }],
  ['मोहन लाल बी.ए.', { authors: [{ name: 'मोहन लाल बी.ए.' }] }],
  ['A. K. Rao', { authors: [{ name: 'A. K. Rao' }] }],
  ['By Amit RaoTwitter', { authors: [{ name: 'Amit Rao', role: 'By' }] }],
  ['By Amit Rao Facebook Twitter', { authors: [{ name: 'Amit Rao', role: 'By' }] }],
  ['Amit Rao @amitrao', { authors: [{ name: 'Amit Rao' }] }],
  ['Amit Rao @amitrao पीटीआई', { authors: [{ name: 'Amit Rao' }], agency: 'पीटीआई' }],
  ['Theresa May', { authors: [{ name: 'Theresa May' }] }],
  ['अजय मिश्रा की रिपोर्ट | 2 जून 2023', { authors: [{ name: 'अजय मिश्रा', role: 'रिपोर्ट' }] }],
  ['By इंडियास्पेंड टीम', { authors: [{ name: 'इंडियास्पेंड टीम', role: 'By' }] }],
  ['By Amit Rao | इंडियास्पेंड टीम', { authors: [{ name: 'Amit Rao', role: 'By' }] }],
  ['Amit Rao Senior Writer', { authors: [{ name: 'Amit Rao', role: 'Senior Writer' }] }],
  [
    'By मोहन लाल on June 15, 2009 | Comments (2) | TrackBacks (0)',
    { authors: [{ name: 'मोहन लाल', role: 'By' }] },
  ],
  ['ताजातरीन: 2 जून 2023 | मोहन लाल', { authors: [{ name: 'मोहन लाल' }] }],
  ['लेखक मोहन लाल', { authors: [{ name: 'मोहन लाल', role: 'लेखक' }] }],
  ['शब्द और चित्र: मोहन लाल', { authors: [{ name: 'मोहन लाल', role: 'शब्द और चित्र' }] }],
  ['रिपोर्ट: सुनीता शर्मा | ध्वनि: मोहन लाल', { authors: [{ name: 'सुनीता शर्मा', role: 'रिपोर्ट' }] }],
  ['सर्राफा: चांदी 500 रुपये टूटी, सोना स्थिर', { authors: [] }],
  ['प्रवक्ता: मोहन लाल', { authors: [] }],
  ['✍️ मोहन लाल', { authors: [{ name: 'मोहन लाल', role: 'By' }] }],
  ['By admin | March 11, 2018 | मालवा', { authors: [] }],
  [
    'Written By: Amit Rao, Reported By: राम कुमार',
    {
      authors: [
        { name: 'Amit Rao', role: 'Written By' },
        { name: 'राम कुमार', role: 'Reported By' },
      ],
    },
  ],
  ['Written By: Amit Rao | Edited By: राम कुमार', { authors: [{ name: 'Amit Rao', role: 'Written By' }] }],
  ['জেলা প্রতিনিধি | শেষ আপডেট: ২৪ নভেম্বর ২০২৬', { authors: [], desk: 'জেলা প্রতিনিধি' }],
  ['Press Trust of India (भाषा)', { authors: [], agency: 'Press Trust of India (भाषा)' }],
  ['एजेंसी, पुणे', { authors: [], agency: 'एजेंसी', place: 'पुणे' }],
  ['जेएनएन, नई दिल्ली', { authors: [], agency: 'जेएनएन', place: 'नई दिल्ली' }],
  ['एजेंसी, नई दिल्लीः', { authors: [], agency: 'एजेंसी', place: 'नई दिल्ली' }],
  ['By वेब टीम', { authors: [], desk: 'वेब टीम' }],
  ['मोहन लाल . जयपुर', { authors: [{ name: 'मोहन लाल' }], place: 'जयपुर' }],
  ['नवप्रदेश प्रतिनिधि, रायपुर', { authors: [], desk: 'नवप्रदेश प्रतिनिधि', place: 'रायपुर' }],
  ['नवप्रदेश संवाददाता: रायपुर', { authors: [], desk: 'नवप्रदेश संवाददाता', place: 'रायपुर' }],
  ['वाराणसी ब्यूरो', { authors: [], desk: 'वाराणसी ब्यूरो' }],
  ['दिल्लीः न्यूज डेस्क', { authors: [], place: 'दिल्ली', desk: 'न्यूज डेस्क' }],
  ['Edited By: India TV News Desk', { authors: [], desk: 'India TV News Desk' }],
  ['By NDTV इंडिया', { authors: [] }],
  [
    'Dec 21, 2025 07:04 pm ISTAmit Rao लाइव हिन्दुस्तान, नई दिल्ली',
    { authors: [{ name: 'Amit Rao' }], place: 'नई दिल्ली' },
  ],
  ['समस्तीपुर3 घंटे पहले', { authors: [], place: 'समस्तीपुर' }],
  ['Team Naya Akhbar', { authors: [], desk: 'Team Naya Akhbar' }],
  ['naya-akhbar.com', { authors: [] }],
])('parseByline reads %s', (text, byline) => {
  expect(parseByline(text)).toEqual(byline);
});

test.each([
  ['राम कुमार एवं श्याम लाल', 'राम कुमार', 'श्याम लाल'],
  ['राम कुमार | श्याम लाल', 'राम कुमार', 'श्याम लाल'],
  ['राम कुमार & श्याम लाल', 'राम कुमार', 'श्याम लाल'],
  ['राम कुमार& श्याम लाल', 'राम कुमार', 'श्याम लाल'],
  ['राम कुमार, श्याम लाल, राम कुमार', 'राम कुमार', 'श्याम लाल'],
  ['Edited By: राम कुमार, Published by: मोहन लाल; सुनीता शर्मा', 'राम कुमार', 'मोहन लाल', 'सुनीता शर्मा'],
  ['द्वारा मोहन लाल शुक्र, 09/11/2026 - 12:41 प्रस्तुत', 'मोहन लाल'],
  ['मोहन रवि, 2 जून 2023', 'मोहन रवि'],
  ['(नया अखबार के लिए मोहन लाल की रिपोर्ट)', 'मोहन लाल'],
  [''],
  ['होम'],
  ['5 min read'],
  ['Share this article'],
  ['By'],
  ['Leave a comment'],
  ['See Updates'],
  ['Chief Marketing Officer'],
  ['By Getty Images'],
  ['Sunday, May'],
  ['Her hat, wide and red, was made for her by hand in a small shop in Agra.'],
])('parseByline finds the names in %j', (text, ...names) => {
  expect(parseByline(text).authors.map(({ name }) => name)).toEqual(names);
});

test.each([
  ['विशेष संवाददाता', 'desk'],
  ['डिजिटल डेस्क', 'desk'],
  ['एजेंसी', 'agency'],
  ['एनबीटी', 'organization'],
  ['Naya Samachar', 'organization'],
  ['India TV Hindi', 'organization'],
  ['नई दिल्ली', undefined],
  ['', undefined],
])('the kind of the name %j is %s', (text, kind) => {
  expect(classifyName(text)).toBe(kind);
});

test.each([
  ['इनपुट - भाषा', 'भाषा'],
  ['एजेंसी इनपुट के साथ', 'एजेंसी'],
  ['पीटीआई/भाषा', 'पीटीआई/भाषा'],
  ['हि.स.', 'हि.स.'],
  ['Press Trust of India (भाषा)', 'Press Trust of India (भाषा)'],
  ['मोहन लाल', undefined],
  ['ब्यूरो', undefined],
])('the agency in %j is %s', (text, agency) => {
  expect(agencyName(text)).toBe(agency);
});

test('isPersonName recognizes names', () => {
  const names = listOf(`मंगल सिंह|शनि देव|शुक्र सिंह|Theresa May|Jan Hvizdak`);
  const others = listOf(`नई दिल्ली|शहर में बारिश|Amit2|सोमवार|रवि|रवि मई|Sunday May`);
  expect([...names, ...others].filter(isPersonName)).toEqual(names);
});
