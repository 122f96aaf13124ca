/** The proxy set in the environment, interpreted as curl and most tools do. */

export type Environment = Readonly<Record<string, string | undefined>>;

const ANY = '*';
const LEADING_DOT = /^\*?\./u;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//iu;

/**
 * Chooses a proxy for a URL: `https_proxy` or `http_proxy` by its protocol, otherwise `all_proxy`, in lower or upper case. Hosts in
 * `no_proxy` have none.
 */
export function proxyFromEnvironment(environment: Environment): (url: string) => string | undefined {
  const setting = (name: string): string | undefined =>
    [environment[name], environment[name.toUpperCase()]].find((value) => value !== undefined && value !== '');
  const exceptions = (setting('no_proxy') ?? '').split(',').map((part) => part.trim().toLowerCase());
  return (url) => {
    const { protocol, hostname, port } = new URL(url);
    if (exceptions.some((exception) => isException(exception, hostname, port))) return undefined;
    const proxy = setting(`${protocol.slice(0, -1)}_proxy`) ?? setting('all_proxy');
    return proxy === undefined || SCHEME.test(proxy) ? proxy : `http://${proxy}`;
  };
}

/** Matches a host with its subdomains, optionally with a port; `*` matches every host. */
function isException(exception: string, hostname: string, port: string): boolean {
  if (exception === ANY) return true;
  const [name = '', ofPort] = exception.replace(LEADING_DOT, '').split(':');
  if (name === '' || (ofPort !== undefined && ofPort !== port)) return false;
  return hostname === name || hostname.endsWith(`.${name}`);
}
