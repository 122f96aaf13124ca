import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import { detectLanguage, isWantedLanguage } from '../../src/text/detect-language.ts';
import { NEWS_PARAGRAPHS } from './news-paragraphs.ts';

const paragraphs = Object.entries(NEWS_PARAGRAPHS).flatMap(([language, texts]) =>
  texts.map((text) => [language, text] as const),
);

test.each<readonly [string, string]>([
  ['de', 'Die Stadt hat am Montag mit der Arbeit an der alten Brücke begonnen.'],
  ['fr', 'La ville a commencé lundi les travaux sur le vieux pont, selon le maire.'],
  ['es', 'La ciudad comenzó el lunes las obras en el puente viejo, según el alcalde.'],
  ['it', 'La città ha iniziato lunedì i lavori sul vecchio ponte, secondo il sindaco.'],
  ['pt', 'A cidade começou na segunda-feira as obras na ponte velha, não muito longe do rio.'],
  ['nl', 'De stad is maandag begonnen met het werk aan de oude brug en dat duurt een jaar.'],
  ['sv', 'Staden började på måndagen att arbeta med den gamla bron och det tar ett år.'],
  ['da', 'Byen begyndte mandag at arbejde på den gamle bro efter regnen, og det er nu af stor betydning.'],
  ['no', 'Byen begynte mandag å arbeide på den gamle broen etter regnet, og det er nå av stor betydning.'],
  ['fi', 'Kaupunki kertoi että vanhan sillan korjaus alkaa maanantaina ja se on ilmainen.'],
  ['pl', 'Miasto rozpoczęło w poniedziałek prace na starym moście, które potrwają do końca roku.'],
  ['cs', 'Město začalo v pondělí s pracemi na starém mostě, které podle starosty skončí příští rok.'],
  ['sk', 'Vláda oznámila, že nový program sa začne v pondelok a bude pre všetkých.'],
  ['hu', 'A kormány bejelentette, hogy az új program hétfőn kezdődik és nem drága.'],
  ['ro', 'Guvernul a anunțat că programul nou va începe luni și este pentru toți.'],
  ['tr', 'Belediye bugün eski köprü için yeni bir çalışma başlattı ve bu çok uzun sürecek.'],
  ['id', 'Pemerintah telah mengumumkan bahwa program baru itu akan dimulai karena warga menunggu.'],
  ['ms', 'Kerajaan telah mengumumkan bahawa program baharu itu akan bermula kerana hujan.'],
  ['sw', 'Serikali imesema kuwa mradi huo mpya wa maji utaanza katika mkoa wa kusini.'],
  ['zu', 'Umasipala uthe lokhu kuzosiza abantu futhi ngeke kubize imali ngoba uhlelo luyaqhubeka.'],
  ['ru', 'Город начал в понедельник работы на старом мосту, который был закрыт после дождя.'],
  ['uk', 'Місто почало в понеділок роботи на старому мосту, який було закрито після дощу.'],
  ['el', 'Ο δήμος ξεκίνησε τη Δευτέρα τα έργα στη γέφυρα'],
  ['ar', 'بدأت المدينة يوم الاثنين العمل على الجسر القديم بعد المطر'],
  ['fa', 'دولت از امروز در شهر کار خود را بر پل قدیمی آغاز کرد'],
  ['ja', '市は月曜日に古い橋の工事を始めた。'],
  ['zh', '市政府星期一开始维修旧桥,工程将持续一年。'],
  ['ko', '시는 월요일에 오래된 다리 공사를 시작했다'],
  ['th', 'เมืองเริ่มซ่อมสะพานเก่าในวันจันทร์'],
  ['hi', 'सोने की कीमत में फिर आई तेजी'],
  ['hi', 'बारिश से फसल को नुकसान, किसानों ने मांगा मुआवजा'],
  ['mr', 'शहरात पाणीटंचाई, नागरिक त्रस्त झाले आहेत'],
  ['mr', 'पावसामुळे पिकांचे नुकसान, शेतकऱ्यांची भरपाईची मागणी'],
  ['ne', 'आजदेखि विद्यालय खुल्ने, तयारी पूरा भयो'],
  ['ne', 'वर्षाले बालीमा क्षति, राहतको माग गर्दै किसान'],
  ['sa', 'नगरे विज्ञानमेलायाः उद्घाटनं सम्पन्नम्'],
  ['sa', 'अद्य आरभ्य विद्यालयाः पुनः उद्घाटिताः भवन्ति'],
  ['mai', 'बाढ़ि सँ धानक फसिल बर्बाद भेल'],
  ['mai', 'पटना मे कवि सम्मेलनक आयोजन कएल गेल'],
  ['bho', 'आज से मेला सुरू भइल बा'],
  ['bho', 'बरखा ना भइला से किसान परेशान बाड़े'],
  ['hi-Latn', 'Delhi mein aaj barish hone ki sambhavna'],
  ['hi-Latn', 'Delhi Police ne robbery case mein do accused ko arrest kiya hai'],
  ['en', 'Rahul Verma and Sunita Devi win polls in Madhopur'],
  [
    'hi',
    'Samsung ने Galaxy S24 Ultra और Galaxy Buds Pro को India में launch किया है, जिनकी sale Flipkart और Amazon पर शुरू होगी।',
  ],
  ['hi', 'Galaxy S24 Ultra की India में price'],
  ['hi', 'मंत्री ने कहा, "We will not stop until the work is done", और इसके बाद वे सभा से चले गए।'],
  ['ta', 'Samsung Galaxy S24 Ultra மற்றும் Galaxy Buds Pro இந்தியாவில் அறிமுகம்'],
  [
    'en',
    'The minister told farmers, “हम आपके साथ हैं”, and promised that the canal would be cleaned before the rains.',
  ],
  [
    'hi-Latn',
    'Apne smartphone mein notification settings open karein aur battery optimization ko off kar dein.',
  ],
  ['sd', 'سنڌ جي ڳوٺن ۾ مينهن کان پوءِ پاڻي گڏ ٿي ويو آهي ۽ ماڻهو پريشان آهن'],
  ['ks', 'کٔشیٖر منٛز چھُ از موسم خراب تہٕ سڑک چھِ بند گمٕژ'],
  ['ps', 'د افغانستان په شمال کې نن د باران له امله سړکونه تړل شوي دي'],
  ['ur', 'حکومت کا کسانوں کو مفت بیج دینے کا اعلان'],
  ['hi', 'कंपनी ने Galaxy Phone Ultra को भारत में लॉन्च किया है और इसकी बिक्री Monday से शुरू होगी।'],
  ...paragraphs,
])('%s: %s', (language, text) => {
  expect(detectLanguage(text).language).toBe(language);
});

