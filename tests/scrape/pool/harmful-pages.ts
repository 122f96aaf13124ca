/** Some URLs tell a worker to do harm. */
import type { PageToRead } from '../../../src/index.ts';

export function prepare(page: PageToRead): PageToRead {
  if (page.url?.endsWith('/slow')) for (;;);
  if (page.url?.endsWith('/broken')) throw new Error('the page is broken');
  return page.url?.endsWith('/deadly') ? new DeadlyPage() : page;
}

class DeadlyPage implements PageToRead {
  get html(): string {
    throw new Error('the thread is broken');
  }
}
