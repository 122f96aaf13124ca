/** Preloaded with `node --import`: when the program ends, its time and memory are written to the file MEASURED. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
    writeFileSync(process.env.MEASURED, JSON.stringify({ cpuSeconds, peak: maxRSS * 1024 }));
  });
