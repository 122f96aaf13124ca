import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Some tests run a command, and a machine may be busy.
    testTimeout: 30_000,
    typecheck: { enabled: true, include: ['tests/**/*.test-d.ts'], ignoreSourceErrors: true },
    coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
});
