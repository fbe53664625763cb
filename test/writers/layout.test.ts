import { describe, expect, test } from 'vitest';
import { pageLayout, points, subjectWidth, twips } from '../../src/writers/layout.ts';

const PERMANENT = pageLayout('permanent');

/** Sizes of ГОСТ Р 7.0.97 and those of our own, one a line: a changed number is a changed look of every document. */
test.each([
  ['a sheet is A4', PERMANENT.page, { width: 210, height: 297 }],
  [
    'documents kept for good have 30 mm at the left',
    PERMANENT.margin,
    { left: 30, right: 10, top: 20, bottom: 20 },
  ],
  ['others 20 mm', pageLayout('ordinary').margin, { left: 20, right: 10, top: 20, bottom: 20 }],
  ['the page number stands 10 mm from the top', PERMANENT.pageNumberTop, 10],
  ['a first line is indented by 12.5 mm', PERMANENT.indent, 12.5],
  [
    'type sizes without a choice',
    PERMANENT.font,
    { title: 14, section: 14, clause: 14, body: 14, table: 12, small: 10, pageNumber: 12 },
  ],
  ['lines are 1.15 apart without a choice', PERMANENT.lineSpacing, { body: 1.15, single: 1 }],
  ['corner requisites are 8 cm wide in the edition of 2025', PERMANENT.corner, 80],
  ['7.5 cm in that of 2016', pageLayout('permanent', '2016').corner, 75],
  [
    'a signature: position, name, date, gap, the mark of an electronic one',
    PERMANENT.signature,
    {
      position: 75,
      name: 50,
      date: 30,
      gap: 2,
      mark: { width: 66, position: 50, padding: 1.5, radius: 2, size: 9 },
    },
  ],
  ['a row to sign in is 9 mm high', PERMANENT.signingRow, 9],
  ['a cell has so much inside', PERMANENT.cell, { horizontal: 1.5, vertical: 0.5 }],
  ['a chart is 70 mm high', PERMANENT.chart, { height: 70, size: 9, titleSize: 10.5 }],
  [
    'points between blocks',
    PERMANENT.space,
    {
      titleBefore: 12,
      titleAfter: 12,
      subjectAfter: 12,
      sectionBefore: 12,
      sectionAfter: 6,
      tableAround: 6,
      columnsAfter: 12,
      signatureBefore: 28,
      signatureBetween: 14,
      ruleAround: 6,
    },
  ],
])('%s', (_, found, stated) => {
  expect(found).toEqual(stated);
});

describe('what may be chosen', () => {
  test('the size of the body and its line spacing, nothing beside', () => {
    const { font, lineSpacing, ...rest } = pageLayout('ordinary', '2025', { fontSize: 12, lineSpacing: 1.5 });
    const { font: usual, lineSpacing: usualSpacing, ...usualRest } = pageLayout('ordinary');
    expect(font).toEqual({ ...usual, title: 12, section: 12, clause: 12, body: 12 });
    expect(lineSpacing).toEqual({ ...usualSpacing, body: 1.5 });
    expect(rest).toEqual(usualRest);
  });

  test.each([
    ['permanent', 30],
    ['ordinary', 20],
  ] as const)('a %s sheet on its side is bound at the top, %i mm', (storage, top) => {
    const { page, margin } = pageLayout(storage, '2025', { orientation: 'landscape' });
    expect(page).toEqual({ width: 297, height: 210 });
    expect(margin).toEqual({ left: 20, right: 20, top, bottom: 10 });
  });
});

test('a leaflet has large type of its own', () => {
  const chosen = { fontSize: 12, lineSpacing: 1.5, look: 'leaflet' } as const;
  const leaflet = pageLayout('permanent', '2025', chosen);
  expect(leaflet.font).toMatchObject({ title: 30, section: 16, clause: 18, body: 14 });
  expect(leaflet).toMatchObject({ isNumbered: false, lineSpacing: { body: 1 }, align: { body: 'left' } });
});

test('an inch is 25.4 mm, 72 points, 1440 twips; twips are whole', () => {
  expect([points(25.4), twips(25.4), twips(10)]).toEqual([72, 1440, 567]);
});

test('the heading to the text takes half a line', () => {
  expect(subjectWidth(PERMANENT)).toBe(85);
  expect(subjectWidth(pageLayout('ordinary', '2025', { orientation: 'landscape' }))).toBe(128.5);
});
