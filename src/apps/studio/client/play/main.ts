/** The playground in its page: samples, files, and the URL. */
import { make } from '../make.ts';
import { parts } from './elements.ts';
import { listenToInput, openSource, say } from './playground.ts';
import { type PlaygroundSource, SAMPLE_IDS, SAMPLES, sampleFile } from './samples.ts';
// Imported after the styles of the inspection, which appears within this page.
import './play.css';

/** The limit of samachar itself; a larger file need not even be read. */
const MAX_FILE_SIZE = 32 * 1024 * 1024;
const HASH = '#sample=';

function listSamples(): void {
  const groups = Object.entries(SAMPLES).map(([label, samples]) => {
    const options = Object.entries(samples).map(([id, name]) => new Option(name, id));
    return make('optgroup', { label }, ...options);
  });
  parts.sample.append(new Option('your own', ''), ...groups);
}

async function openSample(id: string): Promise<void> {
  parts.sample.value = id;
  if (id === '') return;
  const sample = await readSample(id).catch(() => undefined);
  if (parts.sample.value !== id) return;
  if (sample === undefined) say('The sample could not be loaded: is the server still running?');
  else openSource(sample);
}

async function readSample(id: string): Promise<PlaygroundSource | undefined> {
  const response = await fetch(sampleFile(id));
  return response.ok ? response.json() : undefined;
}

async function openFile(file: File): Promise<void> {
  if (file.size > MAX_FILE_SIZE) {
    say(`${file.name} is larger than ${MAX_FILE_SIZE / 1024 / 1024} MB.`);
    return;
  }
  noSample();
  openSource({ content: new Uint8Array(await file.arrayBuffer()), name: file.name });
}

/** The hash only contains sample names: pasted text is private. */
function noSample(): void {
  parts.sample.value = '';
  history.replaceState(null, '', location.pathname + location.search);
}

function sampleOfHash(): string {
  const id = location.hash.startsWith(HASH) ? decodeURIComponent(location.hash.slice(HASH.length)) : '';
  return SAMPLE_IDS.includes(id) ? id : '';
}

/** Back to the empty playground from a sample, but never from the user's own page, which no URL keeps. */
function followHash(): void {
  const id = sampleOfHash();
  if (id !== '') openSample(id);
  else if (location.hash === '' && parts.sample.value !== '') empty();
}

function empty(): void {
  parts.sample.value = '';
  openSource({ content: '' });
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
listenToInput();
listen();
if (sampleOfHash() === '') empty();
else openSample(sampleOfHash());
