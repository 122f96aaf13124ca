/** Dainik Jagran: LiveSite until about 2022, then Next.js with CSS modules. */
import { definePublisher } from './publisher.ts';

/**
 * The rule for Dainik Jagran.
 *
 * @example
 * extractArticle(html, { url, publishers: [dainikJagran] });
 */
export const dainikJagran = definePublisher({
  id: 'dainik-jagran',
  name: 'दैनिक जागरण',
  domains: ['jagran.com'],
  signatures: ['Dainik Jagran', 'Jagran', 'जागरण'],
  phrases: ['डाउनलोड करें जागरण एप', 'खबर का सार एक नजर में', 'BOOK ADS ON JAGRAN', 'आइये, शहर के विकास को करें रेट'],
  layouts: [
    {
      // The tail of a CSS-module class changes with each build, its head does not.
      id: 'nextjs',
      whenPresent: '.ArticleDetail',
      locators: {
        standfirst: [{ css: 'p[class*="ArticleDetail__shortdescription"]', sure: 'scraper' }],
        body: [{ css: '.ArticleBody', sure: 'scraper' }],
      },
    },
    {
      id: '2020',
      whenPresent: '#itemdiv',
      locators: {
        breadcrumb: [{ css: '.breadcrum a', sure: 'seen' }],
        standfirst: [{ css: '.summary_art', sure: 'seen' }],
        leadImage: [{ css: '#jagran_image_id', attribute: 'src', sure: 'seen' }],
        publishedAt: [{ meta: 'article:published_date', sure: 'seen' }],
        modifiedAt: [{ meta: 'article:modified_date', sure: 'seen' }],
        body: [{ css: '.articleBody', sure: 'seen' }],
        tags: [{ css: '.tagList a', sure: 'seen' }],
      },
      boilerplate: [
        '.relativeNews', // related card, torn out of its paragraph by the parser
        '.appendToThis', // where the next article is loaded
      ],
    },
  ],
});
