import { configDefaults, defineConfig } from 'vitest/config';
import { componentReporter } from './tests/components.ts';

/** Files that replace a module, a method or the clock: what they leave behind is none of the others' business. */
const ALONE = [
  'tests/cli/{output-files,wrong-use}.test.ts',
  'tests/client/play/reader.test.ts',
  'tests/fetch/{fetch-page,host-queue,journal,page-store}.test.ts',
  'tests/io/draft-file.test.ts',
  'tests/pool/page-clock.test.ts',
];

export default defineConfig({
  test: {
    // Many tests wait for a server, a child process or a limit: they take turns on all cores.
    maxWorkers: '100%',
    reporters: ['default', componentReporter],
    // Some tests run a command, and a machine may be busy.
    testTimeout: 60_000,
    // Whoever comes first builds the package for all.
    hookTimeout: 300_000,
    coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ALONE],
          // The library is loaded once for each process, not once for each of 180 files.
          isolate: false,
          globalSetup: 'tests/cli/build-folder.ts',
          typecheck: {
            enabled: true,
            include: ['tests/**/*.test-d.ts'],
            tsconfig: 'tests/tsconfig.types.json',
            ignoreSourceErrors: true,
          },
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
