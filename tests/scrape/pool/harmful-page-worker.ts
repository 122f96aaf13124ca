/** The page worker, except that some URLs tell it to do harm. */
import { begin } from '../../../src/scrape/pool/page-clock.ts';
import { runTask as readTask } from '../../../src/scrape/pool/page-worker.ts';

export const runTask: typeof readTask = async (task) => {
  const url = 'url' in task.page ? task.page.url : undefined;
  begin(task.begun);
  if (url?.endsWith('/slow')) for (;;);
  if (url?.endsWith('/deadly')) throw new Error('the thread is broken');
  return readTask(task);
};
