/** The SDK of the Model Context Protocol, an optional peer: if it is missing, the error says how to install it. */

/** The parts of the SDK that a server over stdio needs. */
export interface McpSdk {
  readonly McpServer: typeof import('@modelcontextprotocol/sdk/server/mcp.js').McpServer;
  readonly StdioServerTransport: typeof import('@modelcontextprotocol/sdk/server/stdio.js').StdioServerTransport;
}

/** The error if the SDK is not installed. */
export class MissingSdkError extends Error {
  override readonly name = 'MissingSdkError';
}

/**
 * Loads the SDK.
 *
 * @throws MissingSdkError if it is not installed
 */
export async function loadMcpSdk(): Promise<McpSdk> {
  try {
    const [{ McpServer }, { StdioServerTransport }] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/mcp.js'),
      import('@modelcontextprotocol/sdk/server/stdio.js'),
    ]);
    return { McpServer, StdioServerTransport };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new MissingSdkError('samachar mcp needs one more package: npm install @modelcontextprotocol/sdk', {
      cause,
    });
  }
}
