/**
 * Invented events, each reported by two to six papers in their own words, facts, order and length. Half of the events have
 * look-alikes: another crime in the same town, the next day's match, the same person elsewhere, the same scheme in another district.
 */
import type { Article } from '../src/index.ts';
import { articleWith } from '../tests/article-with.ts';
import { type Random, randomOf, shuffled } from './fuzz/random.ts';
import { listOf } from './list-of.ts';
import { FILLERS, STORY_TEXTS, type StoryTexts } from './story-texts.ts';

/** A report, and the number of its event. */
export interface StoryReport {
  readonly article: Article;
  readonly event: number;
}

/** Which reports to invent. */
export interface StoryOptions {
  readonly reports: number;
  /** `tuning` has seven kinds of events, `test` other events of ten kinds. */
  readonly half: 'tuning' | 'test';
}

type Facts = Readonly<Record<string, string>>;

type Kinds = [StoryTexts, ...StoryTexts[]];

const TUNING_KINDS = 7;
/** Words for the facts of an event. */
const WORDS: Readonly<Record<string, string>> = {
  vehicle: 'ट्रक|बस|डंपर|ट्रेलर|पिकअप|टैंकर',
  other: 'कार|ऑटो|बाइक|ई-रिक्शा|जीप|ट्रैक्टर|वैन',
  road: 'राष्ट्रीय राजमार्ग|बाईपास|स्टेट हाईवे|रिंग रोड|पुराना पुल|नहर मार्ग',
  job: 'कारोबारी|शिक्षक|किसान|ठेकेदार|दुकानदार|वकील|प्रधान|चौकीदार|डॉक्टर',
  weapon: 'चाकू|गोली|कुल्हाड़ी|लाठी|पत्थर|तमंचे|रस्सी',
  motive: 'जमीन विवाद|पुरानी रंजिश|लेनदेन|प्रेम प्रसंग|चुनावी दुश्मनी|पानी के झगड़े',
  building: 'फैक्टरी|गोदाम|कपड़े की दुकान|मिल|मकान|होटल|प्लाईवुड यूनिट|गोशाला',
  cause: 'शॉर्ट सर्किट|गैस सिलेंडर|बीड़ी|वेल्डिंग|पटाखे|बॉयलर',
  venue: 'नेहरू मैदान|इंदिरा स्टेडियम|राजीव पार्क|पुलिस लाइन मैदान|रेलवे स्टेडियम|विश्वविद्यालय मैदान',
  topic: 'महंगाई|बेरोजगारी|बिजली दरों|किसानों के कर्ज|पेपर लीक|आरक्षण|खनन|अस्पतालों की हालत',
  promise: 'मुफ्त बिजली|दस लाख नौकरियां|पुरानी पेंशन|सस्ता गैस सिलेंडर|कर्ज माफी|साइकिल|बेटियों को अनुदान',
  party: 'जन मोर्चा|लोक समता दल|किसान एकता पार्टी|प्रगति परिषद|नव भारत संघ',
  case: 'चारा खरीद|बैंक गबन|जमीन घोटाले|दहेज हत्या|अपहरण|फर्जी डिग्री|रिश्वत|तेजाब हमले',
  shop: 'ज्वेलरी शोरूम|बैंक शाखा|पेट्रोल पंप|ग्राहक सेवा केंद्र|सर्राफा दुकान|शराब ठेके|गल्ला व्यापारी',
  phase: 'पहला|दूसरा|तीसरा|चौथा',
  rank: 'पहले|दूसरे|तीसरे|चौथे',
  river: 'कमला|बेतवा|सोन|गंडक|घाघरा|बाणसागर|पुनपुन|शारदा',
  cup: 'ग्रामीण प्रीमियर लीग|स्वर्ण कप|अंतर जिला ट्रॉफी|मुख्यमंत्री कप|चैलेंजर लीग',
  scheme: 'अन्न सेतु|ग्राम ज्योति|जल जीवन संबल|कन्या प्रोत्साहन|किसान छाया|सौर आंगन|घर नींव|श्रमिक साथी',
  exam: 'मैट्रिक परीक्षा|इंटर परीक्षा|शिक्षक पात्रता परीक्षा|पॉलिटेक्निक प्रवेश परीक्षा|नर्सिंग परीक्षा',
};
const WEEKDAYS = 'रविवार|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार';
/** Numbers among the facts: the least, and how many there are. */
const COUNTS = `dead 2 9|hurt 3 20|age 19 60|loss 2 90|hours 2 9|engines 2 12|runs 51 90|wickets 3 5|total 101 140|fours 4 12|count 60 900|amount 2 60
  blocks 3 14|crowd 5 50|years 3 20|fine 1 30|witnesses 5 40|camp 4 40|rain 60 200|gang 2 6|bikes 2 3|marks 88 11`;
