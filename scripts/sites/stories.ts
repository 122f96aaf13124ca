/** Invented Hindi reports from a grammar of clauses, in which at most three words in a row are fixed. */
import type { Random } from '../fuzz/random.ts';
import { listOf } from '../list-of.ts';

/** A block of an invented body, as in gold files. */
export type StoryBlock =
  | { readonly type: 'paragraph' | 'subheading' | 'quote'; readonly text: string }
  | { readonly type: 'list'; readonly items: string[] };

/** A report about people and places that do not exist. */
export interface Story {
  readonly headline: string;
  /** Headlines of other papers for the same report. */
  readonly otherHeadlines: readonly string[];
  readonly standfirst: string;
  readonly kicker: string;
  readonly caption: string;
  readonly author: string;
  /** ISO 8601 with the Indian offset. */
  readonly publishedAt: string;
  /** The same time as a newspaper prints it. */
  readonly printedDate: string;
  readonly body: readonly StoryBlock[];
}

/** What a site requires of its stories. */
export interface StoryStyle {
  /** Subheadings that every story has. Without them, each story has its own. */
  readonly subheadings?: string | undefined;
  readonly kickers?: string | undefined;
  readonly hasDateline?: boolean;
  /** Headline and lines of a column that is the same every day: `#` subheading, `*` list item, otherwise paragraph. */
  readonly headline?: string | undefined;
  readonly column?: readonly string[];
}

/** Replaces the slots of a text. */
export type Fill = (text: string) => string;

const SLOT = /\{([^{}]+)\}/gu;
const FIRST_DAY = Date.UTC(2026, 9, 3, 2, 10);
const DAY_MS = 86_400_000;
const MONTHS = 'जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर';

/** Slots filled with a number, with its minimum and maximum. */
const NUMBERS: Readonly<Record<string, readonly [number, number]>> = {
  digit: [2, 9],
  hour: [2, 11],
  day: [1, 28],
  number: [11, 97],
  hundreds: [104, 986],
  thousands: [1104, 9876],
  code: [1004, 9999],
};

