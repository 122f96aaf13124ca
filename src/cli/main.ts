#!/usr/bin/env node
/** The file that the shell starts. */
import process from 'node:process';
import { runProgram } from './program.ts';

process.exit(await runProgram(process.argv.slice(2)));
