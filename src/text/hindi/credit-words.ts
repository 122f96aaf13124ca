/** Words that introduce or mark the credit of a picture. Source: seen in papers, except where noted. */

/** Words for a picture: labels of a credit, alone or before one of {@link CREDIT_WORDS}. */
export const PICTURE_WORDS: readonly string[] = [
  'फोटो',
  'फ़ोटो',
  'तस्वीर',
  'चित्र',
  'छायाचित्र',
  'छवि',
  'इमेज',
  'Photo',
  'Photos',
  'Image',
  'Images',
  'Picture',
  'Pic',
];

/** Words that say whose something is: labels of a credit, alone or after one of {@link PICTURE_WORDS}. */
export const CREDIT_WORDS: readonly string[] = [
  'साभार',
  'आभार',
  'सौजन्य',
  'क्रेडिट',
  'स्रोत',
  'सोर्स',
  'कॉपीराइट',
  'कॉपीरइट',
  'Credit',
  'Credits',
  'Courtesy',
  'Source',
  'Copyright',
];

/** Other labels in front of a credit. */
export const CREDIT_LABELS: readonly string[] = [
  'तस्बिर स्रोत',
  'छायाकार',
  'Photo by',
  'Image by',
  'Picture by',
  'Pictures by',
  'Foto',
  'Fotos',
  'Bild',
  'Bilder',
  'Bildquelle',
  'Quelle',
  'Photograph',
  'Photographie',
  'Crédit',
  'Fotografía',
  'Kuva',
];

/** Who makes or keeps pictures, besides the agencies: credits also without a label. Source: seen in papers and on web pages. */
export const PICTURE_SOURCES: readonly string[] = [
  'सोशल मीडिया',
  'ट्विटर',
  'एक्स',
  'फेसबुक',
  'इंस्टाग्राम',
  'यूट्यूब',
  'गेटी इमेजेज',
  'गेटी',
  'शटरस्टॉक',
  'विकिमीडिया कॉमन्स',
  'विकिपीडिया',
  'फ्रीपिक',
  'Handout',
  'Social Media',
  'Twitter',
  'X',
  'Facebook',
  'Instagram',
  'YouTube',
  'Getty',
  'Getty Images',
  'Getty Images/iStockphoto',
  'iStock',
  'iStockphoto',
  'Shutterstock',
  'Adobe Stock',
  'Alamy',
  'Alamy Stock Photo',
  'Imago',
  'Picture Alliance',
  'picture-alliance',
  'Unsplash',
  'Pexels',
  'Pixabay',
  'Freepik',
  'Canva',
  'Flickr',
  'Wikimedia',
  'Wikimedia Commons',
  'Wikipedia',
  'NurPhoto',
  'EPA',
  'Anadolu',
  'Screengrab',
];

/** What a template prints where it has no text. */
export const NO_CAPTIONS: readonly string[] = ['null', 'undefined', 'NaN', 'None'];

/** Labels in front of a caption, set for screen readers. Seen on BBC sites. */
export const CAPTION_LABELS: readonly string[] = [
  'इमेज कैप्शन',
  'वीडियो कैप्शन',
  'ऑडियो कैप्शन',
  'कैप्शन',
  'Image caption',
  'Video caption',
];

/** Bracketed or bare words that say what kind of picture it is: part of the caption, never a credit. */
export const PICTURE_KINDS: readonly string[] = [
  'फाइल फोटो',
  'फ़ाइल फ़ोटो',
  'फाइल तस्वीर',
  'प्रतीकात्मक फोटो',
  'प्रतीकात्मक तस्वीर',
  'सांकेतिक तस्वीर',
  'सांकेतिक फोटो',
  'फाइल',
  'file photo',
  'file',
  'representational image',
];
