/** NDTV India: khabar.ndtv.com until about 2021, then ndtv.in with its state editions. */
import type { Publisher } from './publisher.ts';

export const ndtvIndia: Publisher = {
  id: 'ndtv-india',
  name: 'NDTV India',
  domains: ['ndtv.in', 'khabar.ndtv.com'],
  signatures: ['NDTVIndia', 'NDTVKhabar', 'NDTVKhabar.com', 'NDTV.in', 'NDTV', 'एनडीटीवी इंडिया', 'एनडीटीवी'],
  urls: {
    article: ['-[0-9]{7,8}(/amp/1)?$'],
    listing: ['^/topic/'],
    video: ['^/videos?/'],
    gallery: ['^/photos/'],
  },
  feeds: ['https://feeds.feedburner.com/ndtvkhabar-latest', 'https://feeds.feedburner.com/ndtvkhabar-india'],
  sitemaps: ['https://ndtv.in/newssitemap'],
  locators: {
    body: [{ css: '.ins_storybody', sure: 'scraper', from: '2019 to 2022, scrapers' }],
    modifiedAt: [
      { css: '[itemprop="dateModified"]', attribute: 'content', sure: 'scraper', from: '2021, scraper' },
    ],
  },
  layouts: [
    {
      id: '2022',
      whenPresent: '.sp-ttl-wrp',
      locators: {
        headline: [{ css: '.sp-ttl-wrp h1', sure: 'scraper', from: '2021, two apps' }],
        standfirst: [{ css: '.sp-descp', sure: 'scraper', from: '2022, scraper' }],
        leadImage: [
          { css: '.ins_instory_dv_cont img', attribute: 'data-src', sure: 'scraper', from: '2022, scraper' },
        ],
        highlights: [{ css: '.lft-highlghts li', sure: 'scraper', from: '2022, scraper' }],
      },
      boilerplate: ['.reltd-main', '.ft-social', '#jiosaavn-widget', '.cmt_btn', 'aside.col-300'],
    },
    {
      id: '2019',
      whenPresent: '#newsDescriptionContainer',
      locators: {
        headline: [{ css: '.ins_headline h1', sure: 'scraper', from: '2019, scraper' }],
        authors: [{ css: '.ins_dateline [itemprop="name"]', sure: 'scraper', from: 'about 2019, scraper' }],
        leadImage: [{ css: '.story_image_main', attribute: 'src', sure: 'scraper', from: '2019, scraper' }],
      },
    },
  ],
};
