/** A worker that harms its thread in the way that the page name says. */
export async function runTask({ page, begun }) {
  begun[0] = Date.now();
  return read(page);
}

async function read({ name, html }) {
  if (name === 'exit') process.exit(3);
  if (name === 'throw') throw new Error('a bug');
  if (name === 'late-throw') {
    setTimeout(() => {
      throw new Error('a late bug');
    });
    await new Promise((resolve) => setTimeout(resolve, 10_000));
  }
  if (name === 'memory') {
    const held = [];
    for (;;) held.push(new Array(100_000).fill(0).map(String));
  }
  if (name === 'slow') await new Promise((resolve) => setTimeout(resolve, 200));
  if (name === 'block') for (;;);
  return { name, length: html.length };
}
