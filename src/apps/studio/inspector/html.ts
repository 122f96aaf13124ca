/** Templates of HTML: a text is escaped as it is inserted, what another template has made is not. */
import { raw, html as template } from 'hono/html';

export { raw };
export type Markup = ReturnType<typeof raw>;
/** What a template may contain. Nothing is written for `undefined` and booleans. */
type Part = string | number | boolean | undefined | readonly Part[];

/** All parts are at hand, so that the result is never a promise. */
export const html = template as (strings: TemplateStringsArray, ...parts: readonly Part[]) => Markup;

/** The class of an element that may have none, as an attribute. */
export function classOf(name: string | undefined): Markup | undefined {
  return name === undefined ? undefined : html` class="${name}"`;
}

const END_TAG = /<\//gu;

/**
 * A self-contained page: it loads nothing, and what it may run or show is in its policy.
 *
 * @param policy - directives of its Content-Security-Policy, in addition to those of every page
 */
export function htmlPage(title: string, style: string, body: Markup, policy = ''): string {
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
