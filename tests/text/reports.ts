/** Invented reports for tests of duplicate detection. */

/** A report as an agency would send it, one sentence per entry. */
export const AGENCY = [
  'सोनपुरा, 12 जून (भाषा) राज्य सरकार ने सोमवार को सोनपुरा जिले में नयी हिन्दी पुस्तकालय योजना शुरू की।',
  'शिक्षा मंत्री रमा देवी ने कहा कि पहले चरण में चालीस गाँवों के विद्यालयों में पुस्तकालय खोले जायेंगे।',
  'उन्होंने बताया कि हर पुस्तकालय में बच्चों के लिए पाँच सौ किताबें और दो कंप्यूटर रखे जाएंगे।',
  'योजना पर करीब छह करोड़ रुपये खर्च होंगे, जिसका आधा हिस्सा पंचायतें देंगी।',
  'मंत्री के अनुसार किताबों का चयन शिक्षकों और अभिभावकों की एक समिति करेगी।',
  'स्थानीय शिक्षक मोहन लाल ने इस फैसले का स्वागत करते हुए कहा कि बच्चों को अब शहर नहीं जाना पड़ेगा।',
  'विपक्ष के नेता ने आरोप लगाया कि पिछले साल की ऐसी ही योजना कागजों पर ही रह गई थी।',
  'विभाग ने इस आरोप को गलत बताया और कहा कि बारह पुस्तकालय पहले से चल रहे हैं।',
  'काम की निगरानी के लिए जिलाधिकारी की अध्यक्षता में एक दल बनाया गया है।',
  'पहला पुस्तकालय अगस्त के पहले सप्ताह में आम लोगों के लिए खुल जाएगा।',
] as const;

/** The same event by another reporter, in the agency's words but different sentences. */
export const OTHER_REPORT = [
  'सोनपुरा जिले के चालीस गांवों में जल्द ही बच्चों को अपने विद्यालय में ही किताबें मिलेंगी।',
  'सोमवार को शिक्षा मंत्री रमा देवी ने यहां हिंदी पुस्तकालय योजना की शुरुआत करते हुए यह भरोसा दिया।',
  'पांच सौ किताबें, दो कंप्यूटर और एक शिक्षक हर पुस्तकालय की पहचान होंगे।',
  'छह करोड़ रुपये की इस योजना में पंचायतें आधा खर्च उठाएंगी, बाकी राज्य सरकार देगी।',
  'कौन सी किताबें आएंगी, यह अभिभावकों और शिक्षकों की समिति तय करेगी।',
  'मोहन लाल पेशे से शिक्षक हैं और मानते हैं कि शहर जाने की मजबूरी अब खत्म हो जाएगी।',
  'वहीं नेता विपक्ष ने पिछले साल की योजना की याद दिलाई, जो उनके मुताबिक कागजों से बाहर नहीं आई।',
  'विभाग का दावा है कि बारह पुस्तकालय चल रहे हैं और आरोप गलत है।',
  'जिलाधिकारी खुद काम की निगरानी करेंगे, उनके साथ एक दल भी होगा।',
  'अगस्त में लोगों के लिए पहले पुस्तकालय का दरवाजा खुल जाएगा।',
] as const;

const NEW_OPENING =
  'डिजिटल डेस्क। बच्चों को गांव में ही किताबें पढ़ने को मिलेंगी, इसके लिए सरकार ने एक योजना का ऐलान किया है।';

function textOf(sentences: readonly string[]): string {
  return sentences.join('\n');
}

function without(sentences: readonly string[], place: number): string[] {
  return sentences.filter((_, at) => at !== place);
}

/** Edits that sites make to agency copy, and the resulting text. */
export const COPIES: readonly (readonly [string, string])[] = [
  ['another headline above it', textOf(['गांवों में खुलेंगे पुस्तकालय, छह करोड़ होंगे खर्च', ...AGENCY])],
  ['another dateline', textOf(AGENCY).replace('सोनपुरा, 12 जून (भाषा)', 'एजेंसी, सोनपुरा।')],
  ['another first sentence', textOf([NEW_OPENING, ...AGENCY.slice(1)])],
  ['a sentence dropped', textOf(without(AGENCY, 6))],
  ['two sentences reordered', textOf([...AGENCY.slice(0, 4), AGENCY[5], AGENCY[4], ...AGENCY.slice(6)])],
  ['the last third cut', textOf(AGENCY.slice(0, 7))],
  [
    'words replaced',
    textOf(AGENCY).replace('करीब', 'लगभग').replace('शिक्षा मंत्री', 'मंत्री').replaceAll('किताबें', 'पुस्तकें'),
  ],
  ['several edits at once', textOf([NEW_OPENING, ...without(AGENCY, 3).slice(1)]).replace('बताया', 'कहा')],
];

/** Agency copy in one spelling, and the same words as another desk spells them. */
export const RESPELLED = textOf(AGENCY)
  .replace('नयी हिन्दी', 'नई हिंदी')
  .replace('गाँवों', 'गांवों')
  .replace('जायेंगे', 'जाएंगे')
  .replace('पाँच', 'पांच')
  .replaceAll('\u093c', '')
  .normalize('NFD')
  .replace('12', '१२')
  .replaceAll('।', ' |')
  .replaceAll('\n', '\u00a0 ')
  .replaceAll('स्थ', 'स्\u200dथ');