/** Slots filled with words, which are separated by bars or line breaks. */
const WORDS: Readonly<Record<string, string>> = {
  month: MONTHS,
  weekday: 'सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार',
  place: '{start}{end}',
  start: `सोन|केस|धव|मोर|रत|भद|पिप|लख|नंद|चंद|करम|बेल|टीक|हिर|गोम|जाम|तिल|बड़|खैर|सिर|कुस|दुध|अमर|लोह|निम|पथ|मह|ढोल`,
  end: 'पुर|गढ़|नगर|खेड़ी|टोली|डीह|बाग|गंज|घाट|सर|वाड़ी|कोट|पाली|हाट',
  person: '{first} {last}',
  first: `हरिराम|मीनल|दयाशंकर|सुलोचना|फिरोज|नसीम|गुरमीत|जसवंत|रुक्मिणी|बिमला|अनवर|तुलसीराम|कल्पना|वंदना|मोहित|इकबाल
    सरिता|चेतन|देवकी|लोकेश|पूनम|भूपेंद्र|शकुंतला|राघव|नूरजहां|अर्पित|कौशल्या|विनायक|हेमंत|माधुरी|जोसेफ|थॉमस|सलमा|गजेंद्र`,
  last: `पंतोला|देवड़ा|सोनकिया|बरनवाला|कोठेकर|मरावत|धुर्विया|लोहनी|तिरकेश|बघेरिया|खंडूजा|रावलिया|मिंजवार|नेमानी|सिकरवाल
    भोंसकर|पटवारिया|जमतानी|कुरेठा|गढ़वीर|हांसदिया|ओझवानी|चौरसेकर|डोंगरिया|वैष्णोई|अंसारवी|फर्नांडो|मुंडारी|टोपनिया|शेखावर`,
  role: `सरपंच|पार्षद|इंजीनियर|तहसीलदार|शिक्षक|वकील|ठेकेदार|दुकानदार|छात्र|डॉक्टर|बुनकर|मछुआरे|इतिहासकार|पशुपालक|स्वयंसेवक
    थानेदार|वनरक्षक|खिलाड़ी|नर्स|चालक|बागवान|लेखपाल|मूर्तिकार|संगीतकार|कोच`,
  post: 'सचिव|निदेशक|अभियंता|प्रवक्ता|अध्यक्ष|आयुक्त|प्रभारी|सलाहकार|संयोजक|निरीक्षक',
  topics: `नहर|पुल|बांध|अस्पताल|पुस्तकालय|डाकघर|तालाब|मेडिकल कॉलेज|बस स्टैंड|सब्जी बाजार|संग्रहालय|रोपवे|सौर संयंत्र|चीनी मिल
    छात्रावास|कोल्ड स्टोर|फ्लाईओवर|चिड़ियाघर|हवाई पट्टी|स्टेडियम|जल टंकी|रेल फाटक|गोशाला|आंगनबाड़ी|बुनकर केंद्र|दूध डेयरी|नर्सरी`,
  group: `किसानों|ग्रामीणों|छात्राओं|व्यापारियों|अभिभावकों|मछुआरों|बुनकरों|यात्रियों|मजदूरों|दुकानदारों|पशुपालकों|शिक्षकों
    मरीजों|कारीगरों|महिलाओं|युवाओं|बुजुर्गों|ठेकेदारों|वकीलों|कर्मचारियों|खिलाड़ियों|पर्यटकों|रिक्शा चालकों|माली परिवारों`,
  thing: `डीजल|सीमेंट|बिजली|दवा|पानी|बीज|लकड़ी|कोयले|रेत|ईंट|पाइप|केबल|दूध|चारे|गेहूं|खाद|कागज|मशीन|ट्रैक्टर|कपड़े|मछली|फल
    नमक|टायर|लोहे|शीशे|रबर|कपास|मिट्टी|पत्थर`,
  office: `नगर परिषद|जिला पंचायत|सिंचाई विभाग|वन विभाग|बिजली निगम|रेल मंडल|शिक्षा विभाग|निर्माण विभाग|जल बोर्ड|विकास प्राधिकरण
    सहकारी समिति|स्वास्थ्य विभाग|परिवहन विभाग|हाईकोर्ट|ग्राम सभा|पुरातत्व विभाग|मत्स्य विभाग|पर्यटन निगम|छावनी बोर्ड|गन्ना समिति`,
  count: `दो|तीन|चार|पांच|छह|सात|आठ|नौ|दस|बारह|चौदह|पंद्रह|अठारह|बीस|पच्चीस|तीस|चालीस|पचास|साठ|सौ|डेढ़ सौ|दो सौ|{number}`,
  money: '{count} लाख रुपये|{count} करोड़ रुपये|{number} हजार रुपये|{hundreds} रुपये',
  season: 'बरसात|सर्दियों|गर्मी|कटाई|बुवाई|परीक्षा|छुट्टियों|त्योहारों',
  when: `{weekday} को|{weekday} शाम|{weekday} सुबह|{day} {month} को|{month} के शुरू में|{season} के दिनों में|बीते {month}|दोपहर {hour} बजे
    रात {hour} बजे|{season} से पहले|{season} के बाद|इसी बीच|उधर|हालांकि|इसके बाद|फिलहाल|अगले {weekday} तक|{count} दिन पहले`,
  where: `{place} में|{place} के पास|{place} तहसील में|{place} और {place} के बीच|{office} के दफ्तर में|{place} रोड पर|{place} चौराहे पर
    {place} से {count} कोस दूर|{place} समेत {count} गांवों में|{place} के {thing} बाजार में|{topic} के सामने`,
  who: `{role} {person}|{person}|{office} के {post} {person}|{place} के {role} {person}|{group} के नेता {person}|{post} {person}`,
  told: `कहा कि|बताया कि|माना कि|लिखा कि|दावा किया कि|दोहराया कि|स्वीकार किया कि|याद दिलाया कि|आशंका जताई कि|भरोसा दिलाया कि`,
  did: `{thing} की जांच कराई|{count} नोटिस भेजे|{office} से जवाब मांगा|{place} का दौरा किया|{group} से बातचीत की|{money} मंजूर किए
    {count} नमूने जुटाए|{place} का नक्शा बनवाया|{place} तक मार्च निकाला|{place} का गोदाम खुलवाया|{thing} का ठेका लौटाया
    {office} को चिट्ठी लिखी|{count} पन्नों में शिकायत सौंपी|{group} के लिए {thing} का इंतजाम किया|{topic} का ताला खोला
    {place} पंचायत बुलाई|{thing} की बोली लगाई|{office} का प्रस्ताव लौटाया|{count} गवाह पेश किए|{money} का हर्जाना {office} से मांगा
    {topic} की तस्वीरें दिखाईं|{place} में धरना दिया|{group} का पंजीकरण रोका|{place} में {thing} ढोना छोड़ा|{month} की समयसीमा तय की
    {place} वाली सड़क बंद रखी|{office} की मंजूरी दिखाई|{thing} के दाम घटाए|{group} को प्रशिक्षण दिया|{place} में शिविर लगाया`,
  fact: `{place} में {thing} की बोली {money} लगी|{group} को {place} जाना पड़ता है|{office} के पास {thing} कम है|{place} की {count} मशीनें बंद हैं
    {topic} पर {money} खर्च हुए|{place} की {count} दुकानें हटेंगी|{month} तक {thing} पहुंचेगा नहीं|{group} की मांग {office} मान लेगा
    {thing} की ढुलाई {place} से होती है|{count} परिवार {thing} के सहारे हैं|{place} का रास्ता {season} में कटता है
    {office} ने {group} को {month} का पैसा दिया नहीं|{topic} के पीछे {thing} पड़ा रहता है|{group} में से {count} {place} लौटे
    {place} और {place} का विवाद पुराना है|{office} हर {weekday} सुनवाई करेगा|{thing} की खपत {season} में बढ़ती है
    {count} साल से {place} उपेक्षित रहा|{group} के बच्चे {place} पढ़ने जाते हैं|{office} का {post} बदल चुका है
    {money} की मशीन {place} में बेकार है|{topic} के लिए {place} ने जमीन दी|{thing} के बिना {season} में मुश्किल है
    {group} की आमदनी {place} में घटी|{place} की हवा {season} में बिगड़ती है|{office} के कागज {thing} के नीचे दबे मिले
    {person} की मेहनत {place} तक मशहूर है|{place} के {count} कमरे चालू हैं|{weekday} की बैठक {group} ने छोड़ दी
    {thing} की चोरी {place} में थमी है|{topic} का {thing} वाला हिस्सा {month} में बना|{group} ने {thing} जमा किया
    {place} से {count} ट्रक {thing} निकले|{role} {person} की गवाही {office} को चाहिए|{office} ने {group} के {money} लौटाए नहीं`,
  reason: `{thing} की किल्लत से|{place} की बाढ़ से|{office} के आदेश से|{group} की शिकायत पर|{season} की देरी से|{thing} महंगा होने से
    {person} की पहल पर|{money} के घाटे से|{place} की आबादी बढ़ने से|{month} की आंधी से`,
  but: `लेकिन {fact}|जबकि {fact}|इसलिए {group} ने {did}|क्योंकि {fact}|मगर {office} ने {did}|और {who} ने {did}|तब {person} ने {did}`,
  lead: `{home} में {topic} को लेकर {when} {group} ने {did}|{when} {home} में {topic} पर {office} ने {did}|{home} {topic} के लिए {who} ने {did}
    {reason} {home} में {topic} का काम {when} थम गया|{home} में {topic} पर {money} लगेंगे|{who} ने {home} में {topic} पर {did}`,
  sentence: `{when} {where} {who} ने {did}|{who} ने {told} {fact}|{who} के मुताबिक {fact}, {but}|{when} {office} ने {did}, {but}
    {fact} और {fact}|{reason} {fact}|{where} {fact}, {but}|{topic} पर {who} ने {did}|{when} {reason} {group} ने {did}|{fact}, {but}
    {group} के बीच {who} ने {told} {fact}|{place} के {role} ने {told} {fact}|{when} {fact}|जहां {fact}, वहां {fact}|{who} की मानें तो {fact}`,
  headlines: `{home} में {topic} पर {group} का {weekday} से धरना|{topic}: {office} ने {did}|{home}: {fact}|{person} ने {did}, {home} में हलचल
    {home} में {topic} पर {money} खर्च, {fact}|{reason} {home} में {topic} बंद|{office} ने {did}, {home} के {group} को राहत
    {home} {topic}: {who} ने {did}|{count} साल बाद {home} में {topic} पर {office} जागा|{group} के लिए {home} में {topic}, {money} मंजूर`,
  captions: `{home} में {topic} पर जुटे {group} के प्रतिनिधि|{home}: {topic} का {month} वाला दृश्य|{place} में {role} {person}
    {home} {topic} के पास {thing} से लदा ट्रक|{weekday} को {home} पहुंचे {role} {person}`,
  subheads: `{thing} पर {group} की नजर|{place} से {place} तक|{office} की {count} शर्तें|{money} किसके|{season} की तैयारी|{person} की जिद
    {count} दिन में {topic}|{thing} का हिसाब|{group} के सवाल|{office} का जवाब`,
  sign: 'मेष|वृष|मिथुन|कर्क|सिंह|कन्या|तुला|वृश्चिक',
  gain: 'धन|सम्मान|नया काम|पुराना मित्र|यात्रा का अवसर',
  sky: 'घना कोहरा|हल्की बारिश|तेज धूप|बादल|ओले|गरज-चमक|ठंडी हवा',
  exam: 'मैट्रिक|इंटर|पॉलिटेक्निक|नर्सिंग|शिक्षक पात्रता|वनरक्षक|लेखपाल|सिपाही',
  wicket: 'कैच आउट|बोल्ड|रन आउट|पगबाधा|स्टंप',
  items: `{thing}: {count} ट्रक|{place} में {count} {role}|{month} तक {office} की रिपोर्ट|{group} को {money}|{place} के {person} को {thing}`,
};
const LISTS = new Map(Object.entries(WORDS).map(([slot, words]) => [slot, listOf(words)]));

