/** Lets other work of the process have its turn, such as requests that are to be sent. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
