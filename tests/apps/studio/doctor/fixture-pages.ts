/** Fixture pages of publishers for the doctor, unchanged or with renamed classes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definePublisher } from '../../../../src/publishers/index.ts';

const fixtures = join(import.meta.dirname, '../../../../fixtures');
const CLASSES = /(?<start>\sclass=)"(?<names>[^"]*)"/gu;

export interface FixturePage {
  readonly html: string;
  readonly url: string;
}

/** The fixture pages of a publisher, sorted by name. */
export function fixturePages(id: string): FixturePage[] {
  return readdirSync(join(fixtures, id))
    .sort()
    .map((slug) => fixturePage(`${id}/${slug}`));
}

/** A page with a fixed rule for these tests, so that the shipped rule may grow. */
export const airMonitor = fixturePage('republic-bharat/air-monitor');
export const airRule = definePublisher({
  id: 'republic-bharat',
  name: 'Republic Bharat',
  domains: ['bharat.republicworld.com', 'republicbharat.com'],
  locators: {
    breadcrumb: [{ css: '#breadcrumb a' }],
    standfirst: [{ css: '.story-description' }],
    caption: [{ css: '.gallery-item-caption' }],
    body: [{ css: '.storytext' }],
  },
});

export function fixturePage(name: string): FixturePage {
  const read = (file: string): string => readFileSync(join(fixtures, name, file), 'utf8');
  return { html: read('page.html'), url: JSON.parse(read('page.json')).url };
}

/** The page after a redesign: all classes are renamed, ids and elements are unchanged. */
export function renamed({ html, url }: FixturePage): FixturePage {
  const rename = (_: string, start: string, names: string): string =>
    `${start}"${names.trim().split(/\s+/u).map(renameClass).join(' ')}"`;
  return { html: html.replace(CLASSES, rename), url };
}

function renameClass(name: string): string {
  return name === '' ? '' : `v2${[...name].reverse().join('')}`;
}
