import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeText } from '../../../src/writers/text/text.ts';
import { runs } from '../../setup/runs.ts';
import { anyChart } from '../chart/any-chart.ts';
import { ACTIVITY, chart, PLACED, series, UNITS } from '../chart/samples.ts';
import { part, parts } from './archive.ts';
import { p, tree } from './build.ts';
import { readChart, workbookRows } from './charts.ts';
import { docxText } from './text.ts';
import { write } from './write.ts';
import { all, find, parseXml, within } from './xml.ts';

const BARS = chart({
  unit: '%',
  series: [
    series('Доля', [0.625, null, 1]),
    series('Прежде', [0.5, 0.25, 0]),
    series('Норма', [0.8, 0.8, 0.8], 'target'),
  ],
});

describe('charts of a Word document', () => {
  it('hold the series unrounded, «нет данных» as nothing', async () => {
    const bytes = await write(tree([ACTIVITY, BARS]));
    for (const [id, one] of [
      ['chart1', ACTIVITY],
      ['chart2', BARS],
    ] as const) {
      const { title, unit, categories } = one;
      const expected = one.series.map(({ name, values }) => ({ name, values }));
      expect(readChart(bytes, id)).toEqual({ title, unit, categories, series: expected });
    }
  });

  it('have the same values in the workbook that Word opens for editing', async () => {
    expect(workbookRows(await write(tree([BARS])), 'chart1')).toEqual([
      [null, 'Доля', 'Прежде', 'Норма'],
      ['июль', 0.625, 0.5, 0.8],
      ['август', null, 0.25, 0.8],
      ['сентябрь', 1, 0, 0.8],
    ]);
  });

  it('are parts of the package: well-formed, each with its relationship, type and workbook', async () => {
    const bytes = await write(tree([...PLACED]));
    const files = unzipSync(bytes);
    const types = within(part(bytes, '[Content_Types].xml'), 'Override').map(
      (node) => node.attributes.PartName,
    );
    const shown = within(part(bytes, 'word/document.xml'), 'c:chart').map((node) => node.attributes['r:id']);
    expect(shown).toEqual(['chart1', 'chart2', 'chart3', 'chart4', 'chart5']);
    for (const id of shown) {
      expect(() => part(bytes, `word/charts/${id}.xml`)).not.toThrow();
      expect(types).toEqual(
        expect.arrayContaining([`/word/charts/${id}.xml`, `/word/embeddings/${id}.xlsx`]),
      );
      const link = find(part(bytes, `word/charts/_rels/${id}.xml.rels`), 'Relationship')?.attributes;
      const data = within(part(bytes, `word/charts/${id}.xml`), 'c:externalData')[0]?.attributes['r:id'];
      expect(link).toMatchObject({ Id: data, Target: `../embeddings/${id}.xlsx` });
      const workbook = unzipSync(files[`word/embeddings/${id}.xlsx`] ?? new Uint8Array());
      for (const xml of Object.values(workbook)) expect(() => parseXml(strFromU8(xml))).not.toThrow();
    }
    const titles = shown.map((id) => readChart(bytes, id ?? '').title);
    expect(titles).toEqual(['Первая', 'Вторая', 'Третья', 'Четвёртая', 'Пятая']);
  });

  it('have their alternative texts and ids of their own', async () => {
    const document = part(await write(tree([ACTIVITY, BARS])), 'word/document.xml');
    const drawings = within(document, 'wp:docPr').map((node) => node.attributes);
    expect(drawings.map(({ descr }) => descr)).toEqual([ACTIVITY.alt, BARS.alt]);
    expect(new Set(drawings.map(({ id }) => id)).size).toBe(2);
  });

  it('differ in grey: dashes and markers of lines, patterns of bars', async () => {
    const bytes = await write(tree([ACTIVITY, BARS]));
    const looks = (id: string, name: string, attribute: string): (string | undefined)[] =>
      within(part(bytes, `word/charts/${id}.xml`), name).map((node) => node.attributes[attribute]);
    expect(looks('chart1', 'c:symbol', 'val')).toEqual(['circle', 'square', 'triangle', 'none']);
    const dashes = looks('chart1', 'a:prstDash', 'val');
    expect(new Set(dashes).size).toBe(dashes.length);
    expect(looks('chart2', 'a:pattFill', 'prst')).toEqual(['wdUpDiag']);
    const [columns, target] = ['c:barChart', 'c:lineChart'].map(
      (type) => within(part(bytes, 'word/charts/chart2.xml'), type)[0],
    );
    expect([all(columns, 'c:ser').length, all(target, 'c:ser').length]).toEqual([2, 1]);
  });

  it('show two targets apart, as lines of standing bars and as frames of lying ones', async () => {
    const norms = [40, 60].map((norm) => series(`Норма ${norm}`, [norm, norm, norm], 'target'));
    const standing = chart({ series: [series('Педагоги', [1, 2, 3]), ...norms] });
    const names = standing.categories.map((name) => `${name} – очень длинное название подразделения`);
    const bytes = await write(tree([standing, { ...standing, categories: names }]));
    for (const id of ['chart1', 'chart2']) {
      const dashes = within(part(bytes, `word/charts/${id}.xml`), 'a:prstDash').map(
        (node) => node.attributes.val,
      );
      expect(new Set(dashes).size).toBe(2);
    }
  });

  it('read as the text of the document has them', async () => {
    const document = tree([p('До.'), ACTIVITY, BARS, p('После.')]);
    const plain = (text: string): string => text.replaceAll(' | ', '').replace(/\s/g, '');
    expect(plain(docxText(await write(document)))).toBe(plain(writeText(document)));
  });

  it('lie with a row a unit where names are many and long, the first one on top', async () => {
    const bytes = await write(tree([UNITS]));
    const root = part(bytes, 'word/charts/chart1.xml');
    expect(within(root, 'c:barDir')[0]?.attributes.val).toBe('bar');
    expect(find(within(root, 'c:catAx')[0], 'c:scaling', 'c:orientation')?.attributes.val).toBe('maxMin');
    expect(new Set(readChart(bytes, 'chart1').categories).size).toBe(25);
  });

  it('can be read back whatever the data', async () => {
    const property = fc.asyncProperty(anyChart, async (one) => {
      const read = readChart(await write(tree([one])), 'chart1');
      expect(read.series).toEqual(one.series.map(({ name, values }) => ({ name, values })));
    });
    await fc.assert(property, { numRuns: runs(25) });
  });

  it('write nothing in English and nothing random', async () => {
    const bytes = await write(tree([ACTIVITY, UNITS]));
    expect(parts(bytes)['word/charts/chart1.xml']).not.toMatch(/en-US|Sheet1|rId/);
    await write(tree([BARS, p('Другой документ.')]));
    expect(await write(tree([ACTIVITY, UNITS]))).toEqual(bytes);
  });
});
