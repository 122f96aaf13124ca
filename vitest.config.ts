import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { componentReporter } from './tests/components.ts';

/** Files that replace a module, a method or the clock: what they leave behind is none of the others' business. */
const ALONE = [
  'tests/apps/studio/client/play/reader.test.ts',
  'tests/fetch/{fetch-page,host-queue,journal,page-store}.test.ts',
  'tests/io/whole-file.test.ts',
  'tests/scrape/pool/page-clock.test.ts',
];

/**
 * Tests that start commands, browsers, queue servers or workers, run thousands of pages, or measure growth with size:
 * `npm run test:long`. `npm test` keeps one run of each command, in tests/apps/cli/extract-command and tests/apps/cli/other-commands.
 */
const LONG = [
  'tests/{dead-pages,examples,hostile-farm,hostile-growth,hostile-pages,loaded-pages,text-integrity}.test.ts',
  'tests/browser/*.test.ts',
  'tests/apps/cli/{crawl-command,fetch-command,interrupted-command,single-page,slow-pages,sources-and-formats}.test.ts',
  'tests/{dedupe/dedupe,formats/long-texts}.test.ts',
  'tests/apps/service/mcp/command.test.ts',
  'tests/package/{bundle,stranger,typescript}.test.ts',
  'tests/package/{bun,deno,node-24}/*.test.ts',
  'tests/scrape/pool/{page-reader,worker-pool}.test.ts',
  'tests/apps/fleet/{command,costs,fleet,host-list,learning,work}.test.ts',
  'tests/scrape/soak.test.ts',
  'tests/scripts/{check-regex,commands,publisher-new}.test.ts',
  'tests/apps/service/{command,load}.test.ts',
  'tests/{python,spark}/*.test.ts',
];
/** What all projects but one share: the library is loaded once for each process, not once for each of 180 files. */
const TOGETHER = { isolate: false, globalSetup: 'tests/apps/cli/build-folder.ts' };

export default defineConfig({
  test: {
    // Many tests wait for a server, a child process or a limit: a core has work for more than one.
    maxWorkers: 2 * availableParallelism(),
    reporters: ['default', componentReporter],
    // A machine may be so busy that a test takes thirty times as long: this limit is for tests that hang.
    testTimeout: 300_000,
    // Whoever comes first builds the package for all.
    hookTimeout: 600_000,
    setupFiles: 'tests/fixed-seed.ts',
    coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ALONE, ...LONG],
          ...TOGETHER,
          typecheck: {
            enabled: true,
            include: ['tests/**/*.test-d.ts'],
            tsconfig: 'tests/tsconfig.types.json',
            ignoreSourceErrors: true,
          },
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
      { extends: true, test: { name: 'long', include: LONG, ...TOGETHER } },
    ],
  },
});
