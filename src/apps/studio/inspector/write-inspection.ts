/** Writes an inspection as one self-contained HTML file that can load nothing but the pictures it names. */
import { parseWebUrl } from '../../../publishers/index.ts';
import { html, htmlPage, type Markup, raw } from './html.ts';
import type { InspectionView, TreeNode } from './inspection-view.ts';

export interface PictureSources {
  /** The `file:` URL of a path in a saved page, if there is such a file next to the page. */
  readonly local: (path: string) => string | undefined;
  /** Whether pictures may be loaded from the web. */
  readonly remote: boolean;
}

/** The view with the URL of each picture that may be loaded. An inspection loads no others. */
export function withPictures(view: InspectionView, { local, remote }: PictureSources): InspectionView {
  const pieces = view.pieces.map((piece) => {
    if (piece.kind !== 'image') return piece;
    const picture = local(piece.text) ?? (remote ? parseWebUrl(piece.text, view.url)?.href : undefined);
    return picture === undefined ? piece : { ...piece, picture };
  });
  return { ...view, pieces };
}

/** Script and stylesheet of the page: `dist/client/inspection.js` and `inspection.css`. */
export interface InspectionAssets {
  readonly script: string;
  readonly style: string;
  /** SHA-256 of the script, in base64: the policy of the page allows no other script. */
  readonly scriptHash: string;
}

const MARKUP_SIGNS = /[<>&\u2028\u2029]/gu;

export function writeInspection(
  view: InspectionView,
  { script, style, scriptHash }: InspectionAssets,
): string {
  const { article, error, url = '' } = view;
  const title = `Inspection: ${article?.headline ?? error?.message ?? url}`;
  const body = html`<body>
<script type="application/json" id="view">${jsonOf(view)}</script>
<script>${raw(script)}</script>
</body>`;
  return htmlPage(title, style, body, `script-src 'sha256-${scriptHash}'; ${picturePolicy(view)}`);
}

/** Allows only the schemes of the view's pictures; without pictures, nothing may be loaded. */
function picturePolicy({ pieces, tree }: InspectionView): string {
  const schemes = new Set(pieces.flatMap(({ picture }) => (picture ? [new URL(picture).protocol] : [])));
  if (tree.some(holdsPicture)) schemes.add('data:');
  return schemes.size === 0 ? '' : `img-src ${[...schemes].sort().join(' ')}; `;
}

function holdsPicture(node: TreeNode): boolean {
  return 'name' in node && (node.picture !== undefined || node.children.some(holdsPicture));
}

/** JSON without markup characters, so that no text of the page can close the script element. */
function jsonOf(view: InspectionView): Markup {
  const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return raw(JSON.stringify(view).replace(MARKUP_SIGNS, escaped));
}
