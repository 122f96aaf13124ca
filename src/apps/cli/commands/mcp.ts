/** `samachar mcp`: tools for language models. */
import { Command } from 'commander';
import type { McpOptions } from '../actions/mcp.ts';
import type { Finish } from '../exit-codes.ts';
import { interruptible } from '../interruption.ts';
import { contactAddress, withReadOptions, withWorkerOptions } from '../options.ts';

const EXAMPLES = `
A client of the Model Context Protocol starts it and talks to it over stdin and stdout. It needs one more package:
npm install @modelcontextprotocol/sdk

Tools: extract_article (HTML), fetch_article (URL), recover_article (plain text).

Examples:
  samachar mcp --contact mailto:desk@lab.example
  { "mcpServers": { "samachar": { "command": "npx", "args": ["samachar", "mcp"] } } }   a client's settings`;

export function mcpCommand(finish: Finish): Command {
  const command = new Command('mcp')
    .description('tools for language models, over the Model Context Protocol')
    .option(
      '--contact <address>',
      'your email address or a URL about you, sent in the user agent',
      contactAddress,
    )
    .option('--private', 'also fetch from hosts on this machine and private networks')
    .option('--json-errors', 'errors as JSON lines');
  return withWorkerOptions(withReadOptions(command), 1)
    .addHelpText('after', EXAMPLES)
    .action(async (options: McpOptions) => {
      const { serveTools } = await import('../actions/mcp.ts');
      finish(await interruptible((signal) => serveTools(options, signal)));
    });
}
