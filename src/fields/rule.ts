/** A publisher rule as it applies to one page: its own locators and those of the layout that the page has. */
import { ScrapeError } from '../errors.ts';
import { describeLocator, type Find, locate } from '../html/locate.ts';
import type { Page } from '../html/page.ts';
import { type Box, type Element, isWithin, type Segment } from '../html/segment.ts';
import type { Layout, LocatedField, Locator, Publisher } from '../publishers/publisher.ts';
import { foldForMatching } from '../text/fold-for-matching.ts';

/** See the module comment. Without a publisher every answer is empty. */
export interface AppliedRule {
  readonly publisher: Publisher | undefined;
  readonly layout: Layout | undefined;
  /** Names that the house signs with. */
  readonly signatures: readonly string[];
  find(field: LocatedField): Find | undefined;
  /** The locator that has found a field, in a few words; `rule` where none has. */
  where(field: LocatedField): string;
  /** Elements of a field. */
  elements(field: LocatedField): readonly Element[];
  /** Visible text segments within the elements of a field. */
  segments(field: LocatedField): Segment[];
  /** Whether a block opens with a sentence that this house prints under its articles. */
  isPhrase(text: string): boolean;
  /** Boxes that the rule calls boilerplate. */
  boilerplate(): ReadonlySet<Box>;
}

/** Applies a rule to a page. A locator marked as a guess is never asked: the generic engine is better than a guess. */
export function applyRule(page: Page, publisher: Publisher | undefined): AppliedRule {
  const layout = publisher?.layouts?.find((candidate) => page.select(candidate.whenPresent).length > 0);
  const finds = new Map<LocatedField, Find | undefined>();
  const find = (field: LocatedField): Find | undefined => {
    if (!finds.has(field)) finds.set(field, findField(field));
    return finds.get(field);
  };
  const findField = (field: LocatedField): Find | undefined => {
    const locators = [...(layout?.locators?.[field] ?? []), ...(publisher?.locators?.[field] ?? [])];
    return located(page, locators.filter(isKnown), publisher?.id);
  };
  const phrases = (publisher?.phrases ?? []).map(foldForMatching);
  return {
    publisher,
    layout,
    isPhrase: (text) => phrases.length > 0 && opensWith(foldForMatching(text), phrases),
    signatures: publisher === undefined ? [] : [publisher.name, ...(publisher.signatures ?? [])],
    find,
    where: (field) => {
      const found = find(field);
      return found === undefined ? 'rule' : describeLocator(found.locator);
    },
    elements: (field) => find(field)?.elements ?? [],
    segments: (field) => segmentsOf(page, find(field)?.elements ?? []),
    boilerplate: () =>
      boilerplateOf(page, [...(layout?.boilerplate ?? []), ...(publisher?.boilerplate ?? [])]),
  };
}

function opensWith(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => text.startsWith(phrase));
}

/** A selector that is no CSS is the rule's mistake, and its author is told. */
function located(page: Page, locators: readonly Locator[], id = ''): Find | undefined {
  try {
    return locate(page, locators);
  } catch (cause) {
    throw new ScrapeError('invalid-publisher', `a selector of the rule ${id} is no CSS`, { cause });
  }
}

function isKnown(locator: Locator): boolean {
  return locator.sure !== 'guess';
}

/** Visible text segments that stand in one of the elements. */
function segmentsOf(page: Page, elements: readonly Element[]): Segment[] {
  const boxes = elements.map((element) => page.boxOf(element)).filter((box) => box !== undefined);
  const ranges = boxes.flatMap((box) => page.segments.slice(box.first, box.end));
  const inside = ranges.filter(
    (segment) =>
      segment.kind === 'text' && !segment.hidden && boxes.some((box) => isWithin(segment.box, box)),
  );
  return [...new Set(inside)];
}

function boilerplateOf(page: Page, selectors: readonly string[]): Set<Box> {
  if (selectors.length === 0) return new Set();
  const found = page.select(selectors.join(', ')).map((element) => ({ element, box: page.boxOf(element) }));
  return new Set(found.flatMap(({ element, box }) => (box?.element === element ? [box] : [])));
}
