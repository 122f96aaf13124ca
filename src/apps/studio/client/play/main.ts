/** The playground in its page: samples, files, and the URL. */
import { make } from '../make.ts';
import { findElements } from './elements.ts';
import { Playground } from './playground.ts';
import type { ReadingWorker } from './reader.ts';
import { SAMPLES, type SampleFile, STARTERS, sampleFile } from './samples.ts';
// Imported after the styles of the inspection, which appears within this page.
import './play.css';

/** The limit of samachar itself; a larger file need not even be read. */
const MAX_FILE_SIZE = 32 * 1024 * 1024;
const HASH = '#sample=';

const parts = findElements();
const playground = new Playground(parts, () => new Worker('worker.js') as ReadingWorker);

function listSamples(): void {
  const groups = new Map<string, HTMLOptGroupElement>();
  for (const { id, group, label } of SAMPLES) {
    const options = groups.get(group) ?? Object.assign(document.createElement('optgroup'), { label: group });
    options.append(new Option(label, id));
    groups.set(group, options);
  }
  parts.sample.append(new Option('your own', ''), ...groups.values());
}

/** Links, so that a sample can also be opened in another tab. */
function listStarters(): void {
  for (const { id, headline, shows } of STARTERS)
    parts.starters.append(
      make(
        'li',
        {},
        make('a', { href: HASH + id }, make('b', { lang: 'hi' }, headline), make('span', {}, shows)),
      ),
    );
}

async function openSample(id: string): Promise<void> {
  parts.sample.value = id;
  if (id === '') return;
  const sample = await readSample(id);
  if (parts.sample.value !== id) return;
  if (sample === undefined) playground.say('The sample could not be loaded: is the server still running?');
  else playground.open({ ...sample, name: '' });
}

async function readSample(id: string): Promise<SampleFile | undefined> {
  try {
    const response = await fetch(sampleFile(id));
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

async function openFile(file: File): Promise<void> {
  if (file.size > MAX_FILE_SIZE) {
    playground.say(`${file.name} is larger than ${MAX_FILE_SIZE / 1024 / 1024} MB.`);
    return;
  }
  noSample();
  playground.open({ content: new Uint8Array(await file.arrayBuffer()), name: file.name });
}

/** The hash only contains sample names: pasted text is private. */
function noSample(): void {
  parts.sample.value = '';
  history.replaceState(null, '', location.pathname + location.search);
}

function sampleOfHash(): string {
  const id = location.hash.startsWith(HASH) ? decodeURIComponent(location.hash.slice(HASH.length)) : '';
  return SAMPLES.some((sample) => sample.id === id) ? id : '';
}

/** Back to the empty playground from a sample, but never from the user's own page, which no URL keeps. */
function followHash(): void {
  const id = sampleOfHash();
  if (id !== '') openSample(id);
  else if (location.hash === '' && parts.sample.value !== '') empty();
}

function empty(): void {
  parts.sample.value = '';
  playground.open({ content: '', name: '' });
}

function listen(): void {
  const { sample, file, source } = parts;
  sample.addEventListener('change', () => {
    if (sample.value === '') noSample();
    else history.replaceState(null, '', HASH + sample.value);
    openSample(sample.value);
  });
  addEventListener('hashchange', followHash);
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) openFile(chosen);
  });
  source.addEventListener('input', noSample);
  listenToDrops();
}

/** Handles only files; dragged text is inserted where it is dropped. */
function listenToDrops(): void {
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  addEventListener('dragleave', () => document.body.classList.remove('dropping'));
  addEventListener('drop', (event) => {
    document.body.classList.remove('dropping');
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped === undefined) return;
    event.preventDefault();
    openFile(dropped);
  });
}

listSamples();
listStarters();
listen();
if (sampleOfHash() === '') empty();
else openSample(sampleOfHash());
