/** Words of URLs that lead neither to an article nor to a section. */

/** Path segments under which a site keeps no articles and no sections. Source: URLs of papers, WordPress, Blogger. */
export const UNWANTED_PATHS: ReadonlySet<string> = new Set(
  (
    'tag tags topic topics about-topic keyword label author authors reporter reporters profile user users account my-' +
    'account logout cart checkout search feed feeds rss amp print share epaper e-paper newsletter newsletters wp-admin ' +
    'wp-login.php wp-json cdn-cgi'
  ).split(' '),
);

/** Query parameters of searches, tags, authors, replies and other versions of a page. Source: WordPress, Blogger and papers. */
export const UNWANTED_QUERY =
  /[?&](?:s|q|query|search|tag|author|replytocom|share|print|amp|output|redirect|return|next|login)=/iu;
