/** Templates of HTML: a text is escaped as it is inserted, what another template has made is not. */
import { raw, html as template } from 'hono/html';

export { raw };
/** Generated markup. */
export type Markup = ReturnType<typeof raw>;
/** What a template may contain. Nothing is written for `undefined` and booleans. */
type Part = string | number | boolean | undefined | readonly Part[];

/** All parts are at hand, so that the result is never a promise. */
export const html = template as (strings: TemplateStringsArray, ...parts: readonly Part[]) => Markup;

/** The class of an element that may have none, as an attribute. */
export function classOf(name: string | undefined): Markup | undefined {
  return name === undefined ? undefined : html` class="${name}"`;
}
