/** Grouping by fingerprint: in parts or at once, and with frequent keys. */
import { expect, test } from 'vitest';
import { groupCopies } from '../../src/dedupe/group-copies.ts';
import { openSpill } from '../../src/dedupe/spill.ts';
import type { UnionFind } from '../../src/dedupe/union-find.ts';
import { FINGERPRINT_BYTES } from '../../src/text/fingerprint.ts';

/** Groups fingerprints; undefined for an article without words. */
async function groupsOf(prints: readonly (Uint8Array | undefined)[], maxKeys?: number): Promise<UnionFind> {
  const spill = await openSpill();
  try {
    for (const print of prints) spill.add('', print ?? new Uint8Array());
    return await groupCopies(spill, 0.3, undefined, maxKeys);
  } finally {
    await spill.close();
  }
}

function labelsOf(groups: UnionFind, count: number): number[] {
  return Array.from({ length: count }, (_, at) => groups.find(at));
}

/** A fingerprint whose bytes are unique except for the first ones. */
function printOf(number: number, common = 0): Uint8Array {
  return Uint8Array.from({ length: FINGERPRINT_BYTES }, (_, at) =>
    at < common ? 7 : (Math.imul(number * FINGERPRINT_BYTES + at + 1, 0x9e3779b1) >>> 16) & 0xff,
  );
}

const prints = Array.from({ length: 300 }, (_, at) => (at % 50 === 0 ? undefined : printOf(at % 40)));
const expected = prints.map((print, at) => {
  if (print === undefined) return at;
  return prints.findIndex((other, place) => other !== undefined && place % 40 === at % 40);
});

test.each([40, 299, 300, 1000])(
  'groupCopies finds the same groups with %i keys at a time',
  async (maxKeys) => {
    const groups = await groupsOf(prints, maxKeys);
    expect(labelsOf(groups, prints.length)).toEqual(expected);
  },
);

test('groupCopies ignores a key shared by unrelated articles without missing a copy', async () => {
  const strangers = Array.from({ length: 200 }, (_, at) => printOf(at, 3));
  const groups = await groupsOf([...strangers, printOf(150, 3)]);
  const labels = labelsOf(groups, 201);
  expect(labels.slice(0, 200)).toEqual(Array.from({ length: 200 }, (_, at) => at));
  expect(labels[200]).toBe(150);
});

test('groupCopies finds no groups in empty input', async () => {
  expect(labelsOf(await groupsOf([]), 0)).toEqual([]);
  expect(labelsOf(await groupsOf([undefined]), 1)).toEqual([0]);
});
