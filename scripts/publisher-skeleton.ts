/** The files that a new publisher begins with. None of them is right before a person has written it. */
import type { Publisher } from '../src/publishers/publisher.ts';
import type { Proposal } from './propose-locators.ts';
import { ruleName } from './registry-source.ts';

/** The folder of the first fixture page. */
const FIRST_PAGE = 'first-page';

/** Stands in every value that a person has to write. No article can hold it and be right. */
const FILL = 'FILL IN BY HAND';

type NewPublisher = Pick<Publisher, 'id' | 'name'> & { readonly domain: string };

/**
 * The files of a new publisher by path from the root of the project.
 *
 * @example
 * Object.keys(skeletonFiles(paper, [])); // ["src/publishers/naya-akhbar.ts", "fixtures/naya-akhbar/first-page/page.html", …]
 */
export function skeletonFiles(paper: NewPublisher, proposals: readonly Proposal[]): Record<string, string> {
  const fixture = `fixtures/${paper.id}/${FIRST_PAGE}`;
  return {
    [`src/publishers/${paper.id}.ts`]: ruleSource(paper, proposals),
    [`${fixture}/page.html`]: pageSource(paper, proposals),
    [`${fixture}/page.json`]: asJson({
      url: `https://www.${paper.domain}/fill-in-by-hand`,
      shows: [FILL],
      absent: [],
    }),
    [`${fixture}/article.json`]: asJson(expectedArticle(paper)),
  };
}

function ruleSource({ id, name, domain }: NewPublisher, proposals: readonly Proposal[]): string {
  const locators = proposals.map(({ field, locator }) => `    ${field}: [${literal(locator)}],`);
  return `/** ${name}. */
import type { Publisher } from './publisher.ts';

/**
 * The rule for ${name}.
 *
 * @example
 * extractArticle(html, { url, publishers: [${ruleName(id)}] });
 */
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

function pageSource({ name }: NewPublisher, proposals: readonly Proposal[]): string {
  const needed = proposals.flatMap(({ field, locator }) =>
    'css' in locator ? [`  ${field}: ${locator.css.replaceAll('--', '- -')}`] : [],
  );
  const list = needed.length === 0 ? '' : `\nThe rule needs on this page:\n${needed.join('\n')}`;
  return `<!doctype html>
<!-- ${FILL}: markup like the site's, every text invented. See fixtures/README.md.${list}
-->
<html lang="hi">
<head>
<meta charset="utf-8">
<title>${FILL} | ${name}</title>
</head>
<body>
<h1>${FILL}</h1>
<p>${FILL}</p>
</body>
</html>
`;
}

/** Each key with what belongs there. Keys that the page does not have are taken out and named in \`absent\`. */
function expectedArticle({ id, name, domain }: NewPublisher): Record<string, unknown> {
  return {
    url: `${FILL}: url of page.json`,
    canonicalUrl: `${FILL}: link rel=canonical`,
    publisher: { id, name, domain },
    language: 'hi',
    breadcrumb: [{ name: `${FILL}: root first, without the headline`, url: FILL }],
    section: `${FILL}: last useful crumb`,
    kicker: `${FILL}: short label above the headline`,
    headline: `${FILL}: as shown`,
    standfirst: `${FILL}: as shown between headline and body`,
    description: `${FILL}: meta description, only where the page does not show it`,
    caption: `${FILL}: without credit`,
    leadImage: { url: FILL, alt: FILL, credit: FILL },
    body: [
      { type: 'paragraph', text: `${FILL}: each paragraph, as shown` },
      { type: 'subheading', text: FILL },
    ],
    authors: [{ name: FILL, role: `${FILL}: as printed` }],
    agency: FILL,
    dateline: { raw: FILL, place: FILL },
    publishedAt: `${FILL}: ISO 8601 with offset`,
    modifiedAt: `${FILL}: ISO 8601 with offset`,
    highlights: [FILL],
    tags: [FILL],
    isLive: false,
    isPaywalled: false,
    isTruncated: false,
  };
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
