import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  devanagariShare,
  endsSentence,
  sentences,
  totalWords,
  wordCount,
  words,
} from '../../src/text/words.ts';

describe('words', () => {
  test.each([
    ['Hindi without its danda', 'नहर साफ है।', ['नहर', 'साफ', 'है']],
    ['joiners inside a word', 'समस्\u200dया', ['समस्\u200dया']],
    ['digits', '२०२६ और 3.5', ['२०२६', 'और', '3', '5']],
    ['Japanese into pairs of characters', '東京の空', ['東京', 'の空']],
    ['Japanese with digits', '2026年', ['2026', '年']],
    ['Thai into groups of four characters', 'ประเทศ', ['ประเ', 'ทศ']],
    ['Korean at spaces', '정부는 오늘', ['정부는', '오늘']],
    ['emoji into no words', '👨‍👩‍👧 ❤️ —', []],
    ['an empty text', '', []],
  ])('splits %s', (_case, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('agree with wordCount for any string', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(...'कि।東のー。ประ่a1 \u200d\ufe0f\ud83d𠀀'), { maxLength: 20 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(wordCount(value)).toBe(words(value).length);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('endsSentence', () => {
  test.each([
    'है।',
    'है ॥',
    'क्या?',
    'वाह!',
    'और…',
    'है.',
    'कहा, "होगा।"',
    '(ठीक है।)',
    'है।’',
    '終わり。',
    '本当？」',
    'ہے۔',
    'है|',
    'है। ',
  ])('true for %s', (text) => {
    expect(endsSentence(text)).toBe(true);
  });

  test.each(['नहर की सफाई', 'पढ़ें:', 'है,', 'Home |', '', '"नहर"'])('false for %s', (text) => {
    expect(endsSentence(text)).toBe(false);
  });
});

describe('sentences', () => {
  test.each([
    ['dandas, spaced or not', 'एक है।दो है। तीन है', ['एक है।', 'दो है।', 'तीन है']],
    ['question and exclamation marks', 'क्या? हां! ठीक', ['क्या?', 'हां!', 'ठीक']],
    ['full stops instead of dandas', 'काम हुआ है. लोग खुश हैं.', ['काम हुआ है.', 'लोग खुश हैं.']],
    ['titles', 'डॉ. रीना और प्रो. मोहन आए।', ['डॉ. रीना और प्रो. मोहन आए।']],
    ['initials in a row', 'ए.के. गोयल ने कहा.', ['ए.के. गोयल ने कहा.']],
    ['a single initial', 'एस. जयंत आए.', ['एस. जयंत आए.']],
    ['a word that may also be an initial', 'नेता जी. वे आए.', ['नेता जी.', 'वे आए.']],
    ['decimals', 'सड़क 3.5 किमी है।', ['सड़क 3.5 किमी है।']],
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
    ['pipes instead of dandas', 'नहर साफ हो गई है| किसान खुश हैं |', ['नहर साफ हो गई है|', 'किसान खुश हैं |']],
    ['a pipe in a title', 'नहर साफ हुई है | दैनिक प्रहरी', ['नहर साफ हुई है | दैनिक प्रहरी']],
    ['English', 'Mr. Rao came. J. Roy left.', ['Mr. Rao came.', 'J. Roy left.']],
    ['Japanese', '晴れ。雨？', ['晴れ。', '雨？']],
    ['an empty text', ' ', []],
  ])('handles %s', (_case, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test.each([
    // Companies, courts, places, units and numbers in Hindi.
    'टाटा मिल्स प्रा. लि. ने शेयर बेचे. / दाम घटे.',
    'नहर निर्माण प्रा.लि. का काम रुका। / जांच होगी।',
    'सु.को. ने रोक लगाई. / सुनवाई कल होगी.',
    'सु. को. ने रोक लगाई. / सुनवाई कल होगी.',
    'उ.प्र. और म.प्र. में बारिश हुई. / ठंड बढ़ी.',
    'वे हि. प्र. से आए. / बैठक हुई.',
    'गांव 5 कि.मी. दूर है. / सड़क नहीं है.',
    'कुल 10 कि.ग्रा. चावल मिला. / दाम वही रहे.',
    'बारिश 12 मि.मी. हुई. / पानी भरा.',
    'किला सन् 1520 ई. में बना. / तब राजा नहीं थे.',
    'कीमत रु. 500 है. / छूट नहीं मिली.',
    'मो. 98 वाले नंबर पर फोन आया. / वह बंद मिला.',
    'दि. 5 को बैठक हुई. / फैसला नहीं हुआ.',
    'परीक्षा 12 फर. 2026 को है. / सीटें बढ़ीं.',
    'गाड़ी नं. 12 रुकी रही. / लोग उतरे.',
    'सुबह 9.30 बजे मतदान शुरू. / भीड़ रही.',
    '1. पहले फॉर्म भरें। / 2. फिर फीस दें।',
    // Titles and initials in Hindi.
    'मा. मंत्री और पं. शर्मा आए. / सभा हुई.',
    'स्व. रमेश की याद में सभा हुई. / लोग आए.',
    'एम. एस. वर्मा और ए.पी.जे. दास मिले. / बात हुई.',
    'के. रमन ने कहा. / वे चले गए.',
    'जी. किशन आए. / बैठक हुई.',
    'डॉ. के. रमन ने कहा. / वे चले गए.',
    'पुस्तक ना. सी. जोशी की है. / वह बिकी.',
    'बी.जे.पी. ने सूची दी. / नाम नए हैं.',
    'पीएच.डी. की सीटें बढ़ीं. / छात्र खुश हैं.',
    'मदद की. / हां. / वे आए.',
    // Quotes in Hindi.
    '"काम पूरा होगा।" बोले मंत्री। / लोग खुश हुए।',
    '“पैसा कब मिलेगा?” किसानों ने पूछा। / जवाब नहीं मिला।',
    '‘हम तैयार हैं!’ कप्तान बोले। / मैच कल है।',
    '"सब ठीक है।" / उन्होंने कहा कि काम कल होगा।',
    '"पानी आएगा। / सड़क बनेगी।" बोले मंत्री।',
    'मंत्री ने कहा, "काम होगा।" / फिर वे चले गए।',
    // Marathi and Nepali.
    'रा. शिरूर, ता. शिरूर, जि. पुणे येथे ते राहतात. / काम झाले.',
    'वि. दा. जोशी आले. / सभा झाली.',
    '"काम होईल." मंत्री म्हणाले. / लोक आले.',
    'वि.सं. 2080 मा पुल बन्यो। / डा. राई आए।',
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
    // English.
    'Ganga Mills Pvt. Ltd. paid Rs. 500. / It closed.',
    'He said no. / She left at 5 p.m. IST.',
    'Ward No. 12 voted. / J. P. Das and B.R. Sen lost.',
    '"Is it over?" he asked. / "Yes." Rao said.',
    'Smt. Devi met Adv. Roy on Jan. 5. / They agreed.',
    'Prices rose 3.5 per cent... but sales fell. / It rained.',
  ])('end where a reader stops: %s', (marked) => {
    expect(sentences(marked.replaceAll(' / ', ' ')).join(' / ')).toBe(marked);
  });

  test('lose only white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'कa1 .।?"…)\n') }), (text) => {
        expect(sentences(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});

describe('devanagariShare', () => {
  test.each([
    ['नहर ab', 0.6],
    ['नहर 12।', 1],
    ['abc', 0],
    ['12 —', 0],
    ['', 0],
  ])('of %s is %d', (text, share) => {
    expect(devanagariShare(text)).toBeCloseTo(share);
  });
});

test('the total of several texts is the sum of each', () => {
  expect(totalWords(['नहर की सफाई', '', 'पानी आया।'])).toBe(5);
  expect(totalWords([])).toBe(0);
});
