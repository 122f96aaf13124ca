import { once } from 'node:events';
import { openPageReader } from '../../../index.ts';
import { openFetching } from '../../service/fetching.ts';
import { BoundedMessages } from '../bounded-messages.ts';
import type { Given } from '../commands.ts';
import { EXIT, type ExitCode, needing, UsageError } from '../exit.ts';
import { readingOf } from '../reading.ts';
import { writeOut } from '../terminal.ts';
import { packageVersion } from '../version.ts';

/** Answers on stdout until stdin ends or the user interrupts; both are normal exits. */
export async function serveTools(options: Given<'mcp'>, signal: AbortSignal): Promise<ExitCode> {
  const { workers, pageTimeout, contact, private: isPrivate = false } = options;
  if (workers === 0) throw new UsageError('--workers must be at least 1: a slow page would block the tools');
  const mcp = await needing(
    'samachar mcp needs one more package: npm install @modelcontextprotocol/sdk',
    () => import('../../service/mcp/create-mcp-server.ts'),
  );
  const pages = openPageReader(await readingOf(options), { workers, pageTimeoutMs: 1000 * pageTimeout });
  const how = { allowPrivateAddresses: isPrivate, ...(contact !== undefined && { contact }) };
  const fetching = openFetching(how, pages);
  // A client that has closed its end needs no answer; the end of stdin stops the server.
  const messages = new BoundedMessages((line) => void writeOut(line).catch(() => {}));
  try {
    const server = mcp.createMcpServer({ pages, fetching, version: packageVersion() });
    const ended = signal.aborted
      ? Promise.resolve()
      : Promise.race([once(messages, 'end'), once(signal, 'abort')]);
    await server.connect(new mcp.StdioServerTransport(process.stdin.pipe(messages), process.stdout));
    await ended;
    await server.close();
  } finally {
    process.stdin.unpipe(messages);
    await Promise.all([pages.close(), fetching.close()]);
  }
  return EXIT.done;
}
