/** The files of a folder, ready to serve. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { ServedFile } from './static-server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Reads a static site into memory. Each file is keyed by its path, and `index.html` also by `/`. */
export async function readSite(folder: string): Promise<Map<string, ServedFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map(await Promise.all(names.map((name) => servedFile(folder, name))));
  const index = files.get('/index.html');
  return index === undefined ? files : files.set('/', index);
}

async function servedFile(folder: string, name: string): Promise<[string, ServedFile]> {
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  return [`/${relative(folder, name).split(sep).join('/')}`, { type, body: await readFile(name) }];
}
