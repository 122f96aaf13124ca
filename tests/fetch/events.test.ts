import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, test } from 'vitest';
import { type FetchEvent, teller } from '../../src/fetch/events.ts';

const retry: FetchEvent = {
  type: 'retry',
  url: 'https://a.example/x',
  attempt: 1,
  delayMs: 20,
  code: 'timeout',
};
const robots: FetchEvent = { type: 'robots', url: 'https://a.example/x', ms: 3, allowed: true };

test('a diagnostics channel receives the events of its type', () => {
  const heard: unknown[] = [];
  const listen = (event: unknown): void => void heard.push(event);
  subscribe('samachar:robots', listen);
  const tell = teller();
  tell(retry);
  tell(robots);
  unsubscribe('samachar:robots', listen);
  tell(robots);
  expect(heard).toEqual([robots]);
});
