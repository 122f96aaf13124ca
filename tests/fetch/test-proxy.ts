/** A proxy for tests: this machine responds for every host. */
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { type Loopback, started } from './loopback.ts';

/** A proxy that connects to this machine, whatever the address, and records its targets. */
export class TestProxy {
  readonly asked: IncomingMessage[] = [];
  #running: Loopback | undefined;
  status = '200 Connection established';

  async start(): Promise<string> {
    const server = createServer((_request, response) => response.writeHead(501).end());
    server.on('connect', (request, socket) => this.#tunnel(request, socket as Socket));
    this.#running = await started(server);
    return this.#running.origin;
  }

  targets(): (string | undefined)[] {
    return this.asked.map(({ url }) => url);
  }

  async close(): Promise<void> {
    await this.#running?.close();
  }

  #tunnel(request: IncomingMessage, socket: Socket): void {
    this.asked.push(request);
    socket.on('error', () => {});
    if (!this.status.startsWith('200')) {
      socket.end(`HTTP/1.1 ${this.status}\r\n\r\n`);
      return;
    }
    const host = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write(`HTTP/1.1 ${this.status}\r\n\r\n`);
      host.pipe(socket).pipe(host);
    });
    socket.on('close', () => host.destroy());
    host.on('error', () => socket.destroy());
  }
}
