#!/usr/bin/env node
import module from 'node:module';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

// From Node 22 on, later starts reuse the compiled code and save 5 % of CPU. The types are those of Node 20.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();
// Otherwise V8 starts to allocate some arrays in its old generation, where each retains its page until the next full GC.
setFlagsFromString('--no-allocation-site-pretenuring');
// Otherwise V8 compiles each pattern twice: to bytecode, then to machine code when it is used again. The flag
// --no-regexp-tier-up is no alternative: set at run time, it sometimes crashes Node 24.
setFlagsFromString('--regexp-tier-up-ticks=0');
// Otherwise V8 optimizes functions after a few pages, and again when other pages bring other types: up to a fifth of the CPU
// of a run. Node 20 counts the bytecode that a function has run, later versions its calls.
const isNode20 = process.version.startsWith('v20.');
setFlagsFromString(isNode20 ? '--interrupt-budget=1500000' : '--invocation-count-for-turbofan=30000');
const { runProgram } = await import('./program.ts');

process.exit(await runProgram(process.argv.slice(2)));
