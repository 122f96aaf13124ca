/**
 * A corpus of sentences: text on stdin, and on stdout each Hindi sentence of it once, repaired and normalised.
 * Run: npx tsx examples/sentence-corpus.ts < text.txt
 */
import { readFileSync } from 'node:fs';
import * as hindi from 'samachar/text';

const MIN_WORDS = 5;
const seen = new Set<string>();
const { text, lossy } = hindi.repairMojibake(readFileSync(0));
if (lossy) console.error('some letters were lost to a wrong charset');

for (const line of text.split('\n')) {
  if (hindi.detectLanguage(line).language !== 'hi') continue;
  for (const sentence of hindi.sentences(hindi.normalizeText(line, { joiners: 'canonical' }))) {
    const key = hindi.foldForMatching(sentence);
    if (seen.has(key) || hindi.wordCount(sentence) < MIN_WORDS || !hindi.endsSentence(sentence)) continue;
    seen.add(key);
    console.log(sentence);
  }
}
