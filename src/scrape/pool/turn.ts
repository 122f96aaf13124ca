/** Yields to the event loop, for example so that requests are sent. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