/** Fills slots at random, `{a|b}` with one of the two. Those in `bound` have a fixed value. */
export function fillerOf(random: Random, bound: Readonly<Record<string, string>> = {}): Fill {
  const fill: Fill = (text) =>
    text.replace(SLOT, (_, slot: string) => {
      const range = NUMBERS[slot];
      if (range === undefined) return bound[slot] ?? fill(random.pick(LISTS.get(slot) ?? listOf(slot)));
      const number = range[0] + random.below(range[1] - range[0] + 1);
      return slot === 'code' ? String(number) : number.toLocaleString('en-US');
    });
  return fill;
}

/** The story of a page: `at` is its number, which determines the day. */
export function inventStory(random: Random, at: number, style: StoryStyle): Story {
  const time = new Date(FIRST_DAY + at * DAY_MS + random.below(600) * 60_000);
  const date = `${time.getUTCDate()} ${listOf(MONTHS)[time.getUTCMonth()]}`;
  const [home = '', topic = ''] = fillerOf(random)('{place}/{topics}').split('/');
  const fill = fillerOf(random, { home, topic, today: date });
  return {
    headline: fill(style.headline ?? '{headlines}'),
    otherHeadlines: [fill('{headlines}'), fill('{headlines}')],
    standfirst: fill('{sentence}। {sentence}।'),
    kicker: fill(`{${style.kickers ?? 'season'}}`),
    caption: fill('{captions}।'),
    author: fill('{person}'),
    publishedAt: `${time.toISOString().slice(0, 16)}:00+05:30`,
    printedDate: `${date} ${time.getUTCFullYear()}, ${time.toISOString().slice(11, 16)}`,
    body: bodyOf((style.column ?? linesOf(random, style)).map(fill)),
  };
}

