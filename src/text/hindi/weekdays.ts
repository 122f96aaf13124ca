/** Weekdays: the names that appear beside a date. Source: CLDR, and spellings seen in papers. */

/** Hindi and English names from Sunday on; सन is "Sun" as a machine translates it. */
export const WEEKDAY_NAMES: readonly (readonly string[])[] = [
  ['रविवार', 'इतवार', 'रवि', 'सन', 'Sunday', 'Sun'],
  ['सोमवार', 'सोम', 'Monday', 'Mon'],
  ['मंगलवार', 'मंगल', 'Tuesday', 'Tues', 'Tue'],
  ['बुधवार', 'बुध', 'Wednesday', 'Wed'],
  ['गुरुवार', 'गुरूवार', 'बृहस्पतिवार', 'वीरवार', 'गुरु', 'Thursday', 'Thurs', 'Thu'],
  ['शुक्रवार', 'शुक्र', 'Friday', 'Fri'],
  ['शनिवार', 'शनि', 'Saturday', 'Sat'],
];

/** The names of all weekdays. */
export const WEEKDAYS: readonly string[] = WEEKDAY_NAMES.flat();
