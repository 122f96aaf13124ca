/** Twenty hosts in a process of their own, with a hundred pages each, most of them faulty. */
import { articleAt } from '../../apps/fleet/fleet/pages.ts';
import { faultOf, HOSTS } from './faults.ts';
import { runHosts } from './measured-hosts.ts';

await runHosts(HOSTS, (response, host, at, visit) => {
  response.on('error', () => {});
  faultOf(host, at).answer(response, articleAt(host, at), visit);
});
