import type { Verdict } from '../body/block.ts';
import type { BodyPlace } from '../body/find-body.ts';
import type { PageKind } from '../errors.ts';
import type { Page } from '../html/page.ts';
import type { Headline } from './headline.ts';
export function pageKind(_page: Page, _found: { headline?: Headline; place?: BodyPlace; verdicts: readonly Verdict[] }): PageKind | undefined { return undefined; }
