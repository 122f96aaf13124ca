/** `samachar crawl`: articles of a site. */
import { Command } from 'commander';
import type { Finish } from '../program.ts';

/** Makes the subcommand. */
export function crawlCommand(_finish: Finish): Command {
  return new Command('crawl');
}
