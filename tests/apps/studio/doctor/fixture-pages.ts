/** Fixture pages of publishers for the doctor, unchanged or with renamed classes. */
import {
  type Diagnosis,
  openDiagnosis,
  type SavedPage,
} from '../../../../src/apps/studio/doctor/diagnose.ts';
import { definePublisher, type Publisher } from '../../../../src/publishers/index.ts';
import { fixture } from '../../../read-fixtures.ts';

const CLASSES = /(?<start>\sclass=)"(?<names>[^"]*)"/gu;

interface FixturePage {
  readonly html: string;
  readonly url: string;
}

export function diagnose(pages: readonly SavedPage[], rules?: readonly Publisher[]) {
  const running = openDiagnosis(rules);
  for (const page of pages) running.add(page);
  return running.diagnosis();
}

/** The diagnosis of so many copies of each diagnosed page. */
export function multiplied(diagnosis: Diagnosis, copies: number): Diagnosis {
  return JSON.parse(JSON.stringify(diagnosis), (key, value) =>
    typeof value === 'number' && key !== 'version' ? copies * value : value,
  );
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
  const { html, url } = fixture(name);
  return { html: String(html), url };
}

/** The page after a redesign: all classes are renamed, ids and elements are unchanged. */
export function renamed({ html, url }: FixturePage): FixturePage {
  const renameClass = (name: string): string => `v2${[...name].reverse().join('')}`;
  const rename = (_: string, start: string, names: string): string =>
    `${start}"${names.split(/\s+/u).filter(Boolean).map(renameClass).join(' ')}"`;
  return { html: html.replace(CLASSES, rename), url };
}
