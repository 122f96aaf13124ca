/** The initial files of a new publisher. They are wrong until a person has put the site's markup around their texts. */
import type { Publisher } from '../src/publishers/publisher.ts';
import { STORY } from './invented-story.ts';
import type { Proposal } from './propose-locators.ts';
import { ruleName } from './registry-source.ts';

/** Folder of the first fixture page. */
export const FIRST_PAGE = 'first-page';

/** Marks text that a person has to write. */
const FILL = 'FILL IN BY HAND';

type NewPublisher = Pick<Publisher, 'id' | 'name'> & { readonly domain: string };

/** The files of a new publisher, keyed by path from the project root. */
export function skeletonFiles(paper: NewPublisher, proposals: readonly Proposal[]): Record<string, string> {
  const fixture = `fixtures/${paper.id}/${FIRST_PAGE}`;
  return {
    [`src/publishers/${paper.id}.ts`]: ruleSource(paper, proposals),
    [`${fixture}/page.html`]: pageSource(paper, proposals),
    [`${fixture}/page.json`]: asJson({
      url: `https://www.${paper.domain}/fill-in-by-hand`,
      shows: [FILL],
      absent: ['kicker', 'description', 'highlights', 'agency', 'paywalledFrom', 'pages'],
    }),
    [`${fixture}/article.json`]: asJson(expectedArticle(paper)),
  };
}

function ruleSource({ id, name, domain }: NewPublisher, proposals: readonly Proposal[]): string {
  const locators = proposals.map(({ field, locator }) => `    ${field}: [${literal(locator)}],`);
  return `/** ${name}. */
import type { Publisher } from './publisher.ts';

export const ${ruleName(id)}: Publisher = {
  id: ${quoted(id)},
  name: ${quoted(name)},
  domains: [${quoted(domain)}],
${locators.length === 0 ? '' : `  locators: {\n${locators.join('\n')}\n  },\n`}};
`;
}

function literal(locator: object): string {
  const parts = Object.entries(locator).map(([key, value]) => `${key}: ${quoted(String(value))}`);
  return `{ ${parts.join(', ')} }`;
}

function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** An empty page is not an article, so no test passes until somebody has written the markup. */
function pageSource(paper: NewPublisher, proposals: readonly Proposal[]): string {
  const needed = proposals.flatMap(({ field, locator }) =>
    'css' in locator ? [`  ${field}: ${locator.css.replaceAll('--', '- -')}`] : [],
  );
  const list = needed.length === 0 ? '' : `\nThe rule needs on this page:\n${needed.join('\n')}\n`;
  return `<!doctype html>
<!-- ${FILL}: the site's markup, around these invented texts. Then delete this comment. See fixtures/README.md.

${inventedTexts(paper).join('\n')}
${list}-->
<html lang="hi">
<head>
<meta charset="utf-8">
<title>${STORY.headline} | ${paper.name}</title>
</head>
<body>
</body>
</html>
`;
}

function inventedTexts({ domain }: NewPublisher): string[] {
  return [
    ...crumbsOf(domain).map(({ name, url }) => `breadcrumb: ${name} ${url}`),
    `headline: ${STORY.headline}`,
    `standfirst: ${STORY.standfirst}`,
    `author: ${STORY.author}`,
    `published and modified: ${STORY.time}`,
    `image: ${imageOf(domain)} alt: ${STORY.alt}`,
    `caption: ${STORY.caption}`,
    ...STORY.body.map(({ type, text }) => `${type}: ${text}`),
    `tags: ${STORY.tags.join(', ')}`,
  ];
}

/** What a reader sees in the invented texts; fields that the site does not have are taken out and named in \`absent\`. */
function expectedArticle({ id, name, domain }: NewPublisher): Record<string, unknown> {
  const { headline, standfirst, caption, alt, body, author, dateline, time, tags } = STORY;
  return {
    publisher: { id, name, domain },
    language: 'hi',
    breadcrumb: crumbsOf(domain),
    section: STORY.section,
    headline,
    standfirst,
    caption,
    leadImage: { url: imageOf(domain), alt },
    body,
    authors: [{ name: author }],
    dateline,
    publishedAt: time,
    modifiedAt: time,
    tags,
    isLive: false,
    isPaywalled: false,
    isTruncated: false,
  };
}

function crumbsOf(domain: string): { name: string; url: string }[] {
  return [
    { name: 'होम', url: `https://www.${domain}/` },
    { name: STORY.section, url: `https://www.${domain}/desh` },
  ];
}

function imageOf(domain: string): string {
  return `https://www.${domain}/images/saur-pump.jpg`;
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
