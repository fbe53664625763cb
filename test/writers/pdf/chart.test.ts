import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/document/tree.ts';
import { pageLayout, points } from '../../../src/writers/layout.ts';
import { chartDrawer } from '../../../src/writers/pdf/chart/draw.ts';
import { writePdf } from '../../../src/writers/pdf/pdf.ts';
import type { Drawing } from '../../../src/writers/pdf/setting.ts';
import { runs } from '../../setup/runs.ts';
import { anyChart } from '../chart/any-chart.ts';
import { ACTIVITY, chart, PLACED, series, UNITS } from '../chart/samples.ts';
import { heading, p, tree } from '../docx/build.ts';
import { metrics } from './fonts.ts';
import { type ReadPdf, readPdf, shownTexts } from './reader.ts';

const LAYOUT = pageLayout('ordinary');
const WIDTH = 510;
const draw = (one: Chart): Drawing => chartDrawer(LAYOUT, metrics)(one, WIDTH);

async function written(...charts: Chart[]): Promise<ReadPdf> {
  return readPdf((await writePdf(tree(charts), LAYOUT)).bytes);
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The letters of each level label, from the top of the capitals to the baseline. */
function boxes({ texts }: Drawing): Box[] {
  return texts
    .filter(({ angle }) => angle === 0)
    .map((label) => {
      const units = [...label.text].reduce(
        (sum, sign) => sum + (metrics.advances[label.face][sign.charCodeAt(0)] ?? 0),
        0,
      );
      const width = (units / metrics.unitsPerEm) * label.size;
      const { x, y, size } = label;
      return { text: label.text, left: x, right: x + width, top: y - 0.66 * size, bottom: y };
    });
}

function overlapping(drawing: Drawing): string[] {
  const all = boxes(drawing);
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

function outside(drawing: Drawing): string[] {
  const { width, height } = drawing;
  return boxes(drawing)
    .filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height)
    .map((box) => box.text);
}

describe('a chart in a PDF', () => {
  it('is operators and text, without a picture', async () => {
    const pdf = await written(ACTIVITY, chart());
    const shown = shownTexts(pdf.pages[0] ?? '').join(' ');
    const words = [ACTIVITY.title, 'чел.', '29.06', '10.08', 'Обучающиеся', 'Норма для педагогов'];
    for (const word of [...words, 'июль', '1250', '25\u00A0352,5', '30\u00A0000', 'нет данных'])
      expect(shown).toContain(word);
    expect(
      [...pdf.objects.values()].filter((object) => /\/Subtype \/Image|\/SMask|\/ca |\/CA /.test(object)),
    ).toEqual([]);
  });

  it('is a figure with an alternative text and its place on the page', async () => {
    const { objects } = await written(ACTIVITY);
    const figure = [...objects.values()].find((object) => object.includes('/S /Figure')) ?? '';
    const alt = Buffer.from(`\uFEFF${ACTIVITY.alt}`, 'utf16le').swap16().toString('latin1');
    expect(figure.replace(/\\(.)/gs, '$1')).toContain(alt);
    const box = /\/BBox \[([\d. ]+)\]/.exec(figure)?.[1]?.split(' ').map(Number) ?? [];
    const left = points(20);
    const top = points(297 - 20);
    expect(box.map(Math.round)).toEqual([left, top - points(70) - 6, left + WIDTH, top - 6].map(Math.round));
  });

  it('is found at every place of a document and stays with its heading', async () => {
    const pdf = readPdf((await writePdf(tree([...PLACED]), LAYOUT)).bytes);
    const shown = pdf.pages.flatMap(shownTexts).join(' ');
    for (const title of ['Первая', 'Вторая', 'Третья', 'Четвёртая', 'Пятая']) expect(shown).toContain(title);
    const lines = Array.from({ length: 36 }, (_, at) => p(`Строка ${at}`));
    const { pages } = readPdf(
      (await writePdf(tree([...lines, heading('section', 2, 'Активность'), ACTIVITY]), LAYOUT)).bytes,
    );
    expect(pages.map((page) => shownTexts(page).join(' ').includes('Активность'))).toEqual([false, true]);
  });

  it('has the same bytes each time', async () => {
    const document = tree([ACTIVITY, UNITS, p('Конец.')]);
    const first = await writePdf(document, LAYOUT);
    await writePdf(tree([chart()]), LAYOUT);
    expect((await writePdf(document, LAYOUT)).bytes).toEqual(first.bytes);
  });

  it('has a warning for a letter that the font lacks', async () => {
    const { problems } = await writePdf(
      tree([chart({ categories: ['июль', 'август 漢', 'сентябрь'] })]),
      LAYOUT,
    );
    expect(problems.map(({ message }) => message).join()).toContain('U+6F22 (диаграмма');
  });
});

describe('labels', () => {
  it('of 25 units with long names do not touch, name every unit and tell them apart', () => {
    const drawing = draw(UNITS);
    expect(overlapping(drawing)).toEqual([]);
    expect(outside(drawing)).toEqual([]);
    const names = boxes(drawing)
      .map((box) => box.text)
      .filter((name) => /-\d+»$/.test(name));
    expect(new Set(names).size).toBe(25);
  });

  it('are not crossed by the line of a target', () => {
    const drawing = draw(UNITS);
    const line = /\[9 3\] 0 d\n([\d.]+) [\d.]+ m\n\1 [\d.]+ l\nS\n/g;
    const [at] = Array.from(drawing.operators.matchAll(line), ([, x]) => Number(x));
    const crossed = boxes(drawing).filter(
      (box) => /^\d+$/.test(box.text) && box.left < (at ?? 0) && box.right > (at ?? 0),
    );
    expect(at).toBeGreaterThan(300);
    expect(crossed).toEqual([]);
  });

  it('never overlap, leave the chart or show «NaN», whatever the data', () => {
    fc.assert(
      fc.property(anyChart, (one) => {
        const drawing = draw(one);
        expect(overlapping(drawing)).toEqual([]);
        expect(outside(drawing)).toEqual([]);
        const all = [drawing.operators, ...drawing.texts.map((label) => label.text)].join(' ');
        expect(all).not.toMatch(/NaN|Infinity|undefined|null|-0 %/);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('a line', () => {
  it('is broken where there is no data, and never drawn to 0', () => {
    const one = chart({
      kind: 'line',
      categories: ['1', '2', '3', '4', '5'],
      series: [series('Р', [5, 5, null, 5, 5])],
    });
    const { operators } = draw(one);
    const line = operators.slice(operators.indexOf('1.6 w [] 0 d\n'));
    const strokes = line.slice(0, line.indexOf(' rg')).matchAll(/((?:[\d.]+ [\d.]+ [ml]\n)+)S/g);
    const points = Array.from(strokes, ([, path = '']) =>
      path
        .trim()
        .split('\n')
        .map((step) => step.split(' ')),
    );
    const across = points.map((path) => new Set(path.map(([x]) => x)).size);
    expect(across).toEqual([2, 2]);
    expect(new Set(points.flat().map(([, y]) => y)).size).toBe(1);
  });
});
