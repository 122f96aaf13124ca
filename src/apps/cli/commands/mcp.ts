import { type Declaration, flag, type OptionsOf } from '../declaration.ts';
import { CONTACT, JSON_ERRORS, READ, threads } from '../options.ts';

export type McpOptions = OptionsOf<typeof mcpCommand.flags>;

export const mcpCommand = {
  name: 'mcp',
  about: 'tools for language models, over the Model Context Protocol',
  flags: {
    contact: CONTACT,
    private: flag('--private', 'also fetch from hosts on this machine and private networks'),
    jsonErrors: JSON_ERRORS,
    ...READ,
    ...threads(1),
  },
  help: `
A client of the Model Context Protocol starts it and talks to it over stdin and stdout. It needs one more package:
npm install @modelcontextprotocol/sdk

Tools: extract_article (HTML), fetch_article (URL), recover_article (plain text).

Examples:
  samachar mcp --contact mailto:desk@lab.example
  { "mcpServers": { "samachar": { "command": "npx", "args": ["samachar", "mcp"] } } }   a client's settings`,
} satisfies Declaration;
