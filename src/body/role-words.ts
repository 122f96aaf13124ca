import type { BoxRole } from './block.ts';

/**
 * Phrases in class and id by the role of the box, separated by commas; if several match, the first row wins. The words of a
 * phrase must appear in this order among the names; a `*` stands for any letters at the end of the last one.
 * They come from the markup of news sites.
 */
export const ROLE_WORDS: readonly (readonly [BoxRole | undefined, string])[] = [
  // Joomla's K2 calls the first paragraphs an introduction.
  [undefined, 'item intro text'],
  ['summary', 'ai summary, ai article summary, ai content, ai generated'],
  [
    'standfirst',
    'standfirst, teaser text, teaser lead, teaser body, article teaser, teaser intro, speakable summary, ' +
      'subtitle, stry shrt head',
  ],
  ['consent', 'cookie*, consent, gdpr, onetrust, cmpbox, cmp banner'],
  ['breadcrumb', 'breadcrumb*, bredcr*, brdcr*, brd cr*, crumbs, bcrumb*'],
  [
    'comments',
    'comment, comments, disqus*, kommentar*, discussion, commentbox, respond, livefyre, coral, reaction, ' +
      'reactions',
  ],
  [
    'share',
    'share*, sharing, social, socials, addtoany, addthis, socialshare, follow, jp post flair, whatsapp',
  ],
  [
    'related',
    'related*, recommend*, readmore, read more, also read, alsoread, readalso, read also, more stories, ' +
      'more news, morestories, next article, nextarticle, read next, up next, upnext, most read, mostread, ' +
      'popular, trending, outbrain*, taboola*, ob widget, similar, teaser, teasers, teaserlist, see also, ' +
      'seealso, latest news, latestnews, more from, morefrom, reltd*, rltd*, rel post, yarpp, onward, ' +
      'promo list, listing, post navigation, postnavigation, nav links, interlink*, inline link, ' +
      'also like, you may, prev next, nextprev, suggest*, sambandhit*, weitere, linkbox, link list, ' +
      'linklist',
  ],
  [
    'promo',
    'newsletter*, promo, promos, promotion*, promobox, subscribe, subscription, subscriptions, signup, ' +
      'sign up, app download, download app, appdownload, cta*, call to action, donate, donation, spenden, ' +
      'support us, offer, abo, regwall, membership, marketing, notification, bell, qr, appinstall, ' +
      'install, teads*, upsell, shop, affiliate, ecommerce, shopping, quiz, poll, survey, voting, ' +
      'boilerplate',
  ],
  [
    'advert',
    'ad, ads, adv, advert, adverts, advertisement, advertise, advertising, adslot, adbox, adsbox, ' +
      'adsense, adunit, adcontainer, adwrapper, adsbygoogle, td a rec, dfp, gpt, googlead, sponsor, ' +
      'sponsored, vigyapan, anzeige, werbung, pub, adplaceholder, brandstory, mpu, leaderboard, billboard, ' +
      'code block code block',
  ],
  ['tags', 'tag, tags, taglist, tagslist, topics, keywords, tagcloud, tagsdv, hashtags, themen, topic list'],
  ['caption', 'caption attribution'],
  [
    'credit',
    'credit, credits, copyright, photographer, rightsholder, image source, photocredit, imagecredit',
  ],
  [
    'caption',
    'caption, captions, figcaption, imagecaption, photocaption, image description, imagedescription, ' +
      'bildunterschrift, cutline, imgcap*, vivran, mediacaption, bu, cptn, imgcptn, pic cap, img cap, ' +
      'photo cap, media cap',
  ],
  [
    'standfirst',
    'stand first, dek, deck, sub title, subline, subheadline, sub headline, subhead, shortdescription, ' +
      'short description, synopsis, excerpt, chapo, vorspann, preamble, lead, leadtext, leadin, lede, ' +
      'intro, introduction, introtext, article summary, summary art, storysummary, story summary, ' +
      'abstract, kicker text, catchline, article description, headline description, sub heading, ' +
      'subheading, slug, strap, strapline, document description, saar, saransh, upshirshak, upsheershak',
  ],
  [
    'summary',
    'highlights, keypoints, key points, keytakeaways, takeaways, summary, khas batei, key facts, tldr',
  ],
  [
    'metadata',
    'byline*, author*, autor, autoren, dateline, date, datetime, dateinfo, timestamp, time stamp, ' +
      'published, publish, pubdate, publication, articlemeta, meta, metadata, writer, reporter, ' +
      'contributor*, article info, articleinfo, reading time, readtime, read time, updated, posted on, ' +
      'bio, biography, journalist, auther*, article details, auth name, authname, auth nm, signature, ' +
      'saboxplugin*, molongui*, m a box, lekhak*, samvaddata, dinank, quarto appendix',
  ],
  [
    'player',
    'player, videoplayer, video heading, video title, video headline, audioplayer, jwplayer, video js, ' +
      'vjs, brightcove, podcast, vdo*, audio, listen, tts, speak, vorlesen',
  ],
  ['form', 'login, signin, sign in, register, registration, search, searchbox, form'],
  [
    'navigation',
    'nav, navbar, navigation, menu, mainmenu, submenu, megamenu, topbar, toolbar, pagination, pager, ' +
      'skip, end of, sitemap, ticker, breaking, masthead',
  ],
  // Elementor builds whole stories of what it calls widgets.
  [undefined, 'elementor widget'],
  [
    'sidebar',
    'sidebar*, side bar, aside, rhs, right col, rightcol, right column, rail, widget, widgets, ' +
      'secondary, infobox, info box, factbox, fact box, overlay, modal, tooltip, lightbox, dialog, toast, ' +
      'banner, sticky bar, offcanvas, drawer, flyout, disclaimer, editorial note',
  ],
  ['footer', 'footer, colophon, bottom bar, site info, foot'],
];
