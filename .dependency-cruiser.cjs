/**
 * The layer rule, executable: arrows point down, data points at nothing, each dependency is known in one folder.
 * A layer may import itself, the layers it names, and the packages it names. Nothing else, and nothing of Node.
 */

/** What users can import. */
const ENTRIES =
  '^src/(?:index|browser|formats/parquet|(?:dedupe|formats|publishers|sources|text)/index)[.]ts$';
const CONTRACTS = ['article', 'errors', 'url', 'arguments', 'publisher', 'profile', 'trace'];

const LAYERS = {
  article: { files: '^src/article[.]ts$', packages: ['zod'] },
  errors: { files: '^src/errors[.]ts$', packages: ['zod'] },
  url: { files: '^src/text/parse-url[.]ts$' },
  trace: { files: '^src/trace[.]ts$', layers: ['article', 'errors', 'publisher', 'html'] },
  // What callers hand over. It is loaded by every entry, so that it knows no schemas of zod.
  arguments: {
    files: '^src/io/(?:check-options|near-name|omit-undefined|option-kinds|page-input|page-url)[.]ts$',
    layers: ['errors', 'url'],
    packages: ['leven'],
  },
  publisher: {
    files: '^src/publishers/(?:publisher|stable-name)[.]ts$',
    layers: ['errors', 'arguments'],
    packages: ['zod'],
  },
  profile: { files: '^src/publishers/site-profile[.]ts$', packages: ['zod'] },
  // The compiled patterns of a rule.
  patterns: {
    files: '^src/publishers/rules/publisher-patterns[.]ts$',
    layers: ['errors', 'url', 'publisher', 'text'],
  },
  publishers: {
    files: '^src/publishers/(?!rules/|(?:publisher|site-profile|stable-name)[.]ts$)',
    layers: ['url', 'publisher', 'patterns'],
  },
  // Words of languages, data only.
  languages: { files: '^src/languages/' },
  text: { files: '^src/text/', layers: ['languages'] },
  html: {
    files: '^src/html/',
    layers: [...CONTRACTS, 'languages', 'text'],
    packages: ['cheerio', 'domhandler', 'entities', 'htmlparser2'],
  },
  body: { files: '^src/body/', layers: [...CONTRACTS, 'languages', 'text', 'html'] },
  // A publisher rule or a site profile meets a page.
  rules: { files: '^src/publishers/rules/', layers: [...CONTRACTS, 'languages', 'text', 'html', 'body'] },
  // A field is found relative to the body: its place and its verdicts are known here.
  fields: { files: '^src/fields/', layers: [...CONTRACTS, 'languages', 'text', 'html', 'body', 'rules'] },
  // From an article to something else. Only the types of the contracts are needed, so that it loads none of them.
  formats: {
    files: '^src/formats/(?!parquet)',
    layers: ['article', 'arguments', 'text'],
  },
  parquet: {
    files: '^src/formats/parquet',
    layers: ['article', 'arguments', 'formats'],
    packages: ['hyparquet-writer'],
  },
  // What fetching and reading files share: bodies, failures, sets of URLs, files that are complete or absent.
  io: {
    files: '^src/io/(?!check-options|near-name|omit-undefined|option-kinds|page-input|page-url)',
    layers: ['errors', 'url', 'arguments'],
  },
  // Copies of one report among articles, in bounded memory.
  dedupe: {
    files: '^src/dedupe/',
    layers: ['errors', 'article', 'arguments', 'text', 'formats'],
    packages: ['diff'],
  },
  fetch: {
    files: '^src/fetch/',
    layers: [...CONTRACTS, 'io'],
    packages: ['undici', 'p-limit', 'ipaddr.js', 'http-cache-semantics'],
  },
  sources: {
    files: '^src/sources/',
    layers: [...CONTRACTS, 'text', 'html', 'formats', 'io'],
    packages: ['htmlparser2', 'postal-mime', 'tinyglobby'],
  },
  recover: {
    files: '^src/extract/recover/',
    layers: [...CONTRACTS, 'languages', 'publishers', 'text', 'html', 'body', 'fields'],
  },
  extraction: {
    files: '^src/(?:extract/(?!recover/|learn/)|extract[.]ts$)',
    layers: [...CONTRACTS, 'languages', 'publishers', 'text', 'html', 'body', 'rules', 'fields', 'recover'],
  },
  // The engine runs over pages of one site, and what it finds there becomes a profile.
  learn: {
    files: '^src/extract/learn/',
    layers: [...CONTRACTS, 'languages', 'text', 'html', 'body', 'rules', 'fields', 'extraction'],
  },
  // Pages are read in threads that may be ended.
  pool: {
    files: '^src/scrape/pool/',
    layers: [...CONTRACTS, 'io', 'html', 'fields', 'extraction', 'learn'],
    packages: ['p-limit', 'tinypool'],
  },
  // Pages that are fetched, and what becomes of them.
  scrape: {
    files: '^src/scrape/(?!pool/)',
    layers: [
      ...CONTRACTS,
      'languages',
      'text',
      'html',
      'body',
      'fields',
      'extraction',
      'learn',
      'io',
      'fetch',
      'pool',
    ],
  },
  browser: {
    files: '^src/browser[.]ts$',
    layers: [...CONTRACTS, 'html', 'publishers', 'extraction', 'learn'],
  },
  index: { files: '^src/index[.]ts$', layers: ['browser', 'io', 'fields', 'fetch', 'pool', 'scrape'] },
  metrics: { files: '^src/apps/service/prometheus[.]ts$' },
};

