import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listOf } from '../../scripts/list-of.ts';
import { findDates, parseHindiDate, weekdayAtEnd } from '../../src/text/parse-hindi-date.ts';

const now = new Date(Date.UTC(2026, 10, 24, 6, 0, 30));

test.each([
  ['Publish Date:Sat, 28 Nov 2020 01:34 PM (IST)', '2020-11-28T13:34:00+05:30', 'minute'],
  ['Updated Fri, 29 May 2026 06:30 AM IST', '2026-05-29T06:30:00+05:30', 'minute'],
  ['Published OnApr 16, 2026 09:51 am IST', '2026-04-16T09:51:00+05:30', 'minute'],
  ['Apr 25, 2023 11:21 AM (IST) Posted by Amit Rao', '2023-04-25T11:21:00+05:30', 'minute'],
  ['11 Jan 2026 18:10 PM', '2026-01-11T18:10:00+05:30', 'minute'],
  ['11 Jan 2026 10ः34 PM', '2026-01-11T22:34:00+05:30', 'minute'],
  ['09-03-2023 | 7:44 pm', '2023-03-09T19:44:00+05:30', 'minute'],
  ['13/12/2020 10.30 am', '2020-12-13T10:30:00+05:30', 'minute'],
  ['22 मार्च 2018, 12:05 AM', '2018-03-22T00:05:00+05:30', 'minute'],
  ['17:41 JST, October 13, 2024', '2024-10-13T17:41:00+09:00', 'minute'],
  ['Apr 25, 2023 9:05 p.m.', '2023-04-25T21:05:00+05:30', 'minute'],
  ['প্রকাশিত: ১ এপ্রিল ২০২৬, ০৫:২০ পিএম', '2026-04-01T17:20:00+05:30', 'minute'],
  ['২৪ নভেম্বর ২০২৬ রাত ৯:১৫', '2026-11-24T21:15:00+05:30', 'minute'],
  ['२४ नोव्हेंबर २०२६ - ०६:४५ सायंकाळी', '2026-11-24T18:45:00+05:30', 'minute'],
  ['வெளியிடப்பட்டது: நவம்பர் 23, 2026 10:00 AM IST', '2026-11-23T10:00:00+05:30', 'minute'],
  ['నవంబర్ 25 , 2026 | 05:12 AM', '2026-11-25T05:12:00+05:30', 'minute'],
  ['प्रकाशित: नवम्बर 22, 2024', '2024-11-22T00:00:00+05:30', 'day'],
  ['Friday, 01 January, 2016', '2016-01-01T00:00:00+05:30', 'day'],
  ['१३ अगस्त २०२१15 अगस्त 1964 को पुल खुला', '2021-08-13T00:00:00+05:30', 'day'],
  ['27 दिसंबर 2025, शनिवार', '2025-12-27T00:00:00+05:30', 'day'],
  ['تاریخ: ۲۴ نومبر ۲۰۲۶', '2026-11-24T00:00:00+05:30', 'day'],
  ['১৫ আগষ্ট, ২০২৬', '2026-08-15T00:00:00+05:30', 'day'],
  ['10 जन॰ 2020', '2020-01-10T00:00:00+05:30', 'day'],
  ['7 नवं. 2021', '2021-11-07T00:00:00+05:30', 'day'],
  ['https://naya-akhbar.example/2020/11/28/nahar', '2020-11-28T00:00:00+05:30', 'day'],
  ['29 फरवरी 2020', '2020-02-29T00:00:00+05:30', 'day'],
  ['2021-09-10T16:28:40+5:30', '2021-09-10T16:28:40+05:30', 'second'],
  ['2021-09-10T16:28:40-04:00', '2021-09-10T16:28:40-04:00', 'second'],
  ['Thu, 16 Apr 2020 01:00:00 +0530', '2020-04-16T01:00:00+05:30', 'second'],
  ['06/01/2026 - 14:16 UTC+1', '2026-01-06T14:16:00+01:00', 'minute'],
  ['28 Nov 2020 13:34 GMT+5:30', '2020-11-28T13:34:00+05:30', 'minute'],
  ['1606550640', '2020-11-28T13:34:00+05:30', 'second'],
  ['1606550640123', '2020-11-28T13:34:00+05:30', 'second'],
  ['1/17/2018 9:05:11 PM', '2018-01-17T21:05:11+05:30', 'second'],
  ['०९ ऑगस्ट २०२५', '2025-08-09T00:00:00+05:30', 'day'],
  ['૨૪ નવેમ્બર ૨૦૨૫', '2025-11-24T00:00:00+05:30', 'day'],
  ['22 मार्च 2018 को शाम 5 बजे', '2018-03-22T17:00:00+05:30', 'minute'],
  ['22 मार्च 2018 को देर रात 11 बजे', '2018-03-22T23:00:00+05:30', 'minute'],
  ['22 मार्च 2018 को सुबह सवा नौ बजे', '2018-03-22T09:15:00+05:30', 'minute'],
  ['22 मार्च 2018 को शाम पौने सात बजे', '2018-03-22T18:45:00+05:30', 'minute'],
  ['22 मार्च 2018 को दोपहर ढाई बजे', '2018-03-22T14:30:00+05:30', 'minute'],
  ['22 मार्च 2018 को शाम ५ बजे', '2018-03-22T17:00:00+05:30', 'minute'],
  ['22 मार्च 2018 को 5 बजे', '2018-03-22T00:00:00+05:30', 'day'],
  ['22 मार्च 2018 को सुबह 2 बजे', '2018-03-22T00:00:00+05:30', 'day'],
  ['2 जून 2023 10:75', '2023-06-02T00:00:00+05:30', 'day'],
])('parseHindiDate reads %s', (text, iso, precision) => {
  expect(parseHindiDate(text)).toEqual({ iso, precision });
});

