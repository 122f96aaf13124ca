/** The extraction context: what every field needs, and the record of all attempts. */
import type { Page } from '../../html/page.ts';
import type { FieldTrace } from '../../trace.ts';
import type { AppliedProfile } from './applied-profile.ts';
import type { AppliedRule } from './applied-rule.ts';

export interface ExtractionContext {
  readonly page: Page;
  readonly rule: AppliedRule;
  readonly profile: AppliedProfile | undefined;
  /** When the page was fetched, if the caller states it. */
  readonly now: Date | undefined;
  /** Makes a URL of the page absolute; undefined for anything but an http(s) URL. */
  resolve(url: string | undefined): string | undefined;
  /** Whether a part of a title, caption or breadcrumb is the name of the site. */
  isSiteName(part: string): boolean;
  note(attempt: Attempt): void;
}

/** One attempt to find a field. */
export interface Attempt extends Omit<FieldTrace, 'won'> {
  /** Set by the step that uses the value; of several such attempts of a field, the last one wins. */
  readonly isChosen?: true;
}
