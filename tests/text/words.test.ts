import { describe, expect, test } from 'vitest';
import { devanagariShare, endsSentence, sentences, totalWords, words } from '../../src/text/words.ts';

test.each([
  ['joiners inside a word', 'समस्\u200dया', ['समस्\u200dया']],
  ['Japanese into pairs of characters', '東京の空', ['東京', 'の空']],
  ['Thai into groups of four characters', 'ประเทศ', ['ประเ', 'ทศ']],
  ['Korean at spaces', '정부는 오늘', ['정부는', '오늘']],
  ['an empty text', '', []],
])('words splits %s', (_case, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('endsSentence recognizes the end of a sentence', () => {
  const ended = ['है।', 'क्या?', 'है.', 'है।’', '終わり。', '本当？」', 'ہے۔', 'है। '];
  expect([...ended, 'नहर की सफाई', 'पढ़ें:', 'Home |', '', '"नहर"'].filter(endsSentence)).toEqual(ended);
});

describe('sentences', () => {
  test.each([
    ['titles', 'डॉ. रीना और प्रो. मोहन आए।', ['डॉ. रीना और प्रो. मोहन आए।']],
    ['a word that may also be an initial', 'नेता जी. वे आए.', ['नेता जी.', 'वे आए.']],
    ['money', 'कीमत रु. 500 है।', ['कीमत रु. 500 है।']],
    ['closing quotes', 'कहा, "ठीक है।" फिर गए।', ['कहा, "ठीक है।"', 'फिर गए।']],
    [
      'full stops of abbreviations between dandas',
      'एक है। दो है। वे आ. प्र. से हैं। काम हुआ. चार',
      ['एक है।', 'दो है।', 'वे आ. प्र. से हैं।', 'काम हुआ.', 'चार'],
    ],
    [
      'Latin full stops between dandas',
      'एक है। दो है। तीन है। It rained. It stopped.',
      ['एक है।', 'दो है।', 'तीन है।', 'It rained.', 'It stopped.'],
    ],
    ['a pipe in a title', 'नहर साफ हुई है | दैनिक प्रहरी', ['नहर साफ हुई है | दैनिक प्रहरी']],
    ['Japanese', '晴れ。雨？', ['晴れ。', '雨？']],
    ['an empty text', ' ', []],
  ])('handles %s', (_case, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test.each([
    'सु.को. ने रोक लगाई. / सुनवाई कल होगी.',
    'सु. को. ने रोक लगाई. / सुनवाई कल होगी.',
    'उ.प्र. और म.प्र. में बारिश हुई. / ठंड बढ़ी.',
    'कुल 10 कि.ग्रा. चावल मिला. / दाम वही रहे.',
    'किला सन् 1520 ई. में बना. / तब राजा नहीं थे.',
    'परीक्षा 12 फर. 2026 को है. / सीटें बढ़ीं.',
    '1. पहले फॉर्म भरें। / 2. फिर फीस दें।',
    'स्व. रमेश की याद में सभा हुई. / लोग आए.',
    'डॉ. के. रमन ने कहा. / वे चले गए.',
    'मदद की. / हां. / वे आए.',
    // Quotes in Hindi.
    '"काम पूरा होगा।" बोले मंत्री। / लोग खुश हुए।',
    '"पानी आएगा। / सड़क बनेगी।" बोले मंत्री।',
    '"काम होईल." मंत्री म्हणाले. / लोक आले.',
    // Bengali, Assamese, Gujarati, Punjabi, Odia and Urdu.
    'ড. সেন এলেন। / কে. রায় ৫ কি.মি. হাঁটলেন।',
    '"কাজ হবে।" বললেন মন্ত্রী। / সভা শেষ।',
    'ডা. দাস আহিল। / এছ. পি. বৰা গ’ল।',
    'ડૉ. પટેલ આવ્યા. / રૂ. 500 મળ્યા. / એમ. કે. શાહ ગયા.',
    'ਡਾ. ਸਿੰਘ ਆਏ। / ਐੱਸ. ਪੀ. ਗਿੱਲ ਗਏ।',
    'ଡା. ଦାସ ଆସିଲେ। / ଏସ୍. ପି. ଗଲେ।',
    'ایم۔ اے۔ خان آئے۔ / جلسہ ہوا۔',
    '"ہم تیار ہیں۔" انہوں نے کہا۔ / میچ کل ہے۔',
    // Tamil, Telugu, Kannada and Malayalam.
    'அமைச்சர் மு. க. செல்வம் வந்தார். / ரூ. 500 கொடுத்தார்.',
    'எம்.ஜி. ராமன் பேசினார். / கூட்டம் முடிந்தது.',
    'ఎన్. రావు వచ్చారు. / డా. కె. రెడ్డి 5 కి.మీ. నడిచారు.',
    'ಎಚ್. ಡಿ. ಗೌಡ ಬಂದರು. / ರೂ. 500 ಕೊಟ್ಟರು.',
    'ഡോ. കെ. നായർ വന്നു. / വി. ഡി. മേനോൻ പോയി.',
    'He said no. / She left at 5 p.m. IST.',
    '"Is it over?" he asked. / "Yes." Rao said.',
    'Smt. Devi met Adv. Roy on Jan. 5. / They agreed.',
    'Prices rose 3.5 per cent... but sales fell. / It rained.',
  ])('end where a reader stops: %s', (marked) => {
    expect(sentences(marked.replaceAll(' / ', ' ')).join(' / ')).toBe(marked);
  });
});

test('devanagariShare counts letters alone', () => {
  expect(['नहर 12।', '12 —', ''].map(devanagariShare)).toEqual([1, 0, 0]);
});

test('the total of several texts is the sum of each', () => {
  expect(totalWords(['नहर की सफाई', '', 'पानी आया।'])).toBe(5);
  expect(totalWords([])).toBe(0);
});