const NUMBER_WORDS = 'शून्य|एक|दो|तीन|चार|पांच|छह|सात|आठ|नौ|दस';
const FIRST_NAMES = `राजेश|सुनील|महेंद्र|अखिलेश|दिनेश|मुकेश|रमेश|विनोद|संतोष|मनोज|प्रमोद|अरविंद|कमलेश|सीता|गीता|पूनम|रेखा|कविता|सुमन|नीलम|शबाना
  |रुखसाना|आरती|प्रीति|अंजलि|सरोज|इमरान|सलीम|फिरोज|जावेद|हरजीत|गुरमीत|बलविंदर|लखन|भोला|छोटेलाल|रामसेवक|जगदीश|विकास|रोहित|अमित|सौरभ|गौरव|निखिल
  |आकाश|शुभम|हिमांशु|देवेंद्र|योगेंद्र|नरेश|ओमप्रकाश`;
const LAST_NAMES = `यादव|सिंह|कुमार|शर्मा|वर्मा|गुप्ता|मिश्रा|तिवारी|पांडेय|दुबे|चौबे|शुक्ला|अवस्थी|खान|अंसारी|कुरैशी|सिद्दीकी|पासवान|मांझी|कुशवाहा
  |मौर्य|पटेल|निषाद|राजभर|सोनकर|जाटव|मीणा|गुर्जर|चौधरी|राठौर|चौहान|सोलंकी|परमार|बघेल|साहू|वर्मन|उइके|टोप्पो|मुंडा|महतो`;
const STEMS = `राम|शिव|कृष्ण|हरि|लक्ष्मी|गोपाल|माधो|सुल्तान|फतेह|नूर|बाग|चंदन|केसर|मोती|सोना|रूप|मान|जय|विजय|धर्म|बल|इंद्र|सूरज|तारा|नंद|देव|भीम|अमर
  |किशन|पीपल|इमली`;
const PLACE_ENDINGS = 'पुर|गढ़|नगर|गंज|बाद|खेड़ा|टोला|वाड़ा|कोट|हाट|घाट|डीह|सराय|कलां|चक';
/** Papers; each has a vocabulary and habits of its own. */
const PAPERS = 40;
const OPEN_REPORTS = 1000;
const SPAN_DAYS = 30;
const [DAY_MS, HOUR_MS] = [86_400_000, 3_600_000];
const START = Date.parse('2026-10-01T00:00:00Z');

/** Reports of whole events, mixed with the next ones, so that those of an event do not follow each other. */
export function* storyReports({ reports, half }: StoryOptions): Generator<StoryReport> {
  const random = randomOf(`stories ${half}`);
  const open: StoryReport[] = [];
  let [events, invented] = [0, 0];
  while (invented < reports || open.length > 0) {
    while (invented < reports && open.length < OPEN_REPORTS) {
      const family = inventedFamily(half, events, random);
      events = (family.at(-1)?.event ?? events) + 1;
      invented += family.length;
      open.push(...family);
    }
    yield* open.splice(random.below(open.length), 1);
  }
}

/** An event, or two or three look-alikes. */
function inventedFamily(half: StoryOptions['half'], first: number, random: Random): StoryReport[] {
  const texts = random.pick(STORY_TEXTS.slice(0, half === 'tuning' ? TUNING_KINDS : undefined) as Kinds);
  const family = inventedFacts(random);
  const start = START + random.below(SPAN_DAYS * DAY_MS);
  const size = random.chance(0.6) ? 1 : 2 + random.below(2);
  return Array.from({ length: size }, (_, member) => {
    const facts = { ...inventedFacts(random), ...(size > 1 && picked(family, texts.shared)) };
    const happened = start + member * random.below(2 * DAY_MS);
    return reportsOf(texts, facts, happened, random).map((article) => ({ article, event: first + member }));
  }).flat();
}

function picked(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(names.map((name) => [name, facts[name] ?? '']));
}

function inventedFacts(random: Random): Facts {
  const words = Object.entries(WORDS).map(([name, choices]) => [name, one(choices, random)]);
  const counts = listOf(COUNTS).map((row) => {
    const [name, least, range] = row.split(' ');
    return [name, `${Number(least) + random.below(Number(range))}`];
  });
  const people = ['person', 'second', 'officer', 'lawyer'].map((name) => [name, inventedName(random)]);
  const towns = ['town', 'district', 'village', 'team', 'rival'];
  const places = towns.map((name) => [name, inventedPlace(random)]);
  const margin = random.chance(0.5) ? `${2 + random.below(8)} विकेट` : `${5 + random.below(80)} रन`;
  return { ...Object.fromEntries([...words, ...counts, ...people, ...places]), margin };
}

