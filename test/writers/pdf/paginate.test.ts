import { expect, test } from 'vitest';
import type { Box } from '../../../src/writers/pdf/page.ts';
import { paginate } from '../../../src/writers/pdf/paginate.ts';
import { keepCompany, type Slab, slab } from '../../../src/writers/pdf/slab.ts';

/** A slab ten points tall that draws a line as long as its number. */
function line(id: number, more: Partial<Slab> = {}): Slab {
  return slab({ height: 10, boxes: [{ kind: 'stroke', x: 0, y: 0, width: id, height: 0 }], ...more });
}

/** The numbers of the slabs on each page. */
function pages(slabs: readonly Slab[], height: number): number[][] {
  return paginate(keepCompany(slabs), height).map((boxes) =>
    boxes.map(({ width }: Box & { width?: number }) => width ?? 0),
  );
}

test('a page takes what fits', () => {
  expect(
    pages(
      [1, 2, 3, 4, 5].map((id) => line(id)),
      20,
    ),
  ).toEqual([[1, 2], [3, 4], [5]]);
});

test('what must not part moves together', () => {
  expect(pages([line(1), line(2), line(3, { keep: true })], 20)).toEqual([[1], [2, 3]]);
});

test('what cannot be kept together on any page is parted at the page end', () => {
  const slabs = [1, 2, 3].map((id) => line(id, { keep: true }));
  expect(pages(slabs, 20)).toEqual([[1, 2], [3]]);
});

test('a signature takes two lines with it', () => {
  const slabs = [line(1), line(2), line(3), line(4, { company: 2 })];
  expect(pages(slabs, 30)).toEqual([[1], [2, 3, 4]]);
});

test('a row of two lines is company enough', () => {
  const slabs = [line(1), line(2), line(3, { lines: 2 }), line(4, { company: 2 })];
  expect(pages(slabs, 30)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('space above is dropped at the top of a page but kept after a hard break', () => {
  const spaced = paginate([line(1), line(2, { before: 5 }), line(3, { before: 5, startsPage: true })], 16);
  expect(spaced.map((boxes) => boxes.map((box) => box.y))).toEqual([[0], [0], [5]]);
});

test('a repeated header takes its room on every further page', () => {
  const repeat = { height: 10, boxes: [{ kind: 'stroke', x: 0, y: 0, width: 99, height: 0 }] as const };
  const rows = [1, 2, 3, 4].map((id) => line(id, { repeat }));
  expect(pages([line(99), ...rows], 30)).toEqual([
    [99, 1, 2],
    [99, 3, 4],
  ]);
});
