/** Which messages reach a server over stdio, and the id in the response to one that is too large. */
import { expect, test } from 'vitest';
import { BoundedMessages, MAX_MESSAGE } from '../../../../src/apps/cli/bounded-messages.ts';

/** Sends text in chunks of 64 kB, as a pipe does. */
async function sent(text: string): Promise<{ readonly passed: string; readonly answers: unknown[] }> {
  const answers: unknown[] = [];
  const messages = new BoundedMessages((line) => answers.push(JSON.parse(line)));
  const passed = messages.setEncoding('utf8').toArray();
  for (let at = 0; at < text.length; at += 65_536) messages.write(text.slice(at, at + 65_536));
  messages.end();
  return { passed: (await passed).join(''), answers };
}

const params = `"params":{"id":7,"html":"\\"id\\":8,${'x'.repeat(MAX_MESSAGE)}","id":9}`;

test.each([
  { name: 'first', message: `{"jsonrpc":"2.0","id":1,"method":"tools/call",${params}}`, id: 1 },
  { name: 'after the method', message: `{"method": "tools/call", "id": "a-1", ${params}}`, id: 'a-1' },
  { name: 'last', message: `{"method":"tools/call",${params},"jsonrpc":"2.0","id":2}`, id: 2 },
  { name: 'before a string', message: `{${params}, "id": 3, "jsonrpc": "2.0"}`, id: 3 },
  { name: 'only inside the parameters', message: `{"method":"tools/call",${params}}`, id: null },
])('the response to a message that is too large repeats its id: $name', async ({ message, id }) => {
  const { passed, answers } = await sent(`{"id":0}\n${message}\n{"id":10}\n`);
  expect(passed).toBe('{"id":0}\n{"id":10}\n');
  expect(answers).toEqual([
    {
      jsonrpc: '2.0',
      id,
      error: {
        code: -32_600,
        message: expect.stringMatching(/^too-large: /u),
        data: { code: 'too-large' },
      },
    },
  ]);
});

test('a message of exactly the maximum size passes', async () => {
  const line = `${'x'.repeat(MAX_MESSAGE - 1)}\n`;
  const { passed, answers } = await sent(line);
  expect({ isWhole: passed === line, answers }).toEqual({ isWhole: true, answers: [] });
});
