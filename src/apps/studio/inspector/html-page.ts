/** A self-contained page: it loads nothing, and what it may run or show is in its policy. */
import { html, type Markup, raw } from './html.ts';

export interface HtmlPage {
  readonly title: string;
  /** Directives of its Content-Security-Policy, in addition to those of every page. */
  readonly policy?: string;
  readonly style: string;
  readonly body: Markup;
}

const END_TAG = /<\//gu;

export function htmlPage({ title, policy = '', style, body }: HtmlPage): string {
  const content = `default-src 'none'; ${policy}style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(content)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(style.replace(END_TAG, '<\\/'))}</style>
</head>
${body}
</html>
`.toString();
}
