/** Share words: what rows of share buttons are made of. Source: seen in papers. */

/** In lower case. */
export const SHARE_ROW_WORDS: readonly string[] = (
  'facebook twitter x whatsapp telegram instagram linkedin pinterest koo reddit youtube email mail wp fb tw print ' +
  'share tweet pin link copy copied click to on this post via affiliates with friends comment comments google follow us a+ a- size text ' +
  'फेसबुक ट्विटर व्हाट्सएप वॉट्सऐप टेलीग्राम इंस्टाग्राम लिंक्डइन शेयर साझा ईमेल लिंक कॉपी प्रिंट करें एक्स ट्वीट टिप्पणी टिप्पणियां अ+ अ- बुकमार्क फॉलो हमें इस पृष्ठ को पर'
)
  .split(' ')
  .concat('');
