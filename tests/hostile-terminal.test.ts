/** Terminal escapes in names, URLs and pages never reach a terminal. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fleetLine, fleetScreen, fleetTable } from '../src/apps/cli/print/fleet-print.ts';
import { jsonText, plainLine, plainText } from '../src/apps/cli/print/plain-text.ts';
import { setLines, showStatus, tell } from '../src/apps/cli/terminal.ts';
import { commandForTests, ended, HERE, project } from './apps/cli/built-command.ts';
import { type Loopback, serve } from './fetch/loopback.ts';

const ESCAPES: readonly (readonly [string, string])[] = [
  ['ESC: clear the screen', '\u001B[2J'],
  ['OSC 8: a link', '\u001B]8;;evil:\u0007here\u001B]8;;\u0007'],
  ['OSC 52: the clipboard', '\u001B]52;c;eA==\u001B\\'],
  ['BEL', '\u0007'],
  ['CSI as a C1 control', '\u009B31m'],
  ['OSC as a C1 control', '\u009D0;title\u009C'],
  ['DEL and backspace', '\u007F\b'],
  ['a direction override', '\u202Egnp.html\u202C'],
  ['a direction isolate', '\u2067gnp\u2069'],
  ['a carriage return', '\rsamachar: all is well'],
  ['a line break', '\nsamachar: all is well'],
  ['a line separator', '\u2028samachar: all is well\u0085samachar: all is well'],
];
const HOSTILE = `नहर${ESCAPES.map(([, signs]) => signs).join('')}`;

const CONTROL = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;
const FAKE_LINE = /^samachar: all is well/mu;

describe('text written to a terminal', () => {
  test.each(ESCAPES)('is stripped of %s', (_title, signs) => {
    const name = `नहर${signs}.html`;
    expect(plainLine(name)).not.toMatch(CONTROL);
    expect(plainLine(name)).toMatch(/^नहर.*\.html$/u);
    expect(plainText(`${name}\n`).replace('\n', '')).not.toMatch(/[^\P{Cc}\n]/u);
    expect(jsonText({ name })).not.toMatch(CONTROL);
    expect(JSON.parse(jsonText({ name }))).toEqual({ name });
  });

  test('keeps every Hindi character, joiners and emoji included', () => {
    const text = 'क\u200Dष श्\u200Cर ज़ 👨‍👩‍👧 ₹ – “ ” …';
    expect([plainLine(text), plainText(text)]).toEqual([text, text]);
  });

  test('keeps tabs and line breaks in multi-line text', () => {
    expect(plainText('a\tb\r\nc\n\rd')).toBe('a\tb\r\nc\nd');
  });

  test('never contains a control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainLine(text)).not.toMatch(CONTROL);
        expect(JSON.parse(jsonText(text))).toBe(text);
      }),
    );
  });
});

describe('output to a terminal', () => {
  test("has only the command's own styles", () => {
    const lines = [HOSTILE, { style: 'headline', text: HOSTILE } as const];
    const [plain = '', styled = '', end] = setLines(lines, true).split('\n');
    expect(plain).toBe(plainLine(HOSTILE));
    expect(styled).toBe(`\u001B[1m${plainLine(HOSTILE)}\u001B[22m`);
    expect(end).toBe('');
    expect(setLines(lines, false)).toBe(`${plain}\n${plain}\n`);
    expect(setLines([lines], true)).toBe(`${plain}${styled}\n`);
  });

  test('shows progress and failures without their escapes', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true });
    const stderr = vi.spyOn(process, 'stderr', 'get').mockReturnValue(stream as never);
    showStatus(HOSTILE);
    tell(HOSTILE, HOSTILE);
    showStatus('');
    stderr.mockRestore();
    const written = String(stream.read()).replaceAll('\r\u001B[K', '');
    expect(written.replaceAll('\n', '')).not.toMatch(CONTROL);
    expect(written.split('\n')).toHaveLength(3);
  });

  test('shows the hosts of a fleet without their escapes', () => {
    const counts = { waiting: 1, delayed: 0, active: 0, done: 0, failed: 0, pagesPerSecond: 0 };
    const hosts = [{ ...counts, host: HOSTILE }];
    const status = { hosts, total: counts, isPaused: false, results: 0, deadLetters: 0 };
    const fleet = status as unknown as Parameters<typeof fleetTable>[0];
    const lines = [...fleetTable(fleet), fleetLine(fleet), ...fleetScreen(fleet, 24, 400)];
    const written = setLines(lines, true);
    expect(written).toContain('नहर[2J');
    expect(written.split('\n')).toHaveLength(lines.length + 1);
    expect(written.replaceAll('\n', '')).not.toMatch(CONTROL);
  });

  test('goes through terminal.ts: no other file of the CLI writes to a standard stream', () => {
    const folder = join(project, 'src/apps/cli');
    const writes = /^(?! \*).*(?:std(?:out|err)\.write\(|console\.)/mu;
    const files = globSync('**/*.ts', { cwd: folder });
    const writers = files.filter((name) => writes.test(readFileSync(join(folder, name), 'utf8')));
    expect(writers).toEqual(['terminal.ts']);
  });
});

