/** A self-contained page: it loads nothing, and what it may run or show is in its policy. */
import { element, emptyElement, group, type Markup, textElement } from '../../../formats/markup.ts';

export interface HtmlPage {
  readonly title: string;
  /** Directives of its Content-Security-Policy, in addition to those of every page. */
  readonly policy?: string;
  readonly style: string;
  readonly body: Markup;
}

const POLICY = "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const END_TAG = /<\//gu;

export function htmlPage({ title, policy = '', style, body }: HtmlPage): string {
  const content = `default-src 'none'; ${policy}${POLICY}`;
  const head = group('head', {}, [
    emptyElement('meta', { charset: 'utf-8' }),
    emptyElement('meta', { 'http-equiv': 'Content-Security-Policy', content }),
    emptyElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    emptyElement('meta', { name: 'referrer', content: 'no-referrer' }),
    textElement('title', title),
    element('style', {}, style.replace(END_TAG, '<\\/') as Markup),
  ]);
  return `<!doctype html>\n${group('html', { lang: 'en' }, [head, body])}\n`;
}
