/** Yields to the event loop, such as for requests to be sent. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
