import { defineConfig } from 'vitest/config';
import { componentReporter } from './tests/components.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Many tests wait for a server, a child process or a limit: they take turns on all cores.
    maxWorkers: '100%',
    reporters: ['default', componentReporter],
    // Some tests run a command, and a machine may be busy.
    testTimeout: 30_000,
    typecheck: { enabled: true, include: ['tests/**/*.test-d.ts'], ignoreSourceErrors: true },
    coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
});
