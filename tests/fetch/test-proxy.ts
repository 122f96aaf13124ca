/** A proxy for tests: this machine responds for every host. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A proxy that connects to this machine, whatever the address, and records its targets. */
export class TestProxy {
  readonly asked: IncomingMessage[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  status = '200 Connection established';

  constructor() {
    this.#server = createServer((_request, response) => response.writeHead(501).end());
    this.#server.on('connect', (request, socket) => this.#tunnel(request, socket as Socket));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  targets(): (string | undefined)[] {
    return this.asked.map(({ url }) => url);
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #tunnel(request: IncomingMessage, socket: Socket): void {
    this.asked.push(request);
    this.#sockets.add(socket);
    socket.on('error', () => {});
    if (!this.status.startsWith('200')) {
      socket.end(`HTTP/1.1 ${this.status}\r\n\r\n`);
      return;
    }
    const host = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write(`HTTP/1.1 ${this.status}\r\n\r\n`);
      host.pipe(socket).pipe(host);
    });
    this.#sockets.add(host);
    host.on('error', () => socket.destroy());
  }
}
