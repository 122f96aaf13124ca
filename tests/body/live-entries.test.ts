import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/body/block.ts';
import { pageFeaturesOf } from '../../src/body/candidates.ts';
import { placeBody, readBody } from '../../src/body/find-body.ts';
import { entryVerdicts, findLiveEntries, type LiveGroup } from '../../src/body/live-entries.ts';
import { readPage } from '../../src/html/page.ts';

const LIVE_URL = 'https://naya-akhbar.example/live/nadi-mela-liveblog-7';
const NEWS_URL = 'https://naya-akhbar.example/up/nadi-mela-7';

const INTRO = 'नदी किनारे लगे मेले में आज सुबह से ही लोगों की भीड़ है और प्रशासन ने घाटों पर इंतजाम बढ़ाए हैं।';
const TITLES = ['पुल पर आवाजाही शुरू', 'घाट पर लगी कतार', 'पहली नाव रवाना हुई'];
const TEXTS = [
  'जिला प्रशासन ने जांच के बाद पुल को पैदल यात्रियों के लिए खोल दिया है और वाहन अभी रोके गए हैं।',
  'दूसरे घाट पर लोगों की लंबी कतार लग गई है, इसलिए पुलिस ने एक और रास्ता खोलने का फैसला किया है।',
  'पहली नाव सुबह यात्रियों को लेकर दूसरे किनारे के लिए चली, जिसमें तीस लोग सवार थे।',
];

interface PageParts {
  readonly url?: string;
  readonly head?: string;
  readonly headline?: string;
}

/** A page published in the morning and modified in the afternoon of 5 November 2025. */
function pageOf(
  body: string,
  { url = LIVE_URL, head = DATES, headline = 'मेले में उमड़ी भीड़' }: PageParts = {},
): string[] {
  return [
    `<html lang="hi"><head>${head}</head><body><main><h1>${headline}</h1><div class="story">${body}</div></main></body></html>`,
    url,
  ];
}

const DATES =
  '<meta property="article:published_time" content="2025-11-05T05:20:00+05:30"><meta property="article:modified_time" content="2025-11-05T18:00:00+05:30">';

function read([html = '', url = '']: readonly string[]): {
  verdicts: readonly Verdict[];
  groups: LiveGroup[];
} {
  const page = readPage(html, { url });
  const headline = page.segments.filter(({ box }) => box.tag === 'h1');
  const hints = { headline, fromRule: [], excludedByRule: new Set<never>(), isPhrase: () => false };
  const place = placeBody(pageFeaturesOf(page), hints);
  if (place === undefined) return { verdicts: [], groups: [] };
  const verdicts = readBody(page, place, { ...hints, standfirst: [] });
  return { verdicts, groups: findLiveEntries(page, place.root, verdicts) };
}

/** The entries of a page as time, title and texts. */
function entriesOf(parts: readonly string[]): unknown[] {
  const { verdicts, groups } = read(parts);
  return groups.map((group) => [
    group.time,
    group.title,
    entryVerdicts(group, verdicts).flatMap(({ type, segment }) =>
      type === undefined ? [] : [`${type}: ${segment.text}`],
    ),
  ]);
}

function each(entry: (title: string, text: string, at: number) => string): string {
  return TITLES.map((title, at) => entry(title, TEXTS[at] ?? '', at)).join('\n');
}

function expected(
  times: readonly (string | undefined)[],
  titles: readonly (string | undefined)[] = TITLES,
): unknown[] {
  return TEXTS.map((text, at) => [times[at], titles[at], [`paragraph: ${text}`]]);
}

const AT = ['2025-11-05T17:20:00+05:30', '2025-11-05T10:40:00+05:30', '2025-11-05T06:05:00+05:30'];
const ISO = (at: number): string => AT[at] ?? '';

