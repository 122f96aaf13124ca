/** Words that introduce or mark the credit of a picture. Source: seen in papers, except where noted. */

/** Labels in front of a credit. */
export const CREDIT_LABELS: readonly string[] = [
  'फोटो साभार', 'फोटो सौजन्य', 'फोटो क्रेडिट', 'फोटो', 'फ़ोटो', 'तस्वीर', 'इमेज स्रोत', 'इमेज सोर्स', 'तस्बिर स्रोत', 'चित्र', 'साभार', 'सौजन्य', 'स्रोत', 'सोर्स',
  'क्रेडिट', 'छायाकार', 'Photo Credit', 'Photo Courtesy', 'Photo by', 'Photo', 'Image Credit', 'Image Source', 'Image by',
  'Image', 'Picture', 'Pic', 'Credit', 'Credits', 'Courtesy', 'Source', 'Foto', 'Fotos', 'Bild', 'Bilder', 'Photograph',
  'Photographie', 'Crédit', 'Fotografía', 'Kuva', 'Copyright',
];

/** Labels in front of a caption, set for screen readers. Seen on BBC sites. */
export const CAPTION_LABELS: readonly string[] = ['इमेज कैप्शन', 'वीडियो कैप्शन', 'ऑडियो कैप्शन', 'कैप्शन', 'Image caption', 'Video caption'];

/** Bracketed or bare words that say what kind of picture it is: part of the caption, never a credit. */
export const PICTURE_KINDS: readonly string[] = [
  'फाइल फोटो', 'फ़ाइल फ़ोटो', 'फाइल तस्वीर', 'प्रतीकात्मक फोटो', 'प्रतीकात्मक तस्वीर', 'सांकेतिक तस्वीर', 'सांकेतिक फोटो', 'फाइल', 'file photo',
  'file', 'representational image',
];
