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

const DATES =
  '<meta property="article:published_time" content="2025-11-05T05:20:00+05:30"><meta property="article:modified_time" content="2025-11-05T18:00:00+05:30">';

/** The entries on a page published in the morning and modified in the afternoon of 5 November 2025. */
function read(
  body: string,
  { url = LIVE_URL, head = DATES, headline: title = 'मेले में उमड़ी भीड़' }: PageParts = {},
): { verdicts: readonly Verdict[]; groups: LiveGroup[] } {
  const html = `<html lang="hi"><head>${head}</head><body><main><h1>${title}</h1><div class="story">${body}</div></main></body></html>`;
  const page = readPage(html, { url });
  const headline = page.segments.filter(({ box }) => box.tag === 'h1');
  const no = () => false;
  const hints = { headline, fromRule: [], excludedByRule: new Set<never>(), isPhrase: no, isSiteName: no };
  const place = placeBody(pageFeaturesOf(page), hints);
  if (place === undefined) return { verdicts: [], groups: [] };
  const verdicts = readBody(page, place, { ...hints, standfirst: [] });
  return { verdicts, groups: findLiveEntries(page, place.root, verdicts) };
}

/** The entries of a page as time, title and texts. */
function entriesOf(body: string, parts?: PageParts): unknown[] {
  const { verdicts, groups } = read(body, parts);
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
const CLOCKS = ['5:20 PM', '10:40 AM', '6:05 AM'];
const ISO = (at: number): string => AT[at] ?? '';
const TIME = (at: number): string => `<time datetime="${ISO(at)}">आज</time>`;

/** Entries in boxes of a moment, a title, a text and more. */
function boxes(
  momentOf: (at: number) => string,
  titleOf = (title: string): string => `<h3>${title}</h3>`,
  more = '',
) {
  return each(
    (title, text, at) => `<div class="upd">${momentOf(at)}${titleOf(title)}<p>${text}</p>${more}</div>`,
  );
}

describe('entries in similar boxes are found', () => {
  const days = ['6', '6', '5'].map(
    (day, at) => `<p>${day} नवंबर 2025, 5:20 PM</p><h3>${TITLES[at]}</h3><p>${TEXTS[at]}</p>`,
  );
  const day = (...entries: readonly (string | undefined)[]): string =>
    `<div class="day">${entries.map((entry) => `<div class="upd">${entry}</div>`).join('')}</div>`;
  const clock = (title: string): string =>
    `<time datetime="2025-11-05">${['17:20', '10:40', '06:05'][TITLES.indexOf(title)]} IST, 5 नवंबर 2025</time>`;
  test.each<[string, string, unknown[]?]>([
    [
      'with a <time> after the title',
      each(
        (title, text, at) =>
          `<section class="post"><h2>${title}</h2><p class="when">${TIME(at)}</p><p>${text}</p></section>`,
      ),
    ],
    [
      'with serial numbers in their classes',
      each(
        (title, text, at) =>
          `<div class="card card-${at}7 ${at % 2 ? 'odd' : 'even'}">${TIME(at)}<h3>${title}</h3><p>${text}</p></div>`,
      ),
    ],
    [
      'with a Hindi clock time',
      boxes((at) => `<p>${['शाम 5:20 बजे', 'सुबह 10:40 बजे', 'सुबह 6:05 बजे'][at]}</p>`),
    ],
    ['with Devanagari digits', boxes((at) => `<p>${['शाम ५:२०', 'सुबह १०:४०', 'सुबह ६:०५'][at]}</p>`)],
    [
      'with date, time and author name',
      boxes(
        (at) => `<p>Nov 5, 2025 ${CLOCKS[at]} (IST) Posted by मीना राव</p>`,
        (title) => `<p><b>${title}</b></p>`,
      ),
    ],
    ['with a separate byline', boxes((at) => `<p>${CLOCKS[at]} IST</p><p>Posted by मीना राव</p>`)],
    [
      'without their share links',
      boxes(TIME, undefined, '<div class="share"><a href="https://social.example">Facebook</a></div>'),
    ],
    [
      'in one box per day',
      day(days[0], days[1]) + day(days[2]),
      expected(['2025-11-06T17:20:00+05:30', '2025-11-06T17:20:00+05:30', ISO(0)]),
    ],
    [
      'with the time and the title on the same line',
      boxes(
        () => '',
        (title) => `<h3><span>${clock(title)}</span><span>${title}</span></h3>`,
      ),
    ],
    [
      'with a label between time and title',
      boxes(
        () => '',
        (title) =>
          `<h3><span>${clock(title)}<span>ब्रेकिंग न्यूज़</span><i class="visually-hidden">, </i></span>${title}</h3>`,
      ),
    ],
    [
      'with time and title in boxes inside the heading',
      boxes(
        () => '',
        (title) => `<h3><div>${clock(title)}</div><div>${title}</div></h3>`,
      ),
    ],
  ])('%s', (_, body, entries = expected(AT)) => {
    expect(entriesOf(`<p>${INTRO}</p>${body}`, { url: NEWS_URL })).toEqual(entries);
  });

  test('even if one consists of an embed alone', () => {
    const post =
      '<blockquote class="twitter-tweet"><p>घाट खुला है</p><a href="https://twitter.com/a/status/1">5 नवंबर</a></blockquote>';
    const body = boxes(TIME).replace(`<p>${TEXTS[1]}</p>`, post);
    expect(read(body, { url: NEWS_URL }).groups.map(({ time }) => time)).toEqual(AT);
  });
});

describe('on a live page', () => {
  test('text that starts with a time starts an entry and loses no words', () => {
    const body = each(
      (_title, text, at) =>
        `<div class="upd"><p><b>${CLOCKS[at]}:</b> ${text}</p><p>${INTRO.replace('आज', `${at}`)}</p></div>`,
    );
    const { verdicts, groups } = read(body, { headline: 'नदी मेला लाइव: मेले में उमड़ी भीड़' });
    expect(groups.map(({ time }) => time)).toEqual(AT);
    const [first, second] = entryVerdicts(groups[1] as LiveGroup, verdicts).map(
      ({ segment }) => segment.text,
    );
    expect([first, second]).toEqual([`10:40 AM: ${TEXTS[1]}`, INTRO.replace('आज', '1')]);
  });

  test('a title already listed above the entries is still the title', () => {
    const long = (title: string): string => `${title}, देखने पहुंचे सैकड़ों लोग`;
    const list = `<ul>${TITLES.map((title) => `<li>${long(title)}</li>`).join('')}</ul>`;
    const body = boxes(
      (at) => `<p>${CLOCKS[at]}</p>`,
      (title) => `<h3>${long(title)}</h3>`,
    );
    expect(entriesOf(`<p>${INTRO}</p>${list}${body}`)).toEqual(expected(AT, TITLES.map(long)));
  });

  test('entries of a page without a date have no time', () => {
    const body = boxes((at) => `<span>${CLOCKS[at]}</span>`);
    expect(entriesOf(body, { head: '' })).toEqual(expected([]));
  });

  test.each(['रिपोर्ट आई सामने', 'Posted by mistake'])(
    'a title that starts like a byline is a title: %s',
    (title) => {
      const { groups } = read(
        boxes(
          (at) => `<p>${CLOCKS[at]}</p>`,
          () => `<h3>${title}</h3>`,
        ),
      );
      expect(groups.map(({ headline }) => headline?.[0]?.text)).toEqual([title, title, title]);
    },
  );

  test('liveBlogUpdate gives an entry with the same title its exact time', () => {
    const liveBlogUpdate = TITLES.map((headline, at) => ({
      '@type': 'BlogPosting',
      headline: `${headline} `,
      datePublished: ISO(at),
    }));
    const blog = { '@type': 'LiveBlogPosting', headline: 'मेला', datePublished: ISO(2), liveBlogUpdate };
    const head = `<script type="application/ld+json">${JSON.stringify(blog)}</script>`;
    const body = boxes((at) => `<span>${at + 3}:10 PM</span>`);
    expect(entriesOf(body, { head })).toEqual(expected(AT));
  });

  test.each([
    ['is the publication date', '2025-11-05T05:20:00+05:30', '2025-11-05T18:00:00+05:30'],
    ['is the next day past midnight', '2025-11-04T21:00:00+05:30', '2025-11-05T18:00:00+05:30'],
    ['is Indian even if the page states UTC', '2025-11-04T19:30:00Z', '2025-11-05T12:30:00Z'],
  ])('the date of a bare clock time %s', (_name, published, modified) => {
    const head = `<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${modified}">`;
    const body = boxes((at) => `<span>0${at + 6}:10 AM</span>`);
    const times = [6, 7, 8].map((hour) => `2025-11-05T0${hour}:10:00+05:30`);
    expect(entriesOf(body, { head })).toEqual(expected(times));
  });

  test('the heading above the entries does not start a box of other stories', () => {
    const items = each(
      (title, text, at) => `<li><div>${TIME(at)}</div><h3>${title}</h3><div><p>${text}</p></div></li>`,
    );
    const list = `<div class="updates"><h2>Live Updates</h2><ul>${items}</ul></div>`;
    expect(entriesOf(`<p>${INTRO}</p>${list}`)).toHaveLength(3);
  });
});

const story = TEXTS.map((text) => `<p>${text}</p>`).join('');
test.each(
  Object.entries<string>({
    'plain paragraphs': story,
    'rows of published and updated dates': `<div class="d"><time datetime="2025-11-05T05:20:00+05:30">5 नवंबर 2025</time></div><div class="d">Updated: 5 Nov 2025 6:20 PM</div><div class="d">6:30 PM</div>${story}`,
    'a chronology of days': each(
      (title, text, at) => `<div class="y"><h3>${at + 3} मार्च 2019</h3><h4>${title}</h4><p>${text}</p></div>`,
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
)('finds no entries in %s', (_name, body) => {
  expect(read(body, { url: NEWS_URL }).groups).toEqual([]);
});

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

test('on any page, entry ranges are ordered, do not overlap, and lose only titles and labels', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const { verdicts, groups } = read(parts.join(''));
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