describe('entries in similar boxes are found on any page', () => {
  test.each(
    Object.entries<(title: string, text: string, at: number) => string>({
      'a <time> after the title': (title, text, at) =>
        `<section class="post"><h2>${title}</h2><p class="when"><time datetime="${ISO(at)}">आज</time></p><p>${text}</p></section>`,
      'classes with serial numbers': (title, text, at) =>
        `<div class="card card-${at}7 ${at % 2 ? 'odd' : 'even'}"><time datetime="${ISO(at)}"></time><h3>${title}</h3><p>${text}</p></div>`,
      'a Hindi clock time': (title, text, at) =>
        `<div class="upd"><p>${['शाम 5:20 बजे', 'सुबह 10:40 बजे', 'सुबह 6:05 बजे'][at]}</p><h3>${title}</h3><p>${text}</p></div>`,
      'Devanagari digits': (title, text, at) =>
        `<div class="upd"><p>${['शाम ५:२०', 'सुबह १०:४०', 'सुबह ६:०५'][at]}</p><h3>${title}</h3><p>${text}</p></div>`,
      'date, time and author name': (title, text, at) =>
        `<div class="upd"><p>Nov 5, 2025 ${['5:20 PM', '10:40 AM', '6:05 AM'][at]} (IST) Posted by मीना राव</p><p><b>${title}</b></p><p>${text}</p></div>`,
      'a separate byline': (title, text, at) =>
        `<div class="upd"><p>${['17:20', '10:40', '6:05'][at]} IST</p><p>Posted by मीना राव</p><h3>${title}</h3><p>${text}</p></div>`,
    }),
  )('%s', (_name, entry) => {
    expect(entriesOf(pageOf(`<p>${INTRO}</p>${each(entry)}`, { url: NEWS_URL }))).toEqual(expected(AT));
  });

  test('entries grouped in one box per day', () => {
    const entry = (title: string, text: string, day: number): string =>
      `<div class="upd"><p>${day} नवंबर 2025, 5:20 PM</p><h3>${title}</h3><p>${text}</p></div>`;
    const [first = '', second = '', third = ''] = TITLES.map((title, at) =>
      entry(title, TEXTS[at] ?? '', at < 2 ? 6 : 5),
    );
    const body = `<div class="day">${first}${second}</div><div class="day">${third}</div>`;
    const times = ['2025-11-06T17:20:00+05:30', '2025-11-06T17:20:00+05:30', '2025-11-05T17:20:00+05:30'];
    expect(entriesOf(pageOf(body))).toEqual(expected(times));
  });

  test('an entry may consist of an embed alone', () => {
    const post =
      '<blockquote class="twitter-tweet"><p>घाट खुला है</p><a href="https://twitter.com/a/status/1">5 नवंबर</a></blockquote>';
    const body = each(
      (title, text, at) =>
        `<div class="upd"><time datetime="${ISO(at)}">आज</time><h3>${title}</h3>${at === 1 ? post : `<p>${text}</p>`}</div>`,
    );
    expect(read(pageOf(body, { url: NEWS_URL })).groups.map(({ time }) => time)).toEqual(AT);
  });

  test('share links and adverts in an entry are left out', () => {
    const body = each(
      (title, text, at) =>
        `<div class="upd"><time datetime="${ISO(at)}">आज</time><h3>${title}</h3><p>${text}</p><div class="share"><a href="https://social.example">Facebook</a></div></div>`,
    );
    expect(entriesOf(pageOf(body))).toEqual(expected(AT));
  });
});

