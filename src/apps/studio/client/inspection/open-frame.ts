/** The frame that holds the inspected page: it runs no script, loads at most pictures, and only this page's script writes in it. */
import { make } from '../make.ts';
import FRAME from './frame.css' with { type: 'text' };
import PALETTE from './palette.css' with { type: 'text' };

/** The frame also inherits the policy of the page around it, which allows pictures only if there are any to load. */
const POLICY =
  "default-src 'none'; img-src data: file: http: https:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** Makes the frame, and calls back with its empty body each time the browser has (re)loaded it. */
export function openFrame(onOpen: (body: HTMLElement) => void): HTMLIFrameElement {
  const frame = make('iframe', {
    // Without allow-scripts nothing in it can run; the same origin lets this script access it.
    sandbox: 'allow-same-origin',
    title: 'The page, with each of its pieces marked',
    srcdoc:
      `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
      `<title>The page</title><style>${PALETTE}${FRAME}</style></head><body></body></html>`,
  });
  frame.addEventListener('load', () => {
    const { body } = frame.contentDocument ?? {};
    if (!body) return;
    onOpen(body);
    // Paper cannot scroll. A frame behind another tab has no height yet.
    if (body.scrollHeight > 0) frame.style.setProperty('--page-height', `${body.scrollHeight}px`);
  });
  return frame;
}
