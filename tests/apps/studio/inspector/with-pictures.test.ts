import { describe, expect, test } from 'vitest';
import { localPictures } from '../../../../src/apps/cli/actions/inspect.ts';
import type { InspectionView } from '../../../../src/apps/studio/inspector/inspection-view.ts';
import { withPictures } from '../../../../src/apps/studio/inspector/write-inspection.ts';

const NONE = (): undefined => undefined;

function viewWith(text: string, kind: 'image' | 'text' = 'image'): InspectionView {
  return {
    url: 'https://naya-akhbar.example/up/nahar',
    charset: 'utf-8',
    fields: [],
    repairs: [],
    tree: [],
    pieces: [{ kind, text, path: 'body > img' }],
  };
}

describe('pictures on the web', () => {
  test.each([
    { text: 'https://cdn.example/a.jpg', picture: 'https://cdn.example/a.jpg' },
    { text: '/nahar.jpg', picture: 'https://naya-akhbar.example/nahar.jpg' },
    { text: 'file:///etc/hosts', picture: undefined },
    { text: 'javascript:alert(1)', picture: undefined },
    { text: 'data:image/svg+xml,<svg/>', picture: undefined },
  ])('are loaded on request: $text as $picture', ({ text, picture }) => {
    const [shown] = withPictures(viewWith(text), { local: NONE, remote: true }).pieces;
    expect(shown?.picture).toBe(picture);
    const [quiet] = withPictures(viewWith(text), { local: NONE, remote: false }).pieces;
    expect(quiet).not.toHaveProperty('picture');
  });

  test('do not include text', () => {
    const view = viewWith('https://cdn.example/a.jpg', 'text');
    expect(withPictures(view, { local: NONE, remote: true })).toEqual(view);
  });
});

describe('local pictures', () => {
  const local = localPictures('fixtures/unknown/paywall/page.html');

  test.each(['page.json', './page.json?w=600', '%70age.json'])('include %s in the page’s folder', (path) => {
    expect(local(path)).toMatch(/^file:\/\/.*\/paywall\/page\.json$/u);
  });

  test.each([
    'nahar.jpg',
    '.',
    '../damaged/page.html',
    '%2e%2e/damaged/page.html',
    '/etc/hosts',
    'file:///etc/hosts',
    'https://cdn.example/page.json',
    '%E0%A4%A',
    '\0',
  ])('do not include %j', (path) => {
    expect(local(path)).toBeUndefined();
  });
});
