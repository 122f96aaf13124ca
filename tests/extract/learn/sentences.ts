/** Generates thousands of invented sentences from tables of parts. No two pages share a sentence. */
import { listOf } from '../../../scripts/list-of.ts';

/** Parts of sentences in one language. Places and people are invented. */
export interface SentenceTable {
  readonly times: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly deeds: readonly string[];
  readonly views: readonly string[];
  /** Combines a time, a place, people, an action and an opinion into a sentence. */
  readonly sentence: (time: string, place: string, people: string, deed: string, view: string) => string;
}

/** Pseudo-random draws, the same in every run. */
export class Draws {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 4_294_967_296) * limit);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

/** A sentence writer that never repeats itself. */
export function writerOf(table: SentenceTable, draws: Draws): (count: number) => string {
  const written = new Set<string>();
  const one = (): string => {
    const { times, places, people, deeds, views, sentence } = table;
    for (;;) {
      const text = sentence(
        draws.of(times),
        draws.of(places),
        draws.of(people),
        draws.of(deeds),
        draws.of(views),
      );
      if (written.has(text)) continue;
      written.add(text);
      return text;
    }
  };
  return (count) => Array.from({ length: count }, one).join(' ');
}

export const TELUGU: SentenceTable = {
  times: listOf(`సోమవారం ఉదయం|గత వారం చివర్లో|నిన్న సాయంత్రం|పండుగ రోజున|వర్షం తగ్గిన తర్వాత|మూడు రోజుల క్రితం
    బుధవారం రాత్రి|ఈ నెల మొదట్లో`),
  places: listOf(`నీలగుంటలో|వేపచెట్టుపాడులో|గాజులకొండలో|తెల్లవాగులో|పాలమేడలో|చందనపురంలో|రాగిచెరువులో|మల్లెతోటలో
    ఎర్రమట్టిగూడెంలో|కొబ్బరిలంకలో`),
  people: listOf(`మండల అధికారులు|రైతు సంఘం సభ్యులు|పాఠశాల విద్యార్థులు|మహిళా బృందాలు|నీటి సంఘం పెద్దలు|యువజన మండలి
    ఆసుపత్రి సిబ్బంది|చేనేత కార్మికులు|పంచాయతీ పాలకవర్గం`),
  deeds: listOf(`చెరువు గట్టు మరమ్మతు పనులను ప్రారంభించగా|కొత్త గ్రంథాలయ భవనాన్ని పరిశీలించగా
    విత్తనాల పంపిణీ కార్యక్రమం నిర్వహించగా|రహదారి వెడల్పు పనులపై సమావేశం కాగా
    తాగునీటి పైపులైను నష్టాన్ని లెక్కించగా|పాత వంతెన భద్రతను తనిఖీ చేయగా
    మొక్కలు నాటే పోటీలను ఏర్పాటు చేయగా|బస్సు సర్వీసుల సమయాలను చర్చించగా
    మార్కెట్ యార్డు లెక్కలను బయటపెట్టగా`),
  views: listOf(`స్థానికులు హర్షం వ్యక్తం చేశారు|మరో పది రోజులు పడుతుందని చెప్పారు|నిధులు సరిపోవని కొందరు అన్నారు
    తుది నివేదిక త్వరలో వస్తుందని తెలిపారు|గ్రామ పెద్దలు మద్దతు ప్రకటించారు|పొరుగు గ్రామాలు కూడా చేరాయి
    ఖర్చు వివరాలు ఇంకా తేలలేదు|పనుల నాణ్యతపై ప్రశ్నలు వచ్చాయి`),
  sentence: (time, place, people, deed, view) => `${time} ${place} ${people} ${deed} ${view}.`,
};

