/** Hosts in a process of their own, started as `hosts.ts COUNT`. Each has as many pages as are requested. */
import { runHosts } from '../../../scrape/soak/measured-hosts.ts';
import { articleAt } from './pages.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

await runHosts(Number(process.argv[2]), (response, host, at) => {
  response.writeHead(200, HTML).end(articleAt(host, at));
});
