/** Words by which a Hindi page says that it is not an article. Source: seen in papers and on their error and consent pages. */

/** Phrases of pages that are not there. */
export const HINDI_NOT_FOUND: readonly string[] = [
  'पेज नहीं मिला',
  'पेज नही मिला',
  'पृष्ठ नहीं मिला',
  'पन्ना नहीं मिला',
  'पेज नहीं मिल',
  'पेज मौजूद नहीं',
  'पृष्ठ मौजूद नहीं',
  'पेज उपलब्ध नहीं',
  'पृष्ठ उपलब्ध नहीं',
  'पेज अब उपलब्ध नहीं',
  'पृष्ठ अब उपलब्ध नहीं',
  'खबर नहीं मिली',
  'खबर उपलब्ध नहीं',
  'यह सामग्री उपलब्ध नहीं',
  'पेज हटा दिया गया',
  'लिंक टूटा हुआ',
  'साइट पर रखरखाव',
  'वेबसाइट पर रखरखाव',
  'साइट का रखरखाव',
  'वेबसाइट का रखरखाव',
];

/** Words for a page, in the sentence that it is not there. */
export const HINDI_PAGES: readonly string[] = ['पेज', 'पृष्ठ', 'पन्ना', 'पन्ने', 'लिंक', 'वेबपेज'];

/** What may stand between the word for a page and the verb. */
export const HINDI_BETWEEN: readonly string[] = [
  'को',
  'आप',
  'हमें',
  'आपको',
  'खोज',
  'ढूंढ',
  'तलाश',
  'देखना',
  'चाहते',
  'रहे',
  'हैं',
  'थे',
  'वह',
  'वो',
  'यह',
  'अब',
  'अभी',
  'यहां',
  'भी',
  'फिलहाल',
];

/** What stands at the head of a page that offers the site's app or newsletters. */
export const HINDI_MEMBERSHIP: readonly string[] = [
  'ऐप डाउनलोड करें',
  'एप डाउनलोड करें',
  'ऐप्प डाउनलोड करें',
  'हमारा ऐप',
  'न्यूजलेटर सब्सक्राइब करें',
  'न्यूज़लेटर के लिए',
  'सदस्यता लें',
  'सदस्यता योजना',
  'अपनी योजना चुनें',
];

/** What closes the headline of a page that offers a subscription. */
export const HINDI_JOINS: readonly string[] = ['के सदस्य बनें', 'की सदस्यता लें', 'को सब्सक्राइब करें'];

/** What stands at the head of a page that asks the reader to sign in. */
export const HINDI_SIGN_IN: readonly string[] = [
  'लॉगिन करें',
  'लॉग इन करें',
  'लॉगइन करें',
  'साइन इन करें',
  'रजिस्टर करें',
  'पढ़ना जारी रखने के लिए',
  'आगे पढ़ने के लिए',
  'पूरी खबर पढ़ने के लिए',
];

/** Phrases of pages that wait for their scripts. */
export const HINDI_NEEDS_SCRIPTS: readonly string[] = [
  'जावास्क्रिप्ट चालू',
  'जावास्क्रिप्ट सक्षम',
  'जावास्क्रिप्ट इनेबल',
  'JavaScript चालू',
  'JavaScript सक्षम',
  'JavaScript इनेबल',
];

/** Words of consent to cookies. */
export const HINDI_CONSENT: readonly string[] = [
  'कुकी',
  'सहमति',
  'निजता',
  'गोपनीयता',
  'व्यक्तिगत डेटा',
  'निजी डेटा',
];

/** Words of the buttons of a consent page. */
export const HINDI_AGREE: readonly string[] = ['स्वीकार', 'सहमत', 'अनुमति दें', 'मंजूर'];

/** Words of a shop's buttons. */
export const HINDI_BUY: readonly string[] = [
  'खरीदें',
  'अभी खरीदें',
  'ऑफर देखें',
  'स्टोर पर जाएं',
  'कार्ट में',
  'कंपेयर करें',
  'कम्पेयर करें',
  'तुलना करें',
];

/** Words at the head of a gallery's headline. */
export const HINDI_GALLERY_LABELS: readonly string[] = [
  'तस्वीरों में',
  'तस्वीरें',
  'फोटो गैलरी',
  'फोटो',
  'तस्वीरों में देखें',
];

/** Headlines of pages that a site keeps for itself; the whole headline. */
export const HINDI_STANDING_PAGES: readonly string[] = [
  'हमारे बारे में',
  'हमारा परिचय',
  'हमारी टीम',
  'संपादकीय टीम',
  'संपर्क',
  'संपर्क करें',
  'हमसे संपर्क करें',
  'गोपनीयता नीति',
  'निजता नीति',
  'नियम और शर्तें',
  'नियम व शर्तें',
  'अस्वीकरण',
  'विज्ञापन दें',
  'अक्सर पूछे जाने वाले सवाल',
  'अक्सर पूछे जाने वाले प्रश्न',
  'सहायता',
  'सहायता केंद्र',
  'न्यूजलेटर',
  'विज्ञापन दरें',
  'विज्ञापन दर',
  'विज्ञापन दर सूची',
  'विज्ञापन की दरें',
  'सदस्यता',
  'सदस्यता योजनाएं',
  'सब्सक्रिप्शन',
  'शिकायत निवारण',
  'आचार संहिता नीति',
  'सेवा की शर्तें',
  'उपयोग की शर्तें',
  'कुकी नीति',
  'हमारे साथ विज्ञापन करें',
  'साइटमैप',
  'साइट मैप',
  'लॉगिन',
  'लॉग इन',
  'साइन इन',
  'खोज',
  'खोज परिणाम',
];
