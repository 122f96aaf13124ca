/** The page worker, but for pages whose URL says that they harm it. */
import { begin } from '../../../src/scrape/pool/page-clock.ts';
import { runTask as readTask } from '../../../src/scrape/pool/page-worker.ts';

export const runTask: typeof readTask = async (task) => {
  const url = 'url' in task.page ? task.page.url : undefined;
  begin(task.begun);
  if (url?.endsWith('/slow')) for (;;);
  if (url?.endsWith('/deadly')) throw new Error('the thread is broken');
  return readTask(task);
};
