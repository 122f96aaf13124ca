import { expect, test } from 'vitest';
import { parseCaption } from '../../src/text/parse-caption.ts';

test('capitals next to a name are an agency that no table lists', () => {
  expect(parseCaption('Une voiture. (Fred Scheiber/SIPA)')).toEqual({
    caption: 'Une voiture.',
    credit: 'Fred Scheiber/SIPA',
  });
  expect(parseCaption('Une voiture. (SIPA)')).toEqual({ caption: 'Une voiture. (SIPA)' });
});