describe('news paragraphs', () => {
  test('a confident guess from six words is right', () => {
    const wrong = paragraphs.flatMap(([language, text]) =>
      runsOfWords(text, 6)
        .map((run) => ({ run, language, guess: detectLanguage(run) }))
        .filter(({ guess }) => guess.confidence >= 0.9 && guess.language !== language),
    );
    expect(wrong).toEqual([]);
  });

  test('junk around a text is ignored', () => {
    const words = listOf(`2026|१२:३०|🔥🔥|…|»|https://naya-akhbar.example/the-news|@akhbar`);
    const junk = ['', '|', '\n\n', '\u200b', ...words];
    fc.assert(
      fc.property(
        fc.constantFrom(...paragraphs),
        fc.constantFrom(...junk),
        fc.constantFrom(...junk),
        ([, text], before, after) => {
          expect(detectLanguage(`${before} ${text} ${after}`)).toEqual(detectLanguage(text));
        },
      ),
    );
  });
});

test.each([
  '',
  'नहर की सफाई',
  'नहर की सफाई 2026',
  '2026 11 24 10 30',
  '११ २२ ३३ ४४ ५५',
  'xqz wvk jjf ppq zzt',
  '👨‍👩‍👧 !!!',
  '😀 😀 😀 😀 😀',
  'https://a.example/the/of/and www.b.example/to-in-is @the_of_and http://c.example',
  'Virat Sharma, Rohit Verma, Shubman Yadav, Hardik Mishra',
])('gives "und" for %j', (text) => {
  expect(detectLanguage(text)).toEqual({ language: 'und', confidence: 0 });
});

test('more of the same text raises confidence', () => {
  const sentence = 'जिला प्रशासन ने सोमवार से शहर में सफाई अभियान शुरू किया है। ';
  expect(detectLanguage(sentence.repeat(9)).confidence).toBeGreaterThan(detectLanguage(sentence).confidence);
});

test.each<[string, readonly string[] | undefined, boolean]>([
  ['hi', undefined, true],
  ['hi', [], false],
  ['hi', ['hi'], true],
  ['hi', ['ta', 'hi-IN'], true],
  ['es', ['es-419'], true],
  ['hi', ['hi-Latn'], false],
  ['hi-Latn', ['hi-Latn'], true],
  ['hi-Latn', ['hi'], false],
  ['hi', ['hil'], false],
  ['hi', ['HI'], true],
  ['hi', ['Hi-in'], true],
  ['hi', ['hin'], true],
  ['hi', ['hi-Deva'], true],
  ['hi', ['hi-Deva-IN'], true],
  ['hi-Latn', ['HI-LATN'], true],
  ['hi-Latn', ['hi-Latn-IN'], true],
  ['zh', ['zh-TW'], true],
  ['und', ['und'], true],
  ['und', ['hi'], false],
])('isWantedLanguage(%s, %j) is %s', (language, wanted, isWanted) => {
  expect(isWantedLanguage(language, wanted)).toBe(isWanted);
});

function runsOfWords(text: string, length: number): string[] {
  const all = text.split(' ');
  return all.slice(length - 1).map((_, index) => all.slice(index, index + length).join(' '));
}
