/** Connections through an HTTP proxy, to an address that was looked up and checked here: the proxy resolves no names. */
import { once } from 'node:events';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, isIPv6, type LookupFunction, type Socket } from 'node:net';
import { urlToHttpOptions } from 'node:url';
import type { buildConnector } from 'undici';
import { withoutBrackets } from './public-address.ts';

type Connector = buildConnector.connector;

export interface TunnelOptions {
  /** URL of the proxy, http(s), optionally with a user name and a password. */
  readonly proxy: string;
  readonly connectMs: number;
  /** Returns the addresses that may be connected to. */
  readonly lookup: LookupFunction;
  /** Turns a tunnel into a TLS connection. */
  readonly secure: Connector;
}

const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };
const OK = 200;

/**
 * Makes the connector of an undici agent. The tunnel leads to an IP address rather than a name, so a name that changes its
 * address after the check gains nothing.
 */
export function tunnelConnector(options: TunnelOptions): Connector {
  return async (target, callback) => {
    try {
      const tunnel = await openTunnel(target, options);
      if (target.protocol === 'https:') options.secure({ ...target, httpSocket: tunnel }, callback);
      else callback(null, tunnel);
    } catch (error) {
      callback(error as Error, null);
    }
  };
}

type Target = Pick<URL, 'protocol' | 'hostname' | 'port'>;

/** A connection through a proxy, without TLS. */
export async function openTunnel(target: Target, options: Omit<TunnelOptions, 'secure'>): Promise<Socket> {
  const address = await checkedAddress(target, options.lookup);
  return dig(`${isIPv6(address) ? `[${address}]` : address}:${portOf(target)}`, options);
}

export function portOf({ protocol, port }: Target): number {
  return Number(port || PORTS[protocol]);
}

/** A permitted address for a host, which may be a name or an address in the URL. IPv4 first: a proxy may have no IPv6. */
export function checkedAddress({ hostname }: Target, lookup: LookupFunction): Promise<string> {
  return new Promise((resolve, reject) => {
    lookup(withoutBrackets(hostname), { all: true }, (error, found) => {
      if (error !== null) return reject(error);
      const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address);
      const [first] = addresses.toSorted((left, right) => isIP(left) - isIP(right));
      if (first === undefined) reject(new Error(`${hostname} has no address`));
      else resolve(first);
    });
  });
}

/** Asks the proxy for a connection. A refusal is its own, not the host's: no status of the host is made up. */
async function dig(target: string, { proxy, connectMs }: Omit<TunnelOptions, 'secure'>): Promise<Socket> {
  const { auth, ...server } = urlToHttpOptions(new URL(proxy));
  const login = auth && { 'proxy-authorization': `Basic ${Buffer.from(auth).toString('base64')}` };
  const request = (server.protocol === 'https:' ? requestSecure : requestPlain)({
    ...server,
    method: 'CONNECT',
    path: target,
    agent: false,
    headers: { host: target, ...login },
  });
  const tooSlow = Object.assign(new Error('the proxy did not respond'), { code: 'ETIMEDOUT' });
  const timer = setTimeout(() => request.destroy(tooSlow), connectMs);
  request.end();
  try {
    const answer = await once(request, 'connect');
    const [{ statusCode }, socket, head] = answer as [IncomingMessage, Socket, Buffer];
    if (statusCode === OK && head.length === 0) return socket;
    socket.destroy();
    throw new Error(`the proxy refused the connection (HTTP ${statusCode})`);
  } finally {
    clearTimeout(timer);
  }
}
