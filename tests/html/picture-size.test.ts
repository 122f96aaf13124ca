import { expect, test } from 'vitest';
import { isSamePicture, widthInUrl } from '../../src/html/picture-size.ts';

test.each([
  ['/pul.jpg?width=1200&height=675', 1200],
  ['/pul.jpg?resize=640%2C360', 640],
  ['/1200x675/pul.jpg', 1200],
  ['/image/539fcc98d82a=w700', 700],
])('%s states the width %s', (url, width) => {
  expect(widthInUrl(url)).toBe(width);
});

test('file names of one picture may differ in their sizes', () => {
  expect(isSamePicture('/pul-nirikshan-scaled.jpg', '/pul-nirikshan-1024x576.jpg')).toBe(true);
});
