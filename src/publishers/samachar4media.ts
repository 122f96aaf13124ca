/** Samachar4media, the Hindi site of the exchange4media group. The class names are from the source of that site, kept in public. */
import type { Publisher } from './publisher.ts';

const from = '2019, code of the site';

export const samachar4media: Publisher = {
  id: 'samachar4media',
  name: 'समाचार4मीडिया',
  domains: ['samachar4media.com'],
  signatures: ['Samachar4media', 'समाचार4मीडिया.कॉम'],
  phrases: ["एक्सचेंज4मीडिया ग्रुप की एक मात्र हिंदी वेबसाइट 'samachar4media.com' है"],
  urls: {
    article: ['^/[a-z0-9-]+/[^/]+-[0-9]+\\.html(/amp)?$'],
    listing: ['^/[a-z0-9-]+-news\\.html$', '^/tags/', '^/author/'],
    video: ['^/news/video/', '^/videos\\.html$'],
    gallery: ['^/news/photo/', '^/photos\\.html$'],
  },
  layouts: [
    {
      id: 'amp',
      whenPresent: 'h1.ultrabold',
      locators: {
        standfirst: [{ css: 'h1.ultrabold + p strong', sure: 'scraper', from }],
        tags: [{ css: 'a.tags', sure: 'scraper', from }],
      },
      boilerplate: ['.amplist'], // related cards
    },
    {
      id: '2019',
      whenPresent: 'h1.story-page-hed',
      locators: {
        standfirst: [{ css: 'h1.story-page-hed + p strong', sure: 'scraper', from }],
        leadImage: [{ css: '.col-12 > img.img-thumbnail', attribute: 'src', sure: 'scraper', from }],
        authors: [{ css: '.staff-text a .author-name', sure: 'scraper', from }],
        modifiedAt: [{ css: '.date em', sure: 'scraper', from }],
        // The next article appears in a box of its own in the same column, with the same classes.
        body: [{ css: '.dashed-bdr-r > .row > .responsible', sure: 'scraper', from }],
        tags: [{ css: '.dashed-bdr-r > .row > .tags-buttons a', sure: 'scraper', from }],
      },
      boilerplate: ['.s4m-staff'], // photo and name of the author
    },
  ],
};
