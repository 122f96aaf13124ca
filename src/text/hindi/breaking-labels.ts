/** Labels of an entry that a live page sets off as urgent. Source: seen in papers. */
export const BREAKING_LABELS: readonly string[] = [
  'ब्रेकिंग न्यूज़',
  'ब्रेकिंग न्यूज',
  'ब्रेकिंग',
  'Breaking News',
  'Breaking',
];