/** Applications import what users can import. */
const APPLICATIONS = {
  // The same over many machines, by queues that exist.
  queue: { files: '^src/apps/fleet/', layers: ['metrics'], packages: ['bullmq', 'ioredis', 'p-limit'] },
  // The same over HTTP, for other languages.
  serve: {
    files: '^src/apps/service/(?!mcp/|prometheus[.]ts$)',
    layers: ['metrics'],
    packages: ['zod', 'hono', '@hono/node-server', '@hono/zod-openapi'],
  },
  // The same for language models.
  mcp: { files: '^src/apps/service/mcp/', layers: ['serve'], packages: ['zod', '@modelcontextprotocol/sdk'] },
  // How rules fare on pages: extraction, watched from above.
  doctor: { files: '^src/apps/studio/doctor/' },
  // What became of a page, as data that a page of its own shows.
  inspector: { files: '^src/apps/studio/inspector/', packages: ['hono'] },
  // What became of many pages, as data and as a page that shows it.
  report: {
    files: '^src/apps/studio/report/',
    layers: ['doctor', 'inspector'],
    packages: ['d3-scale', 'd3-shape'],
  },
  // What runs in a page.
  client: { files: '^src/apps/studio/client/', layers: ['inspector'], packages: ['jsonc-parser'] },
  // The command: whatever the others do, on a terminal.
  cli: {
    files: '^src/apps/cli/',
    layers: ['doctor', 'report', 'queue', 'serve', 'mcp', 'inspector'],
    packages: ['commander', 'ioredis', 'leven'],
  },
};

for (const [name, layer] of Object.entries(APPLICATIONS)) LAYERS[name] = { ...layer, modules: [ENTRIES] };

const layerRules = Object.entries(LAYERS).map(([name, { files, layers = [], modules = [] }]) => ({
  name: `${name}-imports-below`,
  comment: `${name} may import ${[name, ...layers, ...modules].join(', ')}`,
  severity: 'error',
  from: { path: files },
  to: { path: '^src/', pathNot: [files, ...layers.map((layer) => LAYERS[layer].files), ...modules] },
}));

const packageRules = Object.entries(LAYERS).map(([name, { files, packages = [] }]) => ({
  name: `${name}-packages`,
  comment: `${name} may import ${packages.join(', ') || 'no package'}`,
  severity: 'error',
  from: { path: files },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
    pathNot: packages.map((allowed) => `(^|/)node_modules/${allowed}/`),
  },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    ...packageRules,
    {
      name: 'every-file-has-a-layer',
      comment: 'a file outside of the table would escape it',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.values(LAYERS).map((layer) => layer.files) },
      to: {},
    },
    {
      name: 'no-node-builtins',
      comment: 'the library also runs in a browser and in a worker',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['io', 'fetch', 'pool', 'sources', 'queue', 'serve', 'dedupe', 'cli'].map(
          (layer) => LAYERS[layer].files,
        ),
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browsers-fetch-nothing',
      comment: 'what a browser gets must not reach Node by a detour either',
      severity: 'error',
      from: { path: '^src/(browser|text/index|formats/index|formats/parquet)[.]ts$' },
      to: { path: '^src/(apps|dedupe|fetch|scrape|sources)/', reachable: true },
    },
    {
      name: 'queues-for-those-who-ask',
      comment: 'who does not import samachar/queue needs neither BullMQ nor ioredis',
      severity: 'error',
      from: { path: '^src/(browser|index|(text|publishers)/index)[.]ts$' },
      to: { path: '^src/apps/fleet/', reachable: true },
    },
    {
      name: 'no-cycles',
      comment: 'a cycle is one module in two files',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'an import that is not found is not checked either',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