/** One of several words. */
function one(choices: string, random: Random): string {
  return random.pick(listOf(choices));
}

function inventedName(random: Random): string {
  return `${one(FIRST_NAMES, random)} ${one(LAST_NAMES, random)}`;
}

function inventedPlace(random: Random): string {
  return one(STEMS, random) + one(PLACE_ENDINGS, random);
}

/** The reports of an event, by different papers within a day and a half. Later ones may count more victims. */
function reportsOf(texts: StoryTexts, facts: Facts, happened: number, random: Random): Article[] {
  const headlines = shuffled(texts.headlines, random);
  const openings = shuffled(texts.openings, random);
  const papers = shuffled([...Array(PAPERS).keys()], random).slice(0, 2 + random.below(5));
  const day = listOf(WEEKDAYS)[new Date(happened).getUTCDay()] ?? '';
  return papers.map((paper, turn) => {
    const delay = random.below(36 * HOUR_MS);
    const isUpdated = delay > 12 * HOUR_MS && random.chance(0.3);
    const dead = `${Number(facts.dead) + (isUpdated ? 1 : 0)}`;
    const told = { ...facts, day, dead, person: shortName(facts.person ?? '', random) };
    const chosen = {
      ...{ headline: turned(headlines, turn), details: texts.details },
      openings: [turned(openings, turn), turned(openings, turn + 1)],
    };
    return reportOf(chosen, told, { paper, time: happened + delay, random });
  });
}

/** The text of a paper: another one for each, as long as there are enough. */
function turned(texts: readonly string[], turn: number): string {
  return texts[turn % texts.length] ?? '';
}

/** A name in full, or only one part of it. */
function shortName(name: string, random: Random): string {
  const [first = '', last = ''] = name.split(' ');
  return random.pick([name, name, name, first, last]);
}

interface Desk {
  readonly paper: number;
  readonly time: number;
  readonly random: Random;
}

interface ChosenTexts {
  readonly headline: string;
  readonly openings: readonly string[];
  readonly details: readonly string[];
}

function reportOf({ headline, openings, details }: ChosenTexts, facts: Facts, desk: Desk): Article {
  const { paper, time, random } = desk;
  const [witness, colony] = [inventedName(random), inventedPlace(random)];
  const own = { ...facts, witness, colony, number: `${3 + random.below(90)}` };
  const write = (text: string) => written(text, own, desk);
  const told = shuffled(details, random).slice(0, 1 + random.below(details.length));
  const around = shuffled(FILLERS, random).slice(0, random.below(6));
  const [lead = '', ...more] = openings.slice(0, 1 + random.below(2));
  const sentences = [write(lead), ...shuffled([...more, ...told, ...around], random).map(write)];
  const perParagraph = 1 + (paper % 3);
  const body = Array.from({ length: Math.ceil(sentences.length / perParagraph) }, (_, at) => ({
    type: 'paragraph' as const,
    text: sentences.slice(at * perParagraph, (at + 1) * perParagraph).join(' '),
  }));
  return articleWith({
    url: `https://patra-${paper}.example/${time}-${random.below(1_000_000)}`,
    headline: write(headline),
    ...(paper % 4 === 0 && { standfirst: write(random.pick(details as [string])) }),
    body,
    publishedAt: new Date(time).toISOString(),
    wordCount: body.reduce((sum, { text }) => sum + text.split(' ').length, 0),
  });
}

const CHOICE = /\(([^()]+)\)/gu;
const NUMBER = /^[0-9]+$/u;
const FACT = /\{([a-z]+)\}/gu;

function written(text: string, facts: Facts, desk: Desk): string {
  const chosen = text.replace(CHOICE, (_, choices: string) => habit(listOf(choices), desk));
  return chosen.replace(FACT, (_, name: string) => numeral(facts[name] ?? name, desk.paper));
}

/** A paper mostly uses the same of several expressions. */
function habit(choices: readonly [string, ...string[]], { paper, random }: Desk): string {
  return random.chance(0.8) ? randomOf(`${paper} ${choices.join()}`).pick(choices) : random.pick(choices);
}

/** Papers print small numbers as words, others in Devanagari digits. */
function numeral(fact: string, paper: number): string {
  if (!NUMBER.test(fact)) return fact;
  if (paper % 3 === 0) return listOf(NUMBER_WORDS)[Number(fact)] ?? fact;
  return paper % 5 === 0 ? fact.replace(/[0-9]/gu, (digit) => '०१२३४५६७८९'.charAt(Number(digit))) : fact;
}
