/** Urdu. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const ur: PageWords = {
  tag: 'ur',
  boilerplate: {
    'related whole': 'متعلقہ خبریں|مزید خبریں',
    'related opening': 'یہ بھی پڑھیں|مزید پڑھیں|یہ بھی پڑھیے|مزید پڑھیے|یہ بھی دیکھیں',
    'promo ending': 'یہاں کلک کریں',
    'advert whole': 'اشتہار',
    'share whole': 'شیئر کریں',
    'comments whole': 'تبصرے',
  },
  tagLabels: 'ٹیگز',
  platforms: 'واٹس ایپ|ٹیلی گرام|فیس بک|یوٹیوب|انسٹاگرام|ٹویٹر',
  followVerbs: 'فالو کریں|جوائن کریں|لائک کریں|سبسکرائب کریں',
  ours: 'ہماری|ہمارے',
  apps: 'ایپ',
  downloads: 'ڈاؤن لوڈ',
  news: 'خبر*',
  pictureWords: 'تصویر|فوٹو',
  creditWords: 'بشکریہ',
  creditLabels: 'تصویر کا ذریعہ',
  captionLabels: 'تصویر کا کیپشن',
  pictureKinds: 'فائل فوٹو|فائل تصویر',
  notFound: 'صفحہ نہیں ملا|صفحہ موجود نہیں',
  standingPages: 'ہمارے بارے میں|ہم سے رابطہ|رابطہ کریں|رازداری کی پالیسی|شرائط و ضوابط',
  notes: `correction: تصحیح|وضاحت; update: [یہ/اس] خبر … اپ ڈیٹ; ai: [یہ/اس] [خبر/مضمون/رپورٹ] … [اے آئی/مصنوعی ذہانت] کی مدد; translation: اصل انگریزی … ترجمہ; sponsored: یہ … [سپانسرڈ/اسپانسرڈ/تشہیری] [مضمون/مواد]`,
};

export const urText: TextWords = {
  tag: 'ur',
  commaPrefixes: 'مصنف',
  writerPrefixes: 'تحریر|رپورٹ|مصنف',
  roleLabels: 'عہدہ',
  publishedLabels: 'شائع|اشاعت|تاریخ اشاعت',
  modifiedLabels: 'اپ ڈیٹ',
  rooms: 'ڈیسک|بیورو',
  correspondents: 'نامہ نگار|نمائندہ',
  months: 'جنوری, فروری, مارچ, اپریل, مئی, جون, جولائی, اگست, ستمبر, اکتوبر, نومبر, دسمبر',
  dayParts: 'رات 19-6, صبح 0-12, دوپہر 11-17, شام 14-21',
};

export const urSentences: SentenceWords = {
  abbreviations: 'ڈاکٹر|پروفیسر|مسٹر',
  letterNames: 'بی|سی|ڈی|ای|ایف|ایچ|آئی|جے|ایل|ایم|این|پی|کیو|آر|ایس|ٹی|یو|وی|ڈبلیو|ایکس|وائی|زیڈ',
  wordlikeLetterNames: 'اے|جی|کے|او',
  speechVerbs: 'کہا|بولے|بولا|پوچھا|بتایا',
};
