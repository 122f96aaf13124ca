/** Starts a new publisher: its rule, its first fixture page and its line in the registry. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatTable } from '../src/apps/cli/print/table.ts';
import { definePublisher, type Publisher, publishers, ScrapeError } from '../src/index.ts';
import { describeLocator } from '../src/publishers/index.ts';
import { print, runCommand, UsageError } from './command-line.ts';
import { firstProposals, type Proposal, proposeLocators } from './propose-locators.ts';
import { addToRegistry, skeletonFiles } from './publisher-skeleton.ts';

const USAGE = 'usage: npm run publisher:new -- ID NAME DOMAIN [--page FILE]';
const REGISTRY = 'src/publishers/registry.ts';
/** The rule is exported under its id, and no identifier begins with a digit. */
const STARTS_WITH_DIGIT = /^[0-9]/u;
const WWW = /^www\./u;

runCommand(USAGE, { page: '' }, ({ page }, words) => {
  const rule = newRule(words);
  refuseTaken(rule);
  const proposals = page === '' ? [] : proposalsFor(rule, page);
  const { id, name } = rule;
  const files = skeletonFiles({ id, name, domain: domainOf(rule) }, firstProposals(proposals));
  const registry = addToRegistry(readFileSync(REGISTRY, 'utf8'), id);
  for (const [file, text] of Object.entries(files)) write(file, text);
  write(REGISTRY, registry);
  print([...proposalLines(proposals), ...nextSteps(rule, Object.keys(files))]);
});

function newRule([id, name, domain, ...rest]: readonly string[]): Publisher {
  if (id === undefined || name === undefined || domain === undefined || rest.length > 0)
    throw new UsageError('an id, a name and a domain are needed');
  if (STARTS_WITH_DIGIT.test(id)) throw new UsageError('an id begins with a letter');
  try {
    return definePublisher({ id, name: name.normalize('NFC'), domains: [domain.replace(WWW, '')] });
  } catch (error) {
    if (error instanceof ScrapeError) throw new UsageError(error.message);
    throw error;
  }
}

function domainOf({ domains: [domain = ''] }: Publisher): string {
  return domain;
}

function refuseTaken(rule: Publisher): void {
  const { id } = rule;
  const domain = domainOf(rule);
  if (publishers.some((other) => other.id === id)) throw new UsageError(`the rule ${id} exists already`);
  const inTheWay = [`src/publishers/${id}.ts`, `fixtures/${id}`].find((path) => existsSync(path));
  if (inTheWay !== undefined) throw new UsageError(`${inTheWay} exists already`);
  const owner = publishers.find(({ domains }) =>
    domains.some((other) => isUnder(domain, other) || isUnder(other, domain)),
  );
  if (owner !== undefined) throw new UsageError(`${domain} belongs to ${owner.id}`);
}

/** Whether a domain is the other one, a subdomain of it, or a path below it. */
function isUnder(domain: string, other: string): boolean {
  return `.${domain}/`.endsWith(`.${other}/`) || `${domain}/`.startsWith(`${other}/`);
}

/** The page is read as one of the new publisher, whatever URL it states. */
function proposalsFor(rule: Publisher, file: string): Proposal[] {
  if (!existsSync(file)) throw new UsageError(`no such file: ${file}`);
  try {
    return proposeLocators(readFileSync(file), rule, `https://${domainOf(rule)}/`);
  } catch (error) {
    if (error instanceof ScrapeError) throw new UsageError(`${file} is not an article: ${error.message}`);
    throw error;
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function proposalLines(proposals: readonly Proposal[]): string[] {
  if (proposals.length === 0) return [];
  const rows = proposals.map(({ field, stability, locator }) => [field, stability, describeLocator(locator)]);
  return [
    'These locators give what the engine finds by itself. Check that it is right, then keep only what is needed.',
    ...formatTable([['field', 'stability', 'locator'], ...rows]),
    '',
  ];
}

function nextSteps({ id }: Publisher, files: readonly string[]): string[] {
  return [
    'written:',
    ...[...files, REGISTRY].map((file) => `  ${file}`),
    'Left to you: what they tell you to fill in by hand, and steps 2 to 5 of docs/adding-a-publisher.md. Then run',
    `  npm run format && npm run publishers:table && npx vitest run tests/fixtures.test.ts tests/publishers.test.ts -t ${id}`,
  ];
}