test('a time without a zone is in options.zone', () => {
  expect(parseHindiDate('2020-02-14 21:42:56', { zone: '+00:00' })?.iso).toBe('2020-02-14T21:42:56+00:00');
  expect(parseHindiDate('2 जून 2023', { zone: '+05:45' })?.iso).toBe('2023-06-02T00:00:00+05:45');
});

describe('parseHindiDate resolves relative dates with options.now', () => {
  test.each([
    ['२ घंटे पहले', '2026-11-24T09:30:00+05:30', 'minute'],
    ['16 days ago', '2026-11-08T00:00:00+05:30', 'day'],
    ['आज 10:30 AM', '2026-11-24T10:30:00+05:30', 'minute'],
    ['45 सेकंड पहले', '2026-11-24T11:29:00+05:30', 'minute'],
    ['डेढ़ घंटे पहले', '2026-11-24T10:00:00+05:30', 'minute'],
    ['पटनाकुछ ही क्षण पहले', '2026-11-24T11:30:00+05:30', 'minute'],
    ['Yesterday', '2026-11-23T00:00:00+05:30', 'day'],
    ['अपडेटेड: कल, 9:05 pm', '2026-11-23T21:05:00+05:30', 'minute'],
    ['कल रात 11 बजे आग लग गई।', '2026-11-23T23:00:00+05:30', 'minute'],
    ['कल शाम 5 बजे बैठक हुई है', '2026-11-23T17:00:00+05:30', 'minute'],
    ['परसों दोपहर 1 बजे वे पटना जाएंगे', '2026-11-26T13:00:00+05:30', 'minute'],
    ['परसों दोपहर 1 बजे वे पटना में थे', '2026-11-22T13:00:00+05:30', 'minute'],
  ])('%s', (text, iso, precision) => {
    expect(parseHindiDate(text, { now })).toEqual({ iso, precision });
  });

  test.each(['परसों', 'कल शाम 5 बजे', 'आज का दिन अच्छा है'])('but not %s', (text) => {
    expect(parseHindiDate(text, { now })).toBeUndefined();
  });
});

test.each<[string, { minYear?: number }?]>([
  [''],
  ['29 फरवरी 2021'],
  ['मार्च 2020'],
  ['2101-01-01'],
  ['99999999999'],
  ['128 मार्च 20201'],
  ['Invalid date'],
  ['15 अगस्त 1789'],
  ['3 मिनट पहले'],
  ['18 अप्रैल, 1948', { minYear: 1990 }],
])('parseHindiDate returns undefined for %j', (text, options) => {
  expect(parseHindiDate(text, options)).toBeUndefined();
});

describe('findDates', () => {
  test.each([
    ['Published OnApr 16, 2026 09:51 am IST', ['published']],
    ['22 नवंबर 2024 को प्रकाशित', ['published']],
    ['2 जून 2023', [undefined]],
  ])('reads the labels of %s', (text, labels) => {
    expect(findDates(text).map(({ label }) => label)).toEqual(labels);
  });

  test('returns the position of date and time', () => {
    const text = 'Updated: 3 Jun 2023 10:40 AM (IST) | 5 टिप्पणियां';
    const [date] = findDates(text);
    expect(text.slice(date?.index, (date?.index ?? 0) + (date?.length ?? 0))).toBe(
      '3 Jun 2023 10:40 AM (IST)',
    );
  });
});

test('every day of every month is parsed', () => {
  const names = listOf(`जनवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर`);
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2100 }),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 1, max: 28 }),
      (year, month, day) => {
        const iso = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}T00:00:00+05:30`;
        expect(parseHindiDate(`${day} ${names[month]} ${year}`)?.iso).toBe(iso);
      },
    ),
  );
});

test.each([
  ['मोहन लाल शुक्र, ', { number: 5, index: 9 }],
  ['रविवार', { number: 0, index: 0 }],
  ['Published on Thurs. ', { number: 4, index: 13 }],
  ['नहर', undefined],
  ['मंगलम', undefined],
])('weekdayAtEnd reads %j', (text, expected) => {
  expect(weekdayAtEnd(text)).toEqual(expected);
});
