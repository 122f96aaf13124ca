import { expect, test } from 'vitest';
import { providerOf } from '../../src/html/embed.ts';
import { readPage } from '../../src/html/page.ts';

/** Provider, URL and text of the embeds in some markup. */
function embedsOf(html: string): (string | undefined)[][] {
  return readPage(html).segments.flatMap(({ embed, text }) =>
    embed ? [[embed.provider, embed.url, text]] : [],
  );
}

const frame = (src: string): string => `<iframe src="${src}"></iframe>`;
const youtube = 'https://www.youtube.com/embed/abc';
const post = 'https://www.instagram.com/p/abc/';

test.each<[string, string, [string, string, string]?]>([
  [
    'tweet, whose last link is its URL',
    '<blockquote class="twitter-tweet"><p>नहर खुली <a href="https://t.co/x">t.co/x</a></p>— विभाग (@v) <a href="https://twitter.com/v/status/1">24 नवंबर</a></blockquote>',
    ['twitter', 'https://twitter.com/v/status/1', 'नहर खुली t.co/x — विभाग (@v) 24 नवंबर'],
  ],
  [
    'tweet with links to hashtags',
    '<blockquote class="twitter-tweet"><p><a href="https://twitter.com/hashtag/nahar">#नहर</a> खुली</p><a href="https://x.com/v/status/2">24 नवंबर</a></blockquote>',
    ['twitter', 'https://x.com/v/status/2', '#नहर खुली 24 नवंबर'],
  ],
  [
    'Instagram post',
    `<blockquote class="instagram-media" data-instgrm-permalink="${post}"><a href="${post}">देखें</a></blockquote>`,
    ['instagram', post, 'देखें'],
  ],
  ['video', '<video controls src="/v/nahar.mp4">पुराना ब्राउज़र</video>', ['video', '/v/nahar.mp4', '']],
  [
    'recording with its file in a source element',
    '<audio controls><source src="/a/katha.mp3" type="audio/mpeg"></audio>',
    ['audio', '/a/katha.mp3', ''],
  ],
  ['lazy frame', `<iframe src="about:blank" data-src="${youtube}"></iframe>`, ['youtube', youtube, '']],
  [
    'Facebook post',
    '<div class="fb-post" data-href="//facebook.com/a"></div>',
    ['facebook', '//facebook.com/a', ''],
  ],
  ['AMP video', '<amp-youtube data-videoid="v">', ['youtube', 'https://www.youtube.com/watch?v=v', '']],
  ['not a frame of an unknown host', frame('https://ads.example/x')],
  ['not a known host in the query of another', frame('https://ads.example/?u=https%3A%2F%2Fyoutube.com')],
  ['not a known host in the path of another', frame('https://ads.example/www.youtube.com/x')],
  ['not a host that ends like a known one', frame('https://netflix.com/x')],
  ['not a clip that repeats', '<video autoplay muted loop src="/v/vigyapan.mp4"></video>'],
  ['not a player without a file', '<video src="blob:https://naya-akhbar.example/1"></video>'],
  ['not a follow button', '<a class="twitter-follow-button" href="https://twitter.com/v">फॉलो करें</a>'],
])('embeds: %s', (_, html, expected) => {
  expect(embedsOf(html)).toEqual(expected === undefined ? [] : [expected]);
});

test.each([
  ['youtube', youtube],
  ['youtube', 'https://www.youtube-nocookie.com/embed/abc'],
  ['facebook', 'https://www.facebook.com/plugins/post.php?href=x'],
  ['other', 'https://player.vimeo.com/video/1'],
])('embeds a frame of %s: %s', (provider, url) => {
  expect(embedsOf(frame(url))).toEqual([[provider, url, '']]);
});

test('the images and blocks of an embed are part of it', () => {
  const { segments } = readPage(
    '<blockquote class="twitter-tweet"><div>नहर</div><div>खुली<br>आज</div><img src="/a.jpg"></blockquote>',
  );
  expect(segments.map(({ kind, text }) => [kind, text])).toEqual([['embed', 'नहर खुली आज']]);
});

test.each([
  ['https://twitter.com/a/status/1', 'twitter'],
  ['https://mobile.twitter.com/a', 'twitter'],
  ['//x.com/a', 'twitter'],
  ['https://youtu.be/abc', 'youtube'],
  ['https://fb.watch/x/', 'facebook'],
  ['https://t.me/a', 'other'],
  ['https://naya-akhbar.example/', undefined],
  ['https://phoenix.com/a', undefined],
])('the provider of %s is %s', (url, provider) => {
  expect(providerOf(url)).toBe(provider);
});
