/** Press Information Bureau of India. All its languages share one URL shape, so the rule has Hindi and English labels. */
import type { Publisher } from './publisher.ts';

const from = '2023-2026, a dozen scrapers';

export const pibHindi: Publisher = {
  id: 'pib-hindi',
  name: 'पत्र सूचना कार्यालय',
  domains: ['pib.gov.in'],
  signatures: ['Press Information Bureau', 'PIB', 'पीआईबी'],
  phrases: ['इस विज्ञप्ति को इन भाषाओं में पढ़ें', 'Read this release in'],
  urls: {
    article: ['^/Press[Rr]elease(Page|Detail|Detailm|IframePage|Share)\\.aspx\\?.*PRID=[0-9]+'],
    listing: ['^/[Aa]ll[Rr]el\\.aspx', '^/index[a-z]*\\.aspx'],
    video: ['^/ViewVideos\\.aspx'],
    gallery: ['^/AllPhoto\\.aspx'],
  },
  feeds: ['https://pib.gov.in/RssMain.aspx?ModId=6&Lang=2&Regid=3'],
  locators: {
    kicker: [{ css: '.MinistryNameSubhead', sure: 'scraper', from }],
    headline: [{ css: '#Titleh2', sure: 'scraper', from }],
    standfirst: [{ css: '#ltrSubtitle', sure: 'scraper', from }],
    publishedAt: [{ css: '.ReleaseDateSubHeaddateTime', sure: 'scraper', from }],
    body: [{ css: '.innner-page-main-about-us-content-right-part', sure: 'scraper', from }],
  },
  boilerplate: ['.ReleaseLang'],
};
