/** Pages of an invented site, each with a piece of markup from the test. */
import type { ExtractOptions } from '../../../src/index.ts';
import { bodyTexts } from '../../page-of.ts';
import { Draws } from './sentences.ts';

export const PAGES = 9;
/** A name for each page. */
export const NAMES = ['हरीश', 'मीना', 'सलमा', 'गोपाल', 'रचना', 'फिरोज', 'किरण', 'इंदु', 'बलराम'] as const;

const WORDS =
  'नहर खेत पानी गांव सड़क पुल बस स्कूल शिक्षक किसान मजदूर बाजार दुकान बिजली तार खंभा कुआं तालाब मेला मंदिर डाक थाना पंचायत ' +
  'सरपंच बैठक फसल गेहूं धान बीज खाद मंडी भाव ट्रक ट्रेन पटरी स्टेशन अस्पताल नर्स दवा बच्चे किताब परीक्षा नतीजा कबड्डी टीम मैदान';
const ENDINGS = ['पहुंच गया है।', 'देखा गया।', 'बनना शुरू हुआ।', 'रुका रहा।', 'बढ़ गया है।'] as const;

/** A sentence of random words. */
export function sentenceOf(draws: Draws): string {
  const words = Array.from({ length: 9 }, () => draws.of(WORDS.split(' ')));
  return `${words.join(' ')} ${draws.of(ENDINGS)}`;
}

export interface SitePage {
  readonly url: string;
  readonly html: string;
}

/** Texts of the body of a page. */
export function textsOf({ html, url }: SitePage, options: ExtractOptions = {}): string[] {
  return bodyTexts(html, { url, ...options });
}

/** Pages of one template. `piece` is inserted after the second paragraph. */
export function siteWith(
  piece: (at: number) => string,
  titleOf = (_at: number, title: string): string => title,
  host = 'naya-akhbar.example',
): SitePage[] {
  const draws = new Draws(host.length * 7);
  const write = (sentences: number): string =>
    Array.from({ length: sentences }, () => sentenceOf(draws)).join(' ');
  return Array.from({ length: PAGES }, (_, at) => {
    const title = titleOf(at, write(1));
    const [first, second, ...others] = Array.from({ length: 5 }, () => `<p>${write(2)}</p>`);
    const body = [first, second, piece(at), ...others].join('\n');
    const html = `<html lang="hi"><head><title>${title}</title></head><body><article><h1>${title}</h1><div class="story">${body}</div></article></body></html>`;
    return { url: `https://${host}/katha/${at}`, html };
  });
}
