import type { Article, Author, Crumb } from '../article.ts';
import { element, emptyElement, group, type Markup, NOTHING, textElement, wrapped } from './markup.ts';
import { safeUrl } from './safe-url.ts';

/** The `<teiHeader>` of an article: the file, its source page, language, section, breadcrumb and tags. */
export function teiHeader(article: Article): Markup {
  const { description, language, section, breadcrumb, tags } = article;
  const tagTerms = tags.map((tag) => textElement('term', tag));
  return group('teiHeader', {}, [
    fileDescription(article),
    group('profileDesc', {}, [
      wrapped('abstract', {}, textElement('p', description)),
      element('langUsage', {}, textElement('language', language, { ident: language })),
      group('textClass', {}, [
        group('keywords', { n: 'section' }, [textElement('term', section)]),
        group('keywords', { n: 'breadcrumb' }, breadcrumb.map(crumbMarkup)),
        group('keywords', { n: 'tags' }, tagTerms),
      ]),
    ]),
  ]);
}

function fileDescription(article: Article): Markup {
  const { headline, authors, wordCount } = article;
  return group('fileDesc', {}, [
    group('titleStmt', {}, [textElement('title', headline), ...authors.map(authorMarkup)]),
    element('extent', {}, emptyElement('measure', { unit: 'words', quantity: wordCount })),
    element('publicationStmt', {}, textElement('p', 'Made from a web page; see sourceDesc.')),
    element('sourceDesc', {}, sourceMarkup(article)),
  ]);
}

function sourceMarkup(article: Article): Markup {
  const { url, canonicalUrl, publisher, dateline, publishedAt, modifiedAt, pages } = article;
  const { isLive: live, isPaywalled: paywalled, isTruncated: truncated } = article;
  const states = Object.entries({ live, paywalled, truncated });
  const licence = safeUrl(article.license);
  return group('bibl', {}, [
    textElement('title', article.headline, { level: 'a' }),
    ...article.authors.map(authorMarkup),
    textElement('orgName', article.agency, { role: 'agency' }),
    textElement('publisher', publisher?.name, { n: publisher?.id }),
    textElement('idno', publisher?.domain, { type: 'domain' }),
    textElement('pubPlace', dateline?.place),
    textElement('note', dateline?.raw, { type: 'dateline' }),
    textElement('orgName', dateline?.desk, { role: 'desk' }),
    textElement('date', dateline?.date, { type: 'dateline' }),
    textElement('date', publishedAt, { type: 'published', when: publishedAt }),
    textElement('date', modifiedAt, { type: 'modified', when: modifiedAt }),
    textElement('idno', safeUrl(url), { type: 'url' }),
    textElement('idno', safeUrl(canonicalUrl), { type: 'canonical' }),
    pages === undefined ? NOTHING : emptyElement('biblScope', { unit: 'page', from: 1, to: pages }),
    licence === undefined
      ? NOTHING
      : element('availability', {}, emptyElement('licence', { target: licence })),
    ...(article.notes ?? []).map(({ kind, text }) => textElement('note', text, { type: kind })),
    ...states.flatMap(([type, is]) => (is ? emptyElement('note', { type }) : [])),
    ...article.warnings.map(({ code, message }) =>
      textElement('note', message, { type: 'warning', n: code }),
    ),
  ]);
}

function authorMarkup({ name, role, url }: Author): Markup {
  const person = textElement('persName', name, { ref: safeUrl(url) });
  return element('author', {}, person, textElement('roleName', role));
}

function crumbMarkup({ name, url }: Crumb): Markup {
  const target = safeUrl(url);
  return target === undefined
    ? textElement('term', name)
    : element('term', {}, textElement('ref', name, { target }));
}
