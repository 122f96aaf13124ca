import { expect, test } from 'vitest';
import { isSamePicture, widthInUrl } from '../../src/html/picture-size.ts';

test.each([
  ['/pul.jpg?tr=w-758,h-433', 758],
  ['/pul.jpg?width=1200&height=675', 1200],
  ['/pul.jpg?imwidth=680', 680],
  ['/pul.jpg?resize=640%2C360', 640],
  ['/width=896,quality=80/pul.jpg', 896],
  ['/pul-300x169.jpg', 300],
  ['/1200x675/pul.jpg', 1200],
  ['/w1240/pul.jpg', 1240],
  ['/image/539fcc98d82a=w700', 700],
  ['/pul.jpg', undefined],
  ['/2026/11/pul-16x9.jpg', undefined],
  ['/pul.jpg?v=2026', undefined],
])('%s states the width %s', (url, width) => {
  expect(widthInUrl(url)).toBe(width);
});

test.each([
  ['/pul-nirikshan-300x169.jpg', '/pul-nirikshan.jpg', true],
  ['/a/pul-nirikshan.jpg?w=300', '/b/pul-nirikshan.webp', true],
  ['/pul-nirikshan-scaled.jpg', '/pul-nirikshan-1024x576.jpg', true],
  ['/pul-nirikshan-1.jpg', '/pul-nirikshan-2.jpg', false],
  ['/1/original.jpg', '/2/original.jpg', false],
])('%s and %s are the same image: %s', (left, right, isSame) => {
  expect(isSamePicture(left, right)).toBe(isSame);
});
