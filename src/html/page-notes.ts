/** What a walk notes about a page besides its text. */
import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { tidyText } from '../text/tidy-text.ts';
import { isHidden } from './hidden.ts';
import type { Repair } from './repair-source.ts';
import type { Box, PageTime } from './segment.ts';
import { DEBRIS } from './traits.ts';

/** Traces of Google Translate in a saved page. */
const TRANSLATOR_STYLE = /vertical-align:\s*inherit/iu;

export class PageNotes {
  /** All elements outside of scripts and the like, in document order. */
  readonly elements: Element[] = [];
  /** Elements among these that may state an author or a date, by microdata, a relation or a class. */
  readonly stating: Element[] = [];
  readonly links: Element[] = [];
  /** The root and the elements of the head, wherever they are. */
  readonly ofHead: Element[] = [];
  readonly times: PageTime[] = [];
  readonly repairs = new Map<string, Repair>();
  isMachineTranslated = false;
  /** Whether the source shows signs of damage or of a page within the page. */
  isSourceSuspect = false;
  /** The time being read. One within it would only repeat it. */
  openTime: Element | undefined;

  addTime(element: Element, { box, hidden }: { box: Box; hidden: boolean }, segment: number): void {
    if (hidden || isHidden(element.attribs) || this.openTime !== undefined) return;
    this.openTime = element;
    const text = tidyText(DomUtils.textContent(element));
    const datetime = element.attribs.datetime ?? element.attribs.content ?? '';
    this.times.push({ datetime, text, box, segment });
  }

  addDebris({ name, attribs }: Element, traits: number): void {
    if ((traits & DEBRIS) !== 0)
      this.addRepair('unwrapped-debris', `<${name} class="${attribs.class ?? ''}">`, '');
    if (name === 'font' && TRANSLATOR_STYLE.test(attribs.style ?? '')) this.isMachineTranslated = true;
  }

  addRepair(kind: Repair['kind'], before: string, after: string): void {
    this.repairs.set(`${kind} ${before} ${after}`, { kind, before, after });
  }
}
