/** A process that trusts the test certificate. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FetchPageOptions } from '../../src/fetch/fetch-page.ts';

const project = new URL('../../', import.meta.url);

/** Result of `fetchPage`: the HTTP version that the host reports, or the error code and that of its cause. */
export async function fetchTrusting(url: string, options: FetchPageOptions): Promise<string> {
  const program = `
    import { fetchPage } from ${JSON.stringify(new URL('src/fetch/fetch-page.ts', project).href)};
    fetchPage(${JSON.stringify(url)}, ${JSON.stringify(options)}).then(
      ({ headers }) => console.log(headers['x-version']),
      ({ code, cause }) => console.log(code, cause.code),
    );`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: fileURLToPath(project),
    env: {
      ...process.env,
      NODE_EXTRA_CA_CERTS: fileURLToPath(new URL('./certificate/cert.pem', import.meta.url)),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of child.stdout) printed += chunk;
  return printed.trim();
}