export const BENGALI: SentenceTable = {
  times: listOf(`সোমবার সকালে|গত সপ্তাহের শেষে|মেলার দিন বিকেলে|বৃষ্টি থামার পরে|বুধবার রাতে|মাসের শুরুতে|তিন দিন আগে
    ছুটির দুপুরে`),
  places: listOf(`শালুকডাঙায়|নীলকাঠিতে|তালপুকুরিয়ায়|কাজলদিঘিতে|মধুবনতলায়|চাঁপাখালিতে|রূপসীঘাটে|বেতবাগানে
    ধানসিঁড়িপুরে`),
  people: listOf(`ব্লক দফতরের কর্মীরা|মৎস্যজীবী সমিতি|স্কুলের শিক্ষকেরা|তাঁতশিল্পীদের দল|সেচ বিভাগের প্রতিনিধি
    হাটের ব্যবসায়ীরা|ক্লাবের তরুণেরা|স্বাস্থ্যকেন্দ্রের নার্সেরা|পঞ্চায়েতের সদস্যেরা`),
  deeds: listOf(`বাঁধ মেরামতের কাজ শুরু করায়|নতুন পাঠাগারের দরজা খুলে দেওয়ায়|ধানের বীজ বিলি করায়
    রাস্তা চওড়া করার নকশা দেখানোয়|পানীয় জলের নল পরীক্ষা করায়|পুরনো সেতুর ওজনসীমা বেঁধে দেওয়ায়
    গাছ লাগানোর প্রতিযোগিতা ডাকায়|ফেরির সময়সূচি বদলানোয়|বাজারের হিসাব প্রকাশ করায়`),
  views: listOf(`এলাকার মানুষ খুশি|আরও দশ দিন সময় চাওয়া হয়েছে|টাকা কম পড়বে বলে আশঙ্কা
    চূড়ান্ত তালিকা শীঘ্রই মিলবে|পাশের গ্রামও আগ্রহ দেখিয়েছে|খরচের হিসাব এখনও মেলেনি
    কাজের মান নিয়ে প্রশ্ন উঠেছে|সকলে মিলে সহযোগিতা করছেন`),
  sentence: (time, place, people, deed, view) => `${time} ${place} ${people} ${deed} ${view}।`,
};

export const MARATHI: SentenceTable = {
  times: listOf(`सोमवारी सकाळी|गेल्या आठवड्याच्या अखेरीस|जत्रेच्या दिवशी|पाऊस ओसरल्यावर|बुधवारी रात्री
    महिन्याच्या सुरुवातीला|तीन दिवसांपूर्वी|सुट्टीच्या दुपारी`),
  places: listOf(`निळवाडीत|चिंचमाळात|पळसखोऱ्यात|कवठगावात|मोरओढ्यावर|बकुळपेठेत|तांबडवस्तीत|आवळेबनात|केळझरीत`),
  people: listOf(`तालुक्याचे अधिकारी|दूध उत्पादक संघ|शाळेतील मुले|बचत गटाच्या महिला|पाणीवापर संस्थेचे सदस्य
    बाजारातील व्यापारी|तरुण मंडळाचे कार्यकर्ते|आरोग्य केंद्रातील कर्मचारी|ग्रामपंचायतीचे सदस्य`),
  deeds: listOf(`बंधाऱ्याच्या दुरुस्तीसाठी जमले आणि|नव्या वाचनालयाची पाहणी करून परतले तेव्हा
    बियाण्यांचे वाटप करीत असताना|रस्ता रुंदीकरणावर बोलत असताना
    नळयोजनेच्या नुकसानीची नोंद घेत होते तेव्हा|जुन्या पुलाची तपासणी करून गेले आणि
    वृक्षलागवडीची स्पर्धा घेत असताना|बसगाड्यांच्या वेळा ठरवत होते तेव्हा
    बाजार समितीचा हिशेब मांडत असताना`),
  views: listOf(`गावकऱ्यांनी समाधान व्यक्त केले|आणखी दहा दिवस लागतील असे कळले|निधी अपुरा पडेल अशी भीती व्यक्त झाली
    अंतिम यादी लवकरच मिळेल असे ठरले|शेजारच्या गावांनीही तयारी दाखवली|खर्चाचा ताळमेळ अजून लागला नाही
    कामाच्या दर्जावर प्रश्न उभे राहिले|सर्वांनी मदतीचे आश्वासन दिले`),
  sentence: (time, place, people, deed, view) => `${time} ${place} ${people} ${deed} ${view}.`,
};
