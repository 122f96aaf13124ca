/** Finite endings: words that end a Hindi sentence with its verb, and hardly ever a caption. Source: grammar. */

/** Copulas, auxiliaries and futures that are nothing but verbs. */
export const CERTAIN_ENDINGS: readonly string[] = (
  'है हैं हूं था थे थी थीं होगा होगी होंगे होंगी ' +
  'गया गई गए गईं दिया दिए लिया किया किए ' +
  'आएगा आएगी आएंगे जाएगा जाएगी जाएंगे जाएंगी करेगा करेगी करेंगे मिलेगा मिलेगी मिलेंगे रहेगा रहेगी रहेंगे ' +
  'सकेगा सकेगी सकेंगे सकता सकती सकते चाहिए बनेगा बनेगी बनेंगे लगेगा लगेगी लगेंगे'
).split(' ');

/** Those, and the commonest perfects and participles of news. */
export const FINITE_ENDINGS: readonly string[] = [
  ...CERTAIN_ENDINGS,
  ...(
    'हो होता होती होते हुआ हुई हुए हुईं दी दीं की कीं ली लिए लीं रहा रही रहे रहीं ' +
    'कहा बताया बोले बोला बोली मिला मिली मिले आया आई आए आईं करें ' +
    'नहीं पहुंचा पहुंची पहुंचे बना बनी बने लगा लगी लगे ' +
    'चला चली चले उतरे जीता जीती जीते हारा हारी हारे रखा रखी रखे देखा देखी देखे पाया पाई पाए ' +
    'पड़ा पड़ी पड़े बढ़ा बढ़ी बढ़े घटा घटी घटे खुला खुली खुले शुरू जारी'
  ).split(' '),
];
