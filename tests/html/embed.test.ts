import { describe, expect, test } from 'vitest';
import { providerOf } from '../../src/html/embed.ts';
import { readPage } from '../../src/html/page.ts';

/** Provider, URL and text of the embeds in some markup. */
function embedsOf(html: string): (string | undefined)[][] {
  return readPage(html).segments.flatMap(({ embed, text }) =>
    embed ? [[embed.provider, embed.url, text]] : [],
  );
}

describe('embedded posts and videos', () => {
  test.each(
    Object.entries<[string, [string, string | undefined, string]]>({
      'tweet, whose last link is its URL': [
        '<blockquote class="twitter-tweet"><p>नहर खुली <a href="https://t.co/x">t.co/x</a></p>— विभाग (@v) <a href="https://twitter.com/v/status/1">24 नवंबर</a></blockquote>',
        ['twitter', 'https://twitter.com/v/status/1', 'नहर खुली t.co/x — विभाग (@v) 24 नवंबर'],
      ],
      'tweet with links to hashtags': [
        '<blockquote class="twitter-tweet"><p><a href="https://twitter.com/hashtag/nahar">#नहर</a> खुली</p><a href="https://x.com/v/status/2">24 नवंबर</a></blockquote>',
        ['twitter', 'https://x.com/v/status/2', '#नहर खुली 24 नवंबर'],
      ],
      'Instagram post': [
        '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/abc/"><a href="https://www.instagram.com/p/abc/">देखें</a></blockquote>',
        ['instagram', 'https://www.instagram.com/p/abc/', 'देखें'],
      ],
      'YouTube frame': [
        '<iframe src="https://www.youtube.com/embed/abc"></iframe>',
        ['youtube', 'https://www.youtube.com/embed/abc', ''],
      ],
      video: ['<video controls src="/v/nahar.mp4">पुराना ब्राउज़र</video>', ['video', '/v/nahar.mp4', '']],
      'recording with its file in a source element': [
        '<audio controls><source src="/a/katha.mp3" type="audio/mpeg"></audio>',
        ['audio', '/a/katha.mp3', ''],
      ],
      'YouTube no-cookie frame': [
        '<iframe src="https://www.youtube-nocookie.com/embed/abc"></iframe>',
        ['youtube', 'https://www.youtube-nocookie.com/embed/abc', ''],
      ],
      'lazy frame with a blank src': [
        '<iframe src="about:blank" data-src="https://www.youtube.com/embed/abc"></iframe>',
        ['youtube', 'https://www.youtube.com/embed/abc', ''],
      ],
      'Facebook frame': [
        '<iframe src="https://www.facebook.com/plugins/post.php?href=x"></iframe>',
        ['facebook', 'https://www.facebook.com/plugins/post.php?href=x', ''],
      ],
      'Facebook embed code': [
        '<div class="fb-post" data-href="https://www.facebook.com/a/posts/1"></div>',
        ['facebook', 'https://www.facebook.com/a/posts/1', ''],
      ],
      'AMP video': [
        '<amp-youtube data-videoid="vid1"></amp-youtube>',
        ['youtube', 'https://www.youtube.com/watch?v=vid1', ''],
      ],
      'other known host': [
        '<iframe src="https://player.vimeo.com/video/1"></iframe>',
        ['other', 'https://player.vimeo.com/video/1', ''],
      ],
    }),
  )('%s', (_, [html, expected]) => {
    expect(embedsOf(html)).toEqual([expected]);
  });
});

describe('not an embed', () => {
  test.each([
    ['frame of an unknown host', '<iframe src="https://ads.example/x"></iframe>'],
    [
      'known host in the query of another',
      '<iframe src="https://ads.example/?u=https%3A%2F%2Fwww.youtube.com%2F"></iframe>',
    ],
    ['known host in the path of another', '<iframe src="https://ads.example/www.youtube.com/x"></iframe>'],
    ['host that ends like a known one', '<iframe src="https://netflix.com/x"></iframe>'],
    ['clip that repeats', '<video autoplay muted loop src="/v/vigyapan.mp4"></video>'],
    ['player without a file', '<video src="blob:https://naya-akhbar.example/1"></video>'],
    ['follow button', '<a class="twitter-follow-button" href="https://twitter.com/v">फॉलो करें</a>'],
  ])('%s', (_, html) => {
    expect(embedsOf(html)).toEqual([]);
  });
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
