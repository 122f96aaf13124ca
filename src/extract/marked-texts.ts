/** Adds links and emphasis to the texts of a story, in the form that the article has them. */
import type { Article, Block, Mark } from '../article.ts';
import type { PlacedBlock } from '../body/assemble.ts';
import type { ResolveUrl } from '../html/page-url.ts';
import { labelText, plainText } from '../html/plain-text.ts';
import { arePlain, marksOf } from '../html/text-marks.ts';
import type { Story } from './story.ts';

/** A block of the body with its marks. Its texts are final. */
export function withMarks<B extends Block>(placed: PlacedBlock<B>, resolve: ResolveUrl): PlacedBlock<B> {
  const { block, segments = [] } = placed;
  if (block.type === 'live-entry') {
    const inside = placed.inside?.map((one) => withMarks(one, resolve)) ?? [];
    return { ...placed, block: { ...block, blocks: inside.map((one) => one.block) }, inside };
  }
  if (arePlain(segments)) return placed;
  const marks = filled(marksOfBlock(block, (texts) => marksOf(texts, segments, resolve)));
  return marks === undefined ? placed : { ...placed, block: { ...block, ...marks } };
}

type MarkLists = Readonly<Record<string, readonly unknown[] | undefined>>;

/** The marks of a block under the name that its type gives them. */
function marksOfBlock(block: Block, read: (texts: readonly string[]) => Mark[][] | undefined): MarkLists {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return { marks: read([block.text])?.[0] };
    case 'subheading':
      return { marks: read([block.text])?.[0]?.filter(({ type }) => type !== 'strong') };
    case 'image':
      return { marks: read([block.caption ?? ''])?.[0] };
    case 'list':
      return { itemMarks: read(block.items) };
    case 'table': {
      const cells = read(block.rows.flat());
      return { cellMarks: cells && block.rows.map((row) => cells.splice(0, row.length)) };
    }
    default:
      return {};
  }
}

/** The marks of texts outside of the body; undefined if there are none. */
export function marksOfFields(
  { standfirst, highlights, lead }: Pick<Story, 'standfirst' | 'highlights' | 'lead'>,
  resolve: ResolveUrl,
): Article['marks'] {
  const bullets = highlights?.value.map(plainText).filter((text) => text !== '') ?? [];
  const read = (texts: readonly string[], segments: Story['near'] = []) => marksOf(texts, segments, resolve);
  return filled({
    standfirst: read([plainText(standfirst?.value ?? '')], standfirst?.segments)?.[0],
    caption: read([labelText(lead.caption?.value ?? '')], lead.segments)?.[0],
    highlights: read(bullets, highlights?.segments),
  });
}

/** The lists that have a mark; undefined if none has. */
function filled(lists: MarkLists): object | undefined {
  const found = Object.entries(lists).filter(([, list]) => list?.flat(2).length);
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
