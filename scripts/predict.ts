/** Turns a corpus folder into predictions: one line of JSON per page on stdout. */
import { onlyFolder, runCommand } from './command-line.ts';
import { isFailure, type Prediction, predictPage } from './prediction.ts';
import { corpusPages } from './saved-pages.ts';

runCommand('usage: npm run --silent predict -- DIR [--generic]', { generic: false }, (values, folders) => {
  for (const page of corpusPages(onlyFolder(folders))) writePrediction(predictPage(page, values));
});

function writePrediction(prediction: Prediction): void {
  process.stdout.write(`${JSON.stringify(prediction)}\n`);
  if (isFailure(prediction)) reportFault(prediction.id, prediction.error);
}

/** A page that is not an article is a valid result; a missing file or a crash is a failure of the run. */
function reportFault(id: string, error: { readonly code: string; readonly message: string }): void {
  if (error.code !== 'unreadable' && error.code !== 'crash') return;
  process.stderr.write(`${id}: ${error.code}: ${error.message}\n`);
  process.exitCode = 1;
}
