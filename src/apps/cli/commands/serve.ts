/** `samachar serve`: extraction over HTTP. */
import { Command } from 'commander';
import type { ServeOptions } from '../actions/serve.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import {
  CORES,
  contactAddress,
  countUpTo,
  seconds,
  splitList,
  wholeNumber,
  withReadOptions,
  withWorkerOptions,
} from '../options.ts';

const EXAMPLES = `
POST /extract takes a page as text/html (with ?url=…) or as JSON { "url", "html" }, POST /extract/stream a line of JSON per
page. GET /fetch?url=… is off unless --allow-fetch. GET /openapi.json describes it all. SIGTERM and Ctrl-C let accepted
requests finish.

Examples:
  samachar serve                                  on 127.0.0.1:8080, for this machine only
  curl -H 'content-type: text/html' --data-binary @page.html http://127.0.0.1:8080/extract
  samachar serve --host 0.0.0.0 --allowed-hosts samachar.lab.example
  samachar serve --allow-fetch --contact mailto:desk@lab.example`;

const PORT = 8080;
const MAX_PORT = 65_535;
const MAX_BYTES = 10_000_000;
const MAX_CONCURRENCY = 10_000;
const MAX_WAITING = 1000;
const MAX_QUEUE = 1_000_000;
const MAX_STREAMS = 16;
const TIMEOUT_S = 30;

export function serveCommand(finish: Finish): Command {
  const command = new Command('serve')
    .description('extract over HTTP, for programs in any language')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <n>', 'port to listen on; 0 is a free one', countUpTo(MAX_PORT, 0), PORT)
    .option(
      '--allowed-hosts <list>',
      'accepted Host headers (default: the names of the loopback address)',
      splitList,
    )
    .option('--max-bytes <n>', 'maximum size of a page, in bytes', wholeNumber, MAX_BYTES)
    .option(
      '--concurrency <n>',
      'requests processed at a time (default: four per worker thread)',
      countUpTo(MAX_CONCURRENCY),
    )
    .option('--queue <n>', 'requests that may wait; more get 503', countUpTo(MAX_QUEUE, 0), MAX_WAITING)
    .option(
      '--streams <n>',
      'open streams per client address; more get 503',
      countUpTo(MAX_QUEUE),
      MAX_STREAMS,
    )
    .option(
      '--body-timeout <seconds>',
      'timeout for the whole body of a request, or a line of a stream, in seconds',
      seconds,
      TIMEOUT_S,
    )
    .option(
      '--stop-timeout <seconds>',
      'time for accepted requests to finish after a stop',
      seconds,
      TIMEOUT_S,
    )
    .option('--allow-fetch', 'let clients fetch pages: GET /fetch?url=…')
    .option('--contact <address>', 'your email address or a URL about you, for --allow-fetch', contactAddress)
    .option('--private', 'with --allow-fetch: also hosts on this machine and private networks')
    .option('--json-errors', 'errors as JSON lines');
  return withWorkerOptions(withReadOptions(command), CORES)
    .addHelpText('after', EXAMPLES)
    .action(async (options: ServeOptions) => {
      const { serve } = await import('../actions/serve.ts');
      finish(await interruptible((signal) => serve(options, signal)));
    });
}
