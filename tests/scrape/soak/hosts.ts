/** Twenty hosts in a process of their own, with a hundred pages each, most of them faulty. */
import { articleAt } from '../../apps/fleet/fleet/pages.ts';
import { ANSWERS } from './answers.ts';
import { runHosts } from './measured-hosts.ts';
import { faultOf, HOSTS } from './plan.ts';

const latencyMs = Number(process.env.LATENCY_MS ?? 0);

await runHosts(HOSTS, (response, host, at, visit) => {
  response.on('error', () => {});
  setTimeout(() => ANSWERS[faultOf(host, at)](response, articleAt(host, at), visit), latencyMs);
});
