import { byDefault, type Declaration, flag, type OptionsOf, option } from '../declaration.ts';
import {
  CORES,
  contactAddress,
  countUpTo,
  JSON_ERRORS,
  MAX_CONCURRENCY,
  MAX_PORT,
  READ,
  seconds,
  splitList,
  threads,
  wholeNumber,
} from '../options.ts';

const MAX_QUEUE = 1_000_000;

export type ServeOptions = OptionsOf<typeof serveCommand.flags>;

export const serveCommand = {
  name: 'serve',
  about: 'extract over HTTP, for programs in any language',
  flags: {
    host: byDefault('127.0.0.1', option<string>('--host <address>', 'address to listen on')),
    port: byDefault(8080, option('--port <n>', 'port to listen on; 0 is a free one', countUpTo(MAX_PORT, 0))),
    allowedHosts: option(
      '--allowed-hosts <list>',
      'accepted Host headers (default: the names of the loopback address)',
      splitList,
    ),
    maxBytes: byDefault(
      10_000_000,
      option('--max-bytes <n>', 'maximum size of a page, in bytes', wholeNumber),
    ),
    concurrency: option(
      '--concurrency <n>',
      'requests processed at a time (default: four per worker thread)',
      countUpTo(MAX_CONCURRENCY),
    ),
    queue: byDefault(
      1000,
      option('--queue <n>', 'requests that may wait; more get 503', countUpTo(MAX_QUEUE, 0)),
    ),
    streams: byDefault(
      16,
      option('--streams <n>', 'open streams per client address; more get 503', countUpTo(MAX_QUEUE)),
    ),
    bodyTimeout: byDefault(
      30,
      option(
        '--body-timeout <seconds>',
        'timeout for the whole body of a request, or a line of a stream, in seconds',
        seconds,
      ),
    ),
    stopTimeout: byDefault(
      30,
      option('--stop-timeout <seconds>', 'time for accepted requests to finish after a stop', seconds),
    ),
    allowFetch: flag('--allow-fetch', 'let clients fetch pages: GET /fetch?url=…'),
    contact: option(
      '--contact <address>',
      'your email address or a URL about you, for --allow-fetch',
      contactAddress,
    ),
    private: flag('--private', 'with --allow-fetch: also hosts on this machine and private networks'),
    jsonErrors: JSON_ERRORS,
    ...READ,
    ...threads(CORES),
  },
  help: `
POST /extract takes a page as text/html (with ?url=…) or as JSON { "url", "html" }, POST /extract/stream a line of JSON per
page. GET /fetch?url=… is off unless --allow-fetch. GET /openapi.json describes it all. SIGTERM and Ctrl-C let accepted
requests finish.

Examples:
  samachar serve                                  on 127.0.0.1:8080, for this machine only
  curl -H 'content-type: text/html' --data-binary @page.html http://127.0.0.1:8080/extract
  samachar serve --host 0.0.0.0 --allowed-hosts samachar.lab.example
  samachar serve --allow-fetch --contact mailto:desk@lab.example`,
} satisfies Declaration;
