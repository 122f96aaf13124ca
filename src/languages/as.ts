/** Assamese. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const as: PageWords = {
  tag: 'as',
  boilerplate: {
    'related opening': 'লগতে পঢ়ক',
  },
  platforms: 'হোৱাটছএপ*|ফেচবুক*',
  followVerbs: 'ফলো কৰক|যোগদান কৰক',
  notFound: 'পৃষ্ঠাটো পোৱা নগ’ল',
  notes: `correction: সংশোধনী|ভুল সংশোধন; ai: এই [প্ৰতিবেদন/বাতৰি/লেখা] … [এআই/কৃত্ৰিম বুদ্ধিমত্তা]; translation: মূল ইংৰাজী … অনুবাদ; sponsored: এইটো … বিজ্ঞাপন`,
};

export const asText: TextWords = {
  tag: 'as',
  publishedLabels: 'প্ৰকাশিত',
  correspondents: 'প্ৰতিনিধি',
  months: 'জানুৱাৰী, ফেব্ৰুৱাৰী, মাৰ্চ, এপ্ৰিল, , , , আগষ্ট, ছেপ্টেম্বৰ, অক্টোবৰ, নৱেম্বৰ, ডিচেম্বৰ',
};

export const asSentences: SentenceWords = {
  letterNames: 'এইছ|এছ|ভি|ৱাই',
  speechVerbs: 'কয়|ক’লে|কৈছে',
};
