/** An invented news site without feed or sitemap: its section pages and their links. */

export interface SitePage {
  readonly path: string;
  readonly html: string;
}

const SECTIONS = [
  { path: '/up/', label: 'उत्तर प्रदेश', slug: 'nahar', count: 8 },
  { path: '/bihar/', label: 'बिहार', slug: 'baadh', count: 8 },
  { path: '/khel/', label: 'खेल', slug: 'hockey', count: 8 },
] as const;
/** Linked from /up/ only. */
const DISTRICT = { path: '/up/lucknow/', label: 'लखनऊ', slug: 'sadak', count: 6 } as const;
const HEADLINES = [
  'नहर की सफाई शुरू, किसानों को मिली राहत',
  'बाढ़ के पानी से घिरे गांव में पहुंची नाव',
  'जिला टीम ने आखिरी मिनट में जीता मुकाबला',
  'टूटी सड़क की मरम्मत के लिए बजट मंजूर',
];

/** Paths that must not be requested although the start page links to each. */
export const UNWANTED = [
  '/tag/nahar',
  '/topic/kisan-andolan-ki-sabhi-khabren',
  '/author/rina-devi',
  '/login',
  '/about-us',
  '/search?q=nahar',
  '/epaper/aaj-ka-akhbar-yahan-padhen-20261124',
  '/files/bajat-ka-poora-dastavej-2026.pdf',
  '/videos/gaon-mein-pani-ka-video-dekhen-2026',
  '/paid/vigyapan-yahan-padhen-poori-khabar-1234',
] as const;
/** Disallowed by robots.txt. */
export const DISALLOWED = '/bihar/baadh-3';
/** A listing that is linked by a headline. */
export const DISGUISED_LIST = '/aaj/aaj-ki-sabhi-badi-khabren-2026';

type Section = (typeof SECTIONS)[number] | typeof DISTRICT;

function articlePaths({ path, slug, count }: Section): string[] {
  return Array.from({ length: count }, (_, at) => `${path}${slug}-${at + 1}`);
}

/** Paths of all articles within so many levels of sections. */
export function articlesWithin(levels: number): string[] {
  const sections: readonly Section[] = levels > 2 ? [...SECTIONS, DISTRICT] : SECTIONS;
  const found = sections.flatMap((section) => articlePaths(section));
  return levels > 1 ? found : SECTIONS.flatMap((section) => articlePaths(section).slice(0, 2));
}

/**
 * The pages of the site.
 *
 * @param article - the HTML of each article
 * @param otherSite - origin of another site that it links to
 */
export function inventedSite(article: string, otherSite: string): SitePage[] {
  const sections: readonly Section[] = [...SECTIONS, DISTRICT];
  const front = SECTIONS.flatMap((section) => articlePaths(section).slice(0, 2));
  return [
    { path: '/', html: listPage([...front.map(teaser), ...unwantedLinks(otherSite)]) },
    ...sections.map((section) => ({ path: section.path, html: sectionPage(section) })),
    { path: DISGUISED_LIST, html: listPage(front.map(teaser)) },
    ...sections.flatMap((section) => articlePaths(section).map((path) => ({ path, html: article }))),
  ];
}

function sectionPage(section: Section): string {
  const district = section.path === '/up/' ? [link(DISTRICT.path, DISTRICT.label)] : [];
  return listPage([...district, ...articlePaths(section).map(teaser)]);
}

function listPage(parts: readonly string[]): string {
  const menu = [link('/', 'होम'), ...SECTIONS.map(({ path, label }) => link(path, label))];
  return `<!doctype html><html lang="hi"><head><meta charset="utf-8"><title>नया अख़बार</title></head>
<body><nav>${menu.join(' ')}</nav><main>${parts.join('\n')}</main></body></html>`;
}

/** A teaser as on news sites: image and headline link to the same page, with and without a trailing slash and parameters. */
function teaser(path: string, at: number): string {
  const headline = HEADLINES[at % HEADLINES.length] ?? '';
  return `<div class="card">${link(`${path}/?utm_source=home#top`, '<img src="/pic.jpg" alt="">')}<h2>${link(path, headline)}</h2></div>`;
}

function unwantedLinks(otherSite: string): string[] {
  return [
    ...UNWANTED.map((path) =>
      path.startsWith('/paid/')
        ? `<a rel="nofollow sponsored" href="${path}">विज्ञापन यहां पढ़ें पूरी खबर</a>`
        : link(path, 'यहां पढ़ें पूरी खबर और देखें'),
    ),
    link(DISGUISED_LIST, 'आज की सभी बड़ी खबरें'),
    link(`${otherSite}/up/nahar-ki-safai-shuru-hui-2026`, 'दूसरे अखबार में पढ़ें पूरी खबर'),
    link('mailto:desk@naya-akhbar.example', 'हमें लिखें'),
    link('javascript:void(0)', 'और देखें'),
  ];
}

function link(path: string, text: string): string {
  return `<a href="${path}">${text}</a>`;
}
