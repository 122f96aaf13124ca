import { eachHost, type Fleet } from './fleet.ts';

/**
 * Adds clean URLs that were never added before to the lists of their hosts, and gives each of these a job.
 *
 * No URL is left without a job. A worker that finds a list empty counts this in the same step, and only then ends the job.
 * It finds any URLs added before this step. For later ones, the host counts as having no job: it gets one, or if its job
 * has not ended yet, BullMQ starts another at its end. A host counts as having a job only once it has one, so if a producer
 * is killed in between, the next one makes up for it.
 *
 * @returns how many were new
 */
export async function addPages(fleet: Fleet, urls: readonly string[]): Promise<number> {
  const byHost = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    const ofHost = byHost.get(host) ?? [];
    byHost.set(host, ofHost);
    ofHost.push(url);
  }
  const lists = await eachHost([...byHost], async ([host, ofHost]) => ({
    host,
    ...(await fleet.list(host).add(ofHost)),
  }));
  await queueThose(fleet, lists);
  return lists.reduce((sum, { added }) => sum + added, 0);
}

export async function queueThose(
  fleet: Fleet,
  lists: readonly { readonly host: string; readonly needsJob: string | undefined }[],
): Promise<void> {
  const needy = lists.flatMap(({ host, needsJob }) => (needsJob === undefined ? [] : [{ host, needsJob }]));
  if (needy.length === 0) return;
  const hosts = needy.map(({ host }) => host);
  await fleet.connection.sadd(fleet.keys.hosts, ...hosts);
  await fleet.queueHosts(hosts);
  await eachHost(needy, ({ host, needsJob }) => fleet.list(host).queued(needsJob));
}
