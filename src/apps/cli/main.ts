#!/usr/bin/env node
/** The executable. */
import module from 'node:module';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

// From Node 22 on, later starts read what the first one compiled: a twentieth less CPU. The types are those of Node 20.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();
// Else V8 comes to allocate some arrays in its old generation, where each keeps its page until the next full collection.
setFlagsFromString('--no-allocation-site-pretenuring');
// Else V8 compiles each pattern twice: for its interpreter, and to machine code when the pattern is used again. Not by
// --no-regexp-tier-up: set while Node runs, it crashes Node 24 at times.
setFlagsFromString('--regexp-tier-up-ticks=0');
const { runProgram } = await import('./program.ts');

process.exit(await runProgram(process.argv.slice(2)));