describe('titles and labels of entries', () => {
  test.each<[string, (time: string, title: string) => string]>([
    ['on the same line', (time, title) => `<h3><span>${time}</span><span>${title}</span></h3>`],
    [
      'with a label between them',
      (time, title) =>
        `<h3><span>${time}<span>ब्रेकिंग न्यूज़</span><i class="visually-hidden">, </i></span>${title}</h3>`,
    ],
    ['in boxes inside the heading', (time, title) => `<h3><div>${time}</div><div>${title}</div></h3>`],
  ])("a time element in an entry's heading is not part of its title: %s", (_, heading) => {
    const body = TEXTS.map((text, at) => {
      const time = `<time datetime="2025-11-05">${['17:20', '10:40', '06:05'][at]} IST, 5 नवंबर 2025</time>`;
      return `<li><article>${heading(time, TITLES[at] ?? '')}<p>${text}</p></article></li>`;
    });
    expect(entriesOf(pageOf(`<ol>${body.join('')}</ol>`))).toEqual(expected(AT, TITLES));
  });

  test('on a live page, text that starts with a time starts an entry and loses no words', () => {
    const body = each(
      (_title, text, at) =>
        `<div class="upd"><p><b>${['5:20 PM', '10:40 AM', '6:05 AM'][at]}:</b> ${text}</p><p>${INTRO.replace('आज', `${at}`)}</p></div>`,
    );
    const entries = entriesOf(pageOf(body, { headline: 'नदी मेला लाइव: मेले में उमड़ी भीड़' })) as [
      string,
      undefined,
      string[],
    ][];
    expect(entries.map(([time]) => time)).toEqual(AT);
    expect(entries.map(([, , texts]) => texts.length)).toEqual([2, 2, 2]);
    expect(entries[1]?.[2][0]).toBe(`paragraph: 10:40 AM: ${TEXTS[1]}`);
  });

  test('a title already listed above the entries is still the title', () => {
    const long = TITLES.map((title) => `${title}, देखने पहुंचे सैकड़ों लोग`);
    const body = each(
      (_title, text, at) =>
        `<div class="upd"><p>${['5:20 PM', '10:40 AM', '6:05 AM'][at]}</p><h3>${long[at]}</h3><p>${text}</p></div>`,
    );
    const list = `<ul>${long.map((title) => `<li>${title}</li>`).join('')}</ul>`;
    expect(entriesOf(pageOf(`<p>${INTRO}</p>${list}${body}`))).toEqual(expected(AT, long));
  });

  test('entries of a page without a date have no time', () => {
    const body = each(
      (title, text, at) =>
        `<div class="upd"><span>${at + 3}:10 PM</span><h3>${title}</h3><p>${text}</p></div>`,
    );
    expect(entriesOf(pageOf(body, { head: '' }))).toEqual(expected([]));
  });

  test.each([
    ['रिपोर्ट आई सामने', '<h3>रिपोर्ट आई सामने</h3>'],
    ['Posted by mistake', '<h3>Posted by mistake</h3>'],
  ])('a title that starts like a byline is a title: %s', (title, heading) => {
    const body = each(
      (_title, text, at) => `<div class="upd"><p>${at + 3}:20 PM</p>${heading}<p>${text}</p></div>`,
    );
    expect(read(pageOf(body)).groups.map(({ headline }) => headline?.[0]?.text)).toEqual([
      title,
      title,
      title,
    ]);
  });
});

describe('liveBlogUpdate', () => {
  const updates = TITLES.map((headline, at) => ({
    '@type': 'BlogPosting',
    headline: `${headline} `,
    datePublished: ISO(at),
  }));
  const blog = {
    '@type': 'LiveBlogPosting',
    headline: 'मेला',
    datePublished: '2025-11-05T05:20:00+05:30',
    liveBlogUpdate: updates,
  };
  const head = `<script type="application/ld+json">${JSON.stringify(blog)}</script>`;

  test('gives an entry with the same title its exact time', () => {
    const body = each(
      (title, text, at) =>
        `<div class="upd"><span>${at + 3}:10 PM</span><h3>${title}</h3><p>${text}</p></div>`,
    );
    expect(entriesOf(pageOf(body, { head }))).toEqual(expected(AT));
  });
});

describe('the date of a bare clock time', () => {
  test.each([
    ['is the publication date', '2025-11-05T05:20:00+05:30', '2025-11-05T18:00:00+05:30', '2025-11-05'],
    [
      'is the next day if the page runs past midnight',
      '2025-11-04T21:00:00+05:30',
      '2025-11-05T18:00:00+05:30',
      '2025-11-05',
    ],
    ['is Indian even if the page states UTC', '2025-11-04T19:30:00Z', '2025-11-05T12:30:00Z', '2025-11-05'],
  ])('%s', (_name, published, modified, day) => {
    const head = `<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${modified}">`;
    const body = each(
      (title, text, at) =>
        `<div class="upd"><span>0${at + 6}:10 AM</span><h3>${title}</h3><p>${text}</p></div>`,
    );
    expect(entriesOf(pageOf(body, { head }))).toEqual(
      expected([6, 7, 8].map((hour) => `${day}T0${hour}:10:00+05:30`)),
    );
  });
});

