import { expect, it } from 'vitest';
import { districtDocuments } from '../../../src/making/district/district-documents.ts';
import { readCatalogue } from '../../../src/templating/catalogue.ts';
import { renderDistrict } from '../../../src/templating/district.ts';
import { districtView } from '../../../src/usage/district/view/district-view.ts';
import { disk } from '../../../src/world/disk.ts';
import { TEMPLATES } from '../../../src/world/package.ts';
import { madeOf, rolledUp } from './compare.ts';
import { districtFolder } from './plain-district.ts';

const DISTRICT = {
  А: { staff: 10, active: 2, norm: 40, messages: 10, before: 4 },
  Б: { staff: 2, active: 1, norm: 40 },
  'В & <Г>': { staff: 4, active: 4, lastDay: '2025-05-31', kind: 'college' },
};

it('says in words what the roll-up says in figures, with an order of organisations only when asked', async () => {
  const made = madeOf(await rolledUp(districtFolder(DISTRICT), { period: '2025-Q2' }));
  const catalogue = readCatalogue(disk, [TEMPLATES]);
  const rendered = (rank: boolean) =>
    renderDistrict(disk, [TEMPLATES], catalogue, districtView(made, { rank }));
  const { documents, problems } = rendered(false);
  expect(problems).toEqual([]);
  const text = JSON.stringify(documents[0]?.tree).replaceAll('\u{A0}', ' ');
  expect(documents.map(({ id, fileName }) => [id, fileName.replaceAll('\u{A0}', ' ')])).toEqual([
    ['district-report', 'Справка по организациям за II квартал 2025 года'],
  ]);
  for (const words of [
    '43,8 %',
    'В своде 3 организации из 3',
    'Колледжи',
    'Все работники: доля активных',
    '50,0 %',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('по порядку');
  expect(JSON.stringify(rendered(true).documents)).toContain('В & <Г>');
});

it('is a Word document and a PDF, the same bytes twice', async () => {
  const made = madeOf(await rolledUp(districtFolder(DISTRICT), { period: '2025-Q2' }));
  const write = () =>
    districtDocuments(disk, made, { templates: [TEMPLATES], formats: ['docx', 'pdf'], rank: true });
  const [one, other] = [await write(), await write()];
  expect(one.problems).toEqual([]);
  expect(one.products.map(({ id, format }) => [id, format])).toEqual([
    ['district-report', 'docx'],
    ['district-report', 'pdf'],
  ]);
  expect(one).toEqual(other);
});
