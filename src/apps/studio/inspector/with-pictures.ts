/** Adds to an inspection the pictures that it may load. */
import { parseUrl } from '../../../parse-url.ts';
import type { InspectionView, Piece } from './inspection-view.ts';

/** Where pictures may come from. */
export interface PictureSources {
  /** The `file:` URL of a path in a saved page, if there is such a file next to the page. */
  readonly local: (path: string) => string | undefined;
  /** Whether pictures may be loaded from the web. */
  readonly remote: boolean;
}

const WEB_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:']);

/** The view with the URL of each picture that may be loaded. An inspection loads no others. */
export function withPictures(view: InspectionView, sources: PictureSources): InspectionView {
  return { ...view, pieces: view.pieces.map((piece) => withPicture(piece, view.url, sources)) };
}

function withPicture(piece: Piece, base: string | undefined, { local, remote }: PictureSources): Piece {
  if (piece.kind !== 'image') return piece;
  const picture = local(piece.text) ?? (remote ? webUrl(piece.text, base) : undefined);
  return picture === undefined ? piece : { ...piece, picture };
}

function webUrl(text: string, base: string | undefined): string | undefined {
  const url = parseUrl(text, base);
  return url !== undefined && WEB_SCHEMES.has(url.protocol) ? url.href : undefined;
}