describe('finds no entries in', () => {
  const story = TEXTS.map((text) => `<p>${text}</p>`).join('');
  test.each(
    Object.entries<string>({
      'plain paragraphs': story,
      'rows of published and updated dates': `<div class="d"><time datetime="2025-11-05T05:20:00+05:30">5 नवंबर 2025</time></div><div class="d">Updated: 5 Nov 2025 6:20 PM</div><div class="d">6:30 PM</div>${story}`,
      'a chronology of days': each(
        (title, text, at) =>
          `<div class="y"><h3>${at + 3} मार्च 2019</h3><h4>${title}</h4><p>${text}</p></div>`,
      ),
      'days in <time> elements': each(
        (_title, text, at) =>
          `<div class="y"><time datetime="2019-03-0${at + 3}">${at + 3} मार्च</time><p>${text}</p></div>`,
      ),
      'flat timelines': each((_title, text, at) => `<h3>${at + 3}:20 PM</h3><p>${text}</p>`),
      'clock times inside sentences': TEXTS.map(
        (text) => `<div class="p"><p>सुबह 10:40 बजे ${text}</p></div>`,
      ).join(''),
      'a table of times': `${story}<table><tr><th>समय</th><th>ट्रेन</th></tr>${TITLES.map((title, at) => `<tr><td>${at + 3}:20 PM</td><td>${title}</td></tr>`).join('')}</table>`,
      'teasers with times': `${story}${each((title, text, at) => `<div class="tz"><time datetime="${ISO(at)}">आज</time><h3><a href="/n/${at}">${title}</a></h3><p>${text.slice(0, 60)}।</p></div>`)}`,
      'comments with times': `${story}${story.replaceAll('है', 'था')}<div class="readers">${TITLES.map((title, at) => `<div class="r"><span>${at + 2}:15 PM</span><p>${title} की खबर अच्छी लगी।</p></div>`).join('')}</div>`,
      'no text': '',
    }),
  )('%s', (_name, body) => {
    expect(read(pageOf(body, { url: NEWS_URL })).groups).toEqual([]);
  });
});

describe('on any page', () => {
  const part = fc.constantFrom(
    '<p>5:20 PM</p>',
    '<div class="u"><p>सुबह 10:40 बजे</p>',
    '</div>',
    '<h3>घाट पर कतार</h3>',
    '<ul>',
    '</ul>',
    '<li>6:05 AM: नाव चली और लोग सवार हुए।</li>',
    '<time datetime="2025-11-05T10:40:00+05:30">10:40</time>',
    ...TEXTS.map((text) => `<p>${text}</p>`),
    '<p><b>10:40 AM</b> पुल खुल गया और लोग आने लगे।</p>',
  );

  test('entry ranges are ordered, do not overlap, and lose only titles and labels', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const { verdicts, groups } = read(pageOf(parts.join('')));
        groups.forEach(({ from, to, headline = [], labels }, at) => {
          expect(from).toBeGreaterThanOrEqual(groups[at - 1]?.to ?? 0);
          expect(to).toBeGreaterThan(from);
          expect(verdicts.length).toBeGreaterThanOrEqual(to);
          const kept = entryVerdicts(groups[at] as LiveGroup, verdicts).map(({ segment }) => segment);
          const all = [...kept, ...headline, ...labels].sort((left, right) => left.index - right.index);
          expect(all).toEqual(verdicts.slice(from, to).map(({ segment }) => segment));
        });
      }),
      { numRuns: 200 },
    );
  });
});

test('the heading above the entries does not start a box of other stories', () => {
  const items = TITLES.map(
    (title, at) =>
      `<li><div><time datetime="2025-11-05T1${at}:05:00+05:30">1${at}:05</time></div><h3>${title}</h3><div><p>${TEXTS[at]}</p></div></li>`,
  );
  const list = `<div class="updates"><h2>Live Updates</h2><ul>${items.join('')}</ul></div>`;
  expect(entriesOf(pageOf(`<p>${INTRO}</p>${list}`))).toHaveLength(3);
});
