/** Labels of the first crumbs that name the site's root and no section. Source: seen in papers. */
export const HOME_LABELS: readonly string[] = [
  'होम',
  'होम पेज',
  'होमपेज',
  'मुख्य पृष्ठ',
  'मुखपृष्ठ',
  'मुख पृष्ठ',
  'मुख्यपृष्ठ',
  'प्रमुख पृष्ठ',
  'हिंदी न्यूज़',
  'हिन्दी न्यूज',
  'हिंदी समाचार',
  'समाचार',
  'न्यूज़',
  'लाइव न्यूज़',
  'ख़बरें',
  'Home',
  'Homepage',
  'Startseite',
  'Accueil',
  'Inicio',
  'Portada',
  'Forside',
  'Hindi News',
  'News',
  'Hindi',
  'Latest News',
];

/** Labels of a publisher's own root among its tags. Source: seen in papers. */
export const ROOT_TAGS: readonly string[] = ['Hindi News', 'हिंदी न्यूज़', 'हिन्दी न्यूज', 'Home', 'होम'];