/** The lines of a report, with slots. */
function linesOf(random: Random, { subheadings, hasDateline = false }: StoryStyle): string[] {
  const sentences = (least: number, more: number): string =>
    Array.from({ length: least + random.below(more) }, () => '{sentence}।').join(' ');
  const paragraphs = 4 + random.below(9);
  const own = Array.from({ length: random.below(3) }, () => '{subheads}');
  const headings = subheadings === undefined ? own : listOf(subheadings);
  const every = Math.ceil(paragraphs / (headings.length + 1));
  const lines = [`${hasDateline ? '{home}। ' : ''}{lead}। ${sentences(1, 2)}`];
  for (let at = 1; at < paragraphs; at += 1) {
    const heading = at % every === 0 ? headings[at / every - 1] : undefined;
    if (heading !== undefined) lines.push(`# ${heading}`);
    lines.push(sentences(2, 3));
    if (random.chance(0.08)) lines.push(...Array.from({ length: 3 + random.below(3) }, () => '* {items}'));
    if (random.chance(0.08)) lines.push('> {sentence}।');
  }
  return lines;
}

function bodyOf(lines: readonly string[]): StoryBlock[] {
  const blocks: StoryBlock[] = [];
  for (const line of lines) {
    const text = line.slice(2);
    const before = blocks.at(-1);
    if (line.startsWith('# ')) blocks.push({ type: 'subheading', text });
    else if (line.startsWith('> ')) blocks.push({ type: 'quote', text });
    else if (!line.startsWith('* ')) blocks.push({ type: 'paragraph', text: line });
    else if (before?.type === 'list') before.items.push(text);
    else blocks.push({ type: 'list', items: [text] });
  }
  return blocks;
}
