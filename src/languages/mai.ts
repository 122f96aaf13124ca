/** Maithili. */
import type { PageWords, TextWords } from './language.ts';

export const mai: PageWords = {
  tag: 'mai',
  boilerplate: {
    'related opening': 'इहो पढ़ू|ईहो पढ़ू|इहो देखू|आओर पढ़ू',
    'share whole': 'शेयर करू|साझा करू',
    'comments whole': 'टिप्पणी करू',
  },
  standingPages: 'हमरा बारे मे|संपर्क करू',
  notes: `correction: सुधार|भूल सुधार; ai: ई [समाचार/खबर/लेख] … एआई; translation: मूल अंग्रेजी … अनुवाद; sponsored: ई … प्रायोजित [लेख/सामग्री]`,
};

export const maiText: TextWords = {
  tag: 'mai',
  weekdays: 'रवि दिन, सोम दिन, मंगल दिन, बुध दिन, बृहस्पति दिन, शुक्र दिन, शनि दिन',
  dayParts: 'राति 19-6',
};
