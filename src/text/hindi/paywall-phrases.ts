/** Wall phrases: words with which a page asks for money or a login before it continues. Source: seen in papers. */

/** Compared after folding, anywhere in a short line. */
export const PAYWALL_PHRASES: readonly string[] = [
  'सदस्यता लें',
  'सदस्यों के लिए है',
  'पढ़ने के लिए सब्सक्राइब',
  'पढ़ने के लिए लॉगिन',
  'पढ़ने के लिए लॉग इन',
  'सदस्य हैं? लॉगिन',
  'प्रीमियम मेंबरशिप है तो',
  'पढ़ें पूरी खबर दैनिक भास्कर ऐप पर',
  'पूरी खबर पढ़ें ऐप पर',
  'Subscribe to read',
  'Subscribe to continue',
  'Log in to read',
  'Login to read',
  'for subscribers only',
];
