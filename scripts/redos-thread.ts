/** The worker thread that measures patterns. */
import { type Growth, growthOf } from './redos.ts';

export function measureGrowth({ source, flags }: { source: string; flags: string }): Growth | undefined {
  return growthOf(source, flags);
}
