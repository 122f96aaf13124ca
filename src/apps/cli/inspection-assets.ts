/** Script and stylesheet of an inspection, bundled when the package is built. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { InspectionAssets } from '../studio/inspector/write-inspection.ts';
import { RunError } from './exit.ts';

export async function inspectionAssets(): Promise<InspectionAssets> {
  const read = (name: string): Promise<string> =>
    readFile(new URL(`../studio/client/${name}`, import.meta.url), 'utf8');
  const [script, style] = await Promise.all([read('inspection.js'), read('inspection.css')]).catch(
    (cause) => {
      throw new RunError('ENOENT', 'the inspector is not built: run npm run build', cause);
    },
  );
  return { script, style, scriptHash: createHash('sha256').update(script).digest('base64') };
}
