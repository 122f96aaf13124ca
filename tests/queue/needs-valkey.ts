/** What is said of tests that need a Valkey where there is none. */
import type { Reporter } from 'vitest/node';

export const INSTALL = 'apt-get install -y valkey-server';

/** Ends a run with a line for files that were skipped for want of a Valkey. */
export const valkeyReporter: Reporter = {
  onTestRunEnd(modules) {
    const files = modules
      .filter((module) => module.relativeModuleId.startsWith('tests/queue/') && module.state() === 'skipped')
      .map((module) => module.relativeModuleId);
    if (files.length > 0)
      process.stderr.write(`skipped for want of a Valkey: ${files.join(', ')} (${INSTALL})\n`);
  },
};
