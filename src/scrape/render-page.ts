/** Pages that show their text only after their scripts have run, by a browser that the caller has. */
import type { OptionKinds } from '../arguments/check-options.ts';
import { callback, timeLimitMs } from '../arguments/option-kinds.ts';
import { readPageInput } from '../arguments/page-input.ts';
import { ScrapeError } from '../errors.ts';
import type { Client } from '../fetch/client.ts';
import { withTimeLimit } from '../fetch/time-limit.ts';

/**
 * Renders the page at a URL: resolves with its HTML after its scripts have run.
 *
 * @param url - of a page that was fetched, so that its host is public and its robots.txt allows it
 */
export type Render = (
  url: string,
  context: {
    /** Aborted when the time is over, or the run. */
    readonly signal: AbortSignal;
  },
) => Promise<string | Uint8Array>;

/** Rendering. */
export interface RenderOptions {
  /**
   * Renders a page that was refused as `empty-shell` and has no AMP version with a text. What it requests is not checked: keep the
   * browser away from private networks yourself. A failure is `render-failed`. @defaultValue none: such a page fails
   */
  readonly render?: Render;
  /** Timeout for rendering one page, in milliseconds; then it fails with `render-failed`. @defaultValue 30,000 */
  readonly renderTimeoutMs?: number;
}

/** The validator of each of {@link RenderOptions}. */
export const RENDER_OPTIONS: OptionKinds<RenderOptions> = {
  render: callback,
  renderTimeoutMs: timeLimitMs,
};

/** The same, as taken from the options of a run. */
export type Rendering = { readonly [Option in keyof RenderOptions]?: RenderOptions[Option] | undefined };

/** Renders a page, or rejects with `render-failed`. */
export type PageRenderer = (url: string) => Promise<string | Uint8Array>;

const RENDER_TIMEOUT_MS = 30_000;

/**
 * The renderer of a run: a page is rendered when its host has no other request and its pause is over, as if it were fetched again.
 *
 * @returns undefined without a `render`
 */
export function pageRenderer(
  client: Pick<Client, 'inTurn'>,
  { render, renderTimeoutMs = RENDER_TIMEOUT_MS }: Rendering,
  signal?: AbortSignal,
): PageRenderer | undefined {
  if (render === undefined) return undefined;
  return (url) => {
    const work = (inTime: AbortSignal): Promise<unknown> => start(render, url, inTime);
    return client.inTurn(url, () => rendered(work, { url, ms: renderTimeoutMs, signal }), signal);
  };
}

/** A hook that throws before it returns a promise fails like any other. */
async function start(render: Render, url: string, signal: AbortSignal): Promise<unknown> {
  return render(url, { signal });
}

interface RenderedPage {
  readonly url: string;
  readonly ms: number;
  readonly signal: AbortSignal | undefined;
}

async function rendered(
  work: (signal: AbortSignal) => Promise<unknown>,
  { url, ms, signal }: RenderedPage,
): Promise<string | Uint8Array> {
  try {
    return readPageInput(await withTimeLimit(work, ms, signal), url);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ScrapeError('render-failed', messageOf(cause, ms), { url, cause });
  }
}

function messageOf(cause: unknown, ms: number): string {
  if (cause instanceof DOMException && cause.name === 'TimeoutError')
    return `the page was not rendered within ${ms} ms`;
  return `the page was not rendered: ${cause instanceof Error ? cause.message : String(cause)}`;
}
