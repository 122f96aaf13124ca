/** Words at the end of the name of an office that issues press releases. Source: releases of the union and the states. */
export const ISSUERS: readonly string[] = [
  'मंत्रालय',
  'विभाग',
  'निदेशालय',
  'सचिवालय',
  'कार्यालय',
  'आयोग',
  'परिषद',
  'परिषद्',
  'प्राधिकरण',
  'प्रशासन',
];
