/** A section of the report: its heading, a line of explanation, and its content. */
import { element, group, joined, type Markup, textElement, textMarkup } from '../../../../formats/markup.ts';

export interface SectionContent {
  readonly id: string;
  readonly heading: string;
  readonly standfirst: string;
  readonly parts: readonly Markup[];
}

export function sectionMarkup({ id, heading, standfirst, parts }: SectionContent): Markup {
  return group('section', { id, 'aria-labelledby': `${id}-heading` }, [
    textElement('h2', heading, { id: `${id}-heading` }),
    textElement('p', standfirst, { class: 'deck' }),
    ...parts,
  ]);
}

/** A small chart with its name and one number. */
export function figureMarkup(name: string, number: string, chart: Markup): Markup {
  return element(
    'figure',
    {},
    element('figcaption', {}, joined([textElement('b', name), textElement('span', number)], ' ')),
    chart,
  );
}

/** A text of a page or a publisher, which is usually Hindi. */
export function pageText(name: string, text: string, attributes: { readonly class?: string } = {}): Markup {
  return element(name, { lang: 'hi', dir: 'auto', ...attributes }, textMarkup(text));
}