describe('the command', () => {
  const samachar = commandForTests();
  let host: Loopback;
  const page = readFileSync(join(project, 'fixtures/unknown/paywall/page.html'), 'utf8');
  const file = (name: string): string => join(samachar.workshop, name);

  beforeAll(async () => {
    // Paragraphs wrap between words, so any word may start a line.
    const hostile = HOSTILE.replaceAll('samachar:', 'samachar');
    const marked = page.replaceAll('<p>', `<p>${hostile}`).replaceAll('src="', `src="${hostile}`);
    writeFileSync(file('page.html'), marked);
    mkdirSync(file('pages'));
    writeFileSync(file(`pages/${HOSTILE}.html`), '');
    writeFileSync(file('urls.txt'), `${HOSTILE.replaceAll(/[\n\u0085\u2028]/gu, '')}\n`);
    const lines = [
      { name: HOSTILE, url: HOSTILE, error: { code: 'timeout', message: HOSTILE } },
      { [HOSTILE]: 1 },
    ];
    writeFileSync(file('run.ndjson'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const rule = { id: 'naya-akhbar', name: 'नया\u009B31m अख़बार', domains: ['naya-akhbar.example'] };
    writeFileSync(file('rules.json'), JSON.stringify(rule));
    writeFileSync(file('twice.json'), JSON.stringify([{ ...rule, id: HOSTILE }]));
    host = await serve(({ url = '' }, response) => {
      const isFeed = url === '/feed.xml';
      const loc = `<url><loc>${HOSTILE.replaceAll(/[\u0000-\u001f]/gu, '')}</loc></url>`;
      const urls = `<urlset>${loc}<url><loc>/a\u009B31m\u202Eb</loc></url></urlset>`;
      response.writeHead(isFeed ? 200 : 404, { 'content-type': 'application/xml' }).end(isFeed ? urls : '');
    });
  });

  afterAll(() => host.close());

  const commands: readonly (readonly [string, readonly string[]])[] = [
    ['extract', ['extract', 'pages']],
    ['extract --json-errors', ['extract', HERE, 'pages', '--json-errors']],
    ['extract of a missing file', ['extract', `${HOSTILE}.html`]],
    ['extract --failures inline', ['extract', HERE, 'pages', '--failures', 'inline']],
    ['extract --out', ['extract', 'page.html', '--out', `none/${HOSTILE}`]],
    ['extract --publishers', ['extract', 'page.html', '--publishers', HOSTILE]],
    ['extract --publishers with an invalid rule', ['extract', 'page.html', '--publishers', 'twice.json']],
    ['extract --profile', ['extract', 'page.html', '--profile', HOSTILE]],
    ['an invalid format', ['extract', 'page.html', `--format=${HOSTILE}`]],
    ['an invalid option', ['extract', `--${HOSTILE}`]],
    ['an invalid subcommand', [HOSTILE]],
    ['a usage error as JSON', [HOSTILE, '--json-errors']],
    ['fetch', ['fetch', '--urls', 'urls.txt']],
    ['fetch --json-errors', ['fetch', '--urls', 'urls.txt', '--json-errors']],
    ['fetch of an invalid URL', ['fetch', HOSTILE]],
    ['fetch --retry-failures', ['fetch', '--retry-failures', 'run.ndjson', '--retry-codes', 'all']],
    ['crawl', ['crawl', HOSTILE]],
    ['crawl --list', ['crawl', 'FEED', '--private', '--list']],
    ['inspect', ['inspect', 'page.html']],
    ['inspect --json', ['inspect', 'page.html', '--json']],
    ['inspect of a missing file', ['inspect', HOSTILE]],
    ['report', ['report', 'run.ndjson', '--json']],
    ['report of a missing file', ['report', `${HOSTILE}.ndjson`]],
    ['recover', ['recover', HOSTILE]],
    ['publishers', ['publishers', '--publishers', 'rules.json']],
    ['publishers with an id', ['publishers', 'naya-akhbar', '--publishers', 'rules.json']],
    ['publishers with an unknown id', ['publishers', HOSTILE]],
    ['doctor', ['doctor', 'pages']],
    ['doctor --baseline', ['doctor', 'pages', '--baseline', HOSTILE]],
    ['learn', ['learn', 'pages']],
  ];

  test.each(commands)('%s prints no control characters and no forged lines', async (_title, words) => {
    const { stdout, stderr } = await samachar.run(
      words.map((word) => (word === 'FEED' ? `${host.origin}/feed.xml` : word)),
    );
    const printed = `${stdout}${stderr}`;
    expect(printed).not.toBe('');
    expect(printed.replaceAll('\n', '')).not.toMatch(CONTROL);
    expect(printed).not.toMatch(FAKE_LINE);
  });

  const SCRIPT = '/usr/bin/script';

  test.runIf(existsSync(SCRIPT)).each([
    ['extract', ['extract', 'page.html', '--format', 'txt']],
    ['extract --format ndjson', ['extract', 'page.html']],
    ['inspect --html', ['inspect', 'page.html', '--html']],
    ['report', ['report', 'run.ndjson']],
  ])('%s on a terminal prints no control characters from a page', async (_title, words) => {
    const command = [process.execPath, join(samachar.dist, 'apps/cli/main.js'), ...words].join(' ');
    const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], { cwd: samachar.workshop });
    child.stdin.end();
    const { stdout } = await ended(child);
    expect(stdout).toContain('नहर');
    // The terminal turns line breaks into CRLF, and progress erases its own line.
    expect(stdout.replaceAll('\r\n', '').replaceAll('\r\u001B[K', '').replaceAll('\t', '')).not.toMatch(
      CONTROL,
    );
  });
});
