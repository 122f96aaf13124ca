/** Scripts and stylesheets of pages, bundled when the package is built. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { InspectionAssets } from '../studio/inspector/write-inspection.ts';
import { RunError } from './exit.ts';

export function clientFile(name: string): Promise<string> {
  return readFile(new URL(`../studio/client/${name}`, import.meta.url), 'utf8').catch((cause) => {
    throw new RunError('ENOENT', `${name} is not built: run npm run build`, cause);
  });
}

export async function inspectionAssets(): Promise<InspectionAssets> {
  const [script, style] = await Promise.all([clientFile('inspection.js'), clientFile('inspection.css')]);
  return { script, style, scriptHash: createHash('sha256').update(script).digest('base64') };
}
