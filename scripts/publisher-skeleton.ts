/** The initial files of a new publisher. They are wrong until a person has put the site's markup around their texts. */
import { exportedName, ruleFile } from '../src/apps/studio/client/play/literal.ts';
import type { Publisher } from '../src/publishers/publisher.ts';
import type { Proposal } from './propose-locators.ts';

const RULE = /^export \{ [a-zA-Z0-9]+ \} from '\.\/(?<id>[a-z0-9-]+)\.ts';$/u;
/** Marks text that a person has to write. */
const FILL = 'FILL IN BY HAND';
const TIME = '2026-01-15T10:30:00+05:30';

type NewPublisher = Pick<Publisher, 'id' | 'name'> & { readonly domain: string };

/** The files of a new publisher, keyed by path from the project root. */
export function skeletonFiles(paper: NewPublisher, proposals: readonly Proposal[]): Record<string, string> {
  const { id, name, domain } = paper;
  const fixture = `fixtures/${id}/first-page`;
  const locators = Object.fromEntries(proposals.map(({ field, locator }) => [field, [locator]]));
  return {
    [`src/publishers/${id}.ts`]: ruleFile({ id, name, domains: [domain], locators }),
    [`${fixture}/page.html`]: pageSource(proposals),
    [`${fixture}/page.json`]: asJson({
      url: `https://www.${domain}/fill-in-by-hand`,
      shows: [FILL],
      absent: ['kicker', 'description', 'highlights', 'agency', 'paywalledFrom', 'pages'],
    }),
    [`${fixture}/article.json`]: asJson(inventedArticle(paper)),
  };
}

/** The source of the registry with one more rule, ordered by id. */
export function addToRegistry(source: string, id: string): string {
  const lines = source.split('\n');
  const next = lines.findIndex((line) => (RULE.exec(line)?.groups?.id ?? '') > id);
  const at = next < 0 ? lines.length - 1 : next;
  return lines.toSpliced(at, 0, `export { ${exportedName(id)} } from './${id}.ts';`).join('\n');
}

/** An empty page is not an article, so no test passes until somebody has written the markup. */
function pageSource(proposals: readonly Proposal[]): string {
  const needed = proposals.map(({ field, locator: { css } }) => `  ${field}: ${css.replaceAll('--', '- -')}`);
  const list = needed.length === 0 ? '' : `\nThe rule needs on this page:\n${needed.join('\n')}\n`;
  return `<!doctype html>
<!-- ${FILL}: the site's markup, around the texts of article.json. Then delete this comment. See fixtures/README.md.
${list}-->
<html lang="hi">
<head>
<meta charset="utf-8">
</head>
<body>
</body>
</html>
`;
}

/** A story about people and places that do not exist. Fields that the site does not have are removed and named in `absent`. */
function inventedArticle({ id, name, domain }: NewPublisher): Record<string, unknown> {
  return {
    publisher: { id, name, domain },
    language: 'hi',
    breadcrumb: [
      { name: 'होम', url: `https://www.${domain}/` },
      { name: 'देश', url: `https://www.${domain}/desh` },
    ],
    section: 'देश',
    headline: 'सोनतारा गांव में सौर पंप से पहली बार सर्दी में हुई सिंचाई',
    standfirst: 'पांच किसानों ने मिलकर सौर पंप लगाया है। अब बिजली कटने पर भी खेतों तक पानी पहुंच रहा है।',
    caption: 'सोनतारा में खेत के किनारे लगा नया सौर पंप।',
    leadImage: { url: `https://www.${domain}/images/saur-pump.jpg`, alt: 'खेत में सौर पंप' },
    body: [
      paragraph(
        'लखनऊ। सोनतारा गांव के पांच किसानों ने मिलकर एक सौर पंप लगाया है। इससे इस बार सर्दी में भी गेहूं के खेतों की सिंचाई समय पर हो सकी।',
      ),
      paragraph(
        'किसान हरिराम देवड़ा ने बताया कि पहले बिजली रात में केवल दो घंटे आती थी। अब दिन भर धूप रहने तक पंप चलता है और किसी को रात में जागना नहीं पड़ता।',
      ),
      { type: 'subheading', text: 'खर्च आधा हुआ' },
      paragraph(
        'पंप पर आया खर्च पांचों परिवारों ने बराबर बांटा। उनका कहना है कि डीजल पर होने वाला खर्च आधे से भी कम रह गया है।',
      ),
    ],
    authors: [{ name: 'मीनल पंतोला' }],
    dateline: { raw: 'लखनऊ।', place: 'लखनऊ' },
    publishedAt: TIME,
    modifiedAt: TIME,
    tags: ['सौर पंप', 'सिंचाई'],
    isLive: false,
    isPaywalled: false,
    isTruncated: false,
  };
}

const paragraph = (text: string) => ({ type: 'paragraph', text });

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
