/** The segment of an image, an embed or a table: what a page shows besides running text. */
import type { Element } from 'domhandler';
import type { Box, Segment, SegmentEmbed, SegmentImage, Text } from './segment.ts';

/** One class for all three: code that reads segments of many shapes is slow. */
export class ShownSegment implements Segment {
  readonly kind: Segment['kind'];
  readonly index: number;
  readonly nodes: readonly (Text | Element)[];
  readonly box: Box;
  readonly text: string;
  readonly words: number;
  readonly chars = 0;
  readonly linkChars = 0;
  readonly boldChars = 0;
  readonly italicChars = 0;
  readonly ends = false;
  readonly boilerplate = undefined;
  readonly inline: Element | undefined;
  readonly hidden: boolean;
  readonly control = false;
  readonly afterBreak = false;
  readonly href: string | undefined;
  readonly image: SegmentImage | undefined;
  readonly embed: SegmentEmbed | undefined;
  readonly rows: readonly (readonly string[])[] | undefined;

  constructor(index: number, shown: Pick<Segment, 'kind' | 'nodes' | 'box'> & Partial<Segment>) {
    this.kind = shown.kind;
    this.index = index;
    this.nodes = shown.nodes;
    this.box = shown.box;
    this.text = shown.text ?? '';
    this.words = shown.words ?? 0;
    this.inline = shown.inline;
    this.hidden = shown.hidden ?? false;
    this.href = shown.href;
    this.image = shown.image;
    this.embed = shown.embed;
    this.rows = shown.rows;
  }
}
