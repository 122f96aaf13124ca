/** Pages that show their text only after their scripts have run, rendered by a browser that the caller provides. */
import { ScrapeError } from '../errors.ts';
import type { Client } from '../fetch/client.ts';
import type { FetchedPage } from '../fetch/fetch-page.ts';
import { withTimeLimit } from '../fetch/on-abort.ts';
import type { OptionKinds } from '../io/check-options.ts';
import { cleanUrl } from '../io/clean-url.ts';
import { reasonOf } from '../io/network-failure.ts';
import { callback, timeLimitMs } from '../io/option-kinds.ts';
import { readPageInput } from '../io/page-input.ts';

/** A page after its scripts have run. */
export interface RenderedPage {
  /** The document as text or bytes. */
  readonly html: string | Uint8Array;
  /**
   * Its URL after rendering. If a script has led to another page, that one is treated like the target of a redirect: it is
   * requested with all checks before the HTML is read as its content. @defaultValue the URL to be rendered
   */
  readonly url?: string;
}

/**
 * Renders the page at a URL: resolves with its HTML after its scripts have run, and preferably with its URL.
 *
 * @param url - of a page that was fetched, so that its host is public and its robots.txt allows it
 */
export type Render = (
  url: string,
  context: {
    /** Aborted when the time is over, or when the run is aborted. */
    readonly signal: AbortSignal;
    /**
     * URL of an HTTP proxy on this machine for the browser. It refuses private addresses unless `allowPrivateAddresses` is
     * set. It is the same for all pages of a run.
     */
    readonly proxy: string;
  },
) => Promise<string | Uint8Array | RenderedPage>;

/** Rendering. */
export interface RenderOptions {
  /**
   * Renders a page that was refused as `empty-shell` and has no AMP version with text. Have the browser use the proxy that it is
   * given, or it may reach private networks. A failure is `render-failed`. @defaultValue none: such a page fails
   */
  readonly render?: Render;
  /** Timeout for rendering one page, in milliseconds; then it fails with `render-failed`. @defaultValue 30,000 */
  readonly renderTimeoutMs?: number;
}

export const RENDER_OPTIONS: OptionKinds<RenderOptions> = { render: callback, renderTimeoutMs: timeLimitMs };

/** The same, as passed with the options of a run. */
export type Rendering = { readonly [Option in keyof RenderOptions]?: RenderOptions[Option] | undefined };

/** Renders a fetched page, or rejects with `render-failed`. It is another page if the scripts led there. */
export type PageRenderer = (
  page: FetchedPage,
) => Promise<{ readonly fetched: FetchedPage; readonly html: string | Uint8Array }>;

export interface RenderContext {
  readonly client: Pick<Client, 'inTurn' | 'proxyUrl'>;
  /** Fetches the page that scripts have led to, with the same checks as a redirect. */
  readonly fetchTarget: (url: string) => Promise<FetchedPage>;
  readonly signal: AbortSignal | undefined;
}

const RENDER_TIMEOUT_MS = 30_000;

/** Undefined without a `render`. Like a fetch, rendering waits until the host has no other request and its pause is over. */
export function pageRenderer(
  { render, renderTimeoutMs = RENDER_TIMEOUT_MS }: Rendering,
  { client, fetchTarget, signal }: RenderContext,
): PageRenderer | undefined {
  if (render === undefined) return undefined;
  return async (page) => {
    const { url } = page;
    const work = async (inTime: AbortSignal): Promise<Required<RenderedPage>> =>
      checked(await render(url, { signal: inTime, proxy: await client.proxyUrl() }), url);
    const inLimits = () =>
      withTimeLimit(work, renderTimeoutMs, signal).catch((cause: unknown) => {
        signal?.throwIfAborted();
        throw new ScrapeError('render-failed', messageOf(cause, renderTimeoutMs), { url, cause });
      });
    const { html, url: target } = await client.inTurn(url, inLimits, signal);
    if (target === url) return { html, fetched: page };
    const fetched = await fetchTarget(target);
    const redirects = [...page.redirects, url, ...fetched.redirects];
    return { html, fetched: { ...fetched, requestedUrl: page.requestedUrl, redirects } };
  };
}

/** An untyped caller may return anything. */
function checked(result: string | Uint8Array | RenderedPage, url: string): Required<RenderedPage> {
  const page = isPage(result) ? result : { html: result };
  return { html: readPageInput(page.html, url), url: cleanUrl(page.url ?? url) };
}

function isPage(result: string | Uint8Array | RenderedPage): result is RenderedPage {
  return typeof result === 'object' && result !== null && 'html' in result;
}

function messageOf(cause: unknown, ms: number): string {
  if (cause instanceof DOMException && cause.name === 'TimeoutError')
    return `the page was not rendered within ${ms} ms`;
  return `the page was not rendered: ${reasonOf(cause)}`;
}
