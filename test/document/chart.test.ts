import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import type { Block } from '../../src/document/tree.ts';
import { writeHtml } from '../../src/writers/html/html.ts';
import { writeText } from '../../src/writers/text/text.ts';
import { p } from '../writers/docx/build.ts';

const ACTIVITY = `<chart kind="line" title="Недельная  активность" unit=" чел. " alt="Активность &lt;растёт&gt;">
    <series name="Педагоги"><point label="01.09" value="12.55"></point><point label="08.09" value=""></point></series>
    <series name="Норма" style="target"><point label="01.09" value="15"/><point label="08.09" value="-0.04"/></series>
  </chart>`;

function blocks(html: string): readonly Block[] {
  const parsed = parseDocument(`<body>${html}</body>`);
  expect(parsed.problems).toEqual([]);
  return parsed.blocks;
}

describe('charts of a template', () => {
  it('become plain data, unrounded, with null for «нет данных»', () => {
    expect(blocks(ACTIVITY)).toEqual([
      {
        type: 'chart',
        kind: 'line',
        title: 'Недельная активность',
        unit: 'чел.',
        alt: 'Активность <растёт>',
        categories: ['01.09', '08.09'],
        series: [
          { name: 'Педагоги', role: 'data', values: [12.55, null] },
          { name: 'Норма', role: 'target', values: [15, -0.04] },
        ],
      },
    ]);
  });

  it('are a caption and a table as text and as HTML', () => {
    const expected = [
      'Недельная активность, чел.',
      ' | Педагоги | Норма',
      '01.09 | 12,6 | 15,0',
      '08.09 | нет данных | 0,0',
    ];
    expect(
      writeText({ blocks: blocks(ACTIVITY) })
        .trimEnd()
        .split('\n'),
    ).toEqual(expected);
    const html = writeHtml({ title: 'Отчёт', blocks: blocks(ACTIVITY) });
    const words = html.replace(/^[\s\S]*<body>/, '').replace(/<[^>]*>/g, ' ');
    expect(words.split(/\s+/).join('')).toBe(expected.join('').replace(/ \| |\s/g, ''));
  });

  it('show shares in per cent, half away from zero', () => {
    const points = [0.62549, 1, 0.1445, 0.00049, -0.1235].map(
      (value) => `<point label="${value}" value="${value}"/>`,
    );
    const chart = `<chart kind="bar" title="Доля" unit="%" alt="а"><series name="Доля">${points.join('')}</series></chart>`;
    const shown = writeText({ blocks: blocks(chart) })
      .trimEnd()
      .split('\n')
      .slice(2);
    const figures = ['62,5\u00A0%', '100,0\u00A0%', '14,5\u00A0%', '0,0\u00A0%', '−12,4\u00A0%'];
    expect(shown.map((line) => line.split(' | ')[1])).toEqual(figures);
  });

  it('without a single figure say so in words, without points are left out', () => {
    const chart = (points: string): string =>
      `<chart kind="bar" title="Сообщения" alt="а"><series name="Р">${points}</series></chart>`;
    const nothing = p('Сообщения: нет данных.');
    expect(blocks(chart('<point label="июль" value=""/>'))).toEqual([nothing]);
    const norm = '</series><series name="Н" style="target"><point label="июль" value="5"/>';
    expect(blocks(chart(`<point label="июль" value=""/>${norm}`))).toEqual([nothing]);
    expect(blocks(chart(''))).toEqual([]);
    expect(blocks('<chart kind="bar" title="Сообщения" alt="а"></chart>')).toEqual([]);
  });
});

it('draws a chart of an unknown kind as bars', () => {
  const html =
    '<chart kind="pie" title="т" alt="а"><series name="Р"><point label="1" value="1"/></series></chart>';
  expect(parseDocument(`<body>${html}</body>`).blocks).toMatchObject([{ type: 'chart', kind: 'bar' }]);
});

describe('problems of charts', () => {
  const chart = (series: string, attributes = 'kind="bar" title="т" alt="а"'): string =>
    `<body><chart ${attributes}>${series}</chart></body>`;
  const one = '<series name="Р"><point label="1" value="1"/></series>';

  it.each([
    [
      chart(one, 'kind="pie" title="т" alt="а"'),
      '1:7 tree/unknown-chart Неизвестный вид диаграммы «pie». Есть: line, bar.',
    ],
    [
      chart(one, 'title="т" alt="а"'),
      '1:7 tree/unknown-chart Неизвестный вид диаграммы «». Есть: line, bar.',
    ],
    [chart(one, 'kind="bar" title="т"'), '1:7 tree/chart-unnamed У элемента <chart> нет свойства «alt».'],
    [chart(one.replace(' name="Р"', '')), '1:43 tree/chart-unnamed У элемента <series> нет свойства «name».'],
    [
      chart(`${one}<series name="Н" style="norm"><point label="1" value="1"/></series>`),
      '1:97 tree/unknown-series Неизвестный вид ряда «norm». Есть: target.',
    ],
    [
      chart(one.replace('value="1"', 'value="12,5"')),
      '1:60 tree/chart-value Значение «12,5» на диаграмме – не число. Число пишется с точкой, «нет данных» – пустым value.',
    ],
    [
      chart(one.replace('value="1"', 'value="NaN"')),
      '1:60 tree/chart-value Значение «NaN» на диаграмме – не число. Число пишется с точкой, «нет данных» – пустым value.',
    ],
    [
      chart(`${one}<series name="Н"><point label="2" value="1"/></series>`),
      '1:97 tree/ragged-chart Подписи точек этого ряда не такие, как у первого ряда диаграммы. У всех рядов должны быть одни и те же label в одном порядке.',
    ],
    [
      chart(`${one}<series name="Н"></series>`),
      '1:97 tree/ragged-chart Подписи точек этого ряда не такие, как у первого ряда диаграммы. У всех рядов должны быть одни и те же label в одном порядке.',
    ],
    [
      chart(`${one}<series name="Н"><point label="1" value="1"/><point label="2" value="1"/></series>`),
      '1:97 tree/ragged-chart Подписи точек этого ряда не такие, как у первого ряда диаграммы. У всех рядов должны быть одни и те же label в одном порядке.',
    ],
    [
      chart(
        `${one.replace('</series>', '<point label="2" value="1"/></series>')}<series name="Н"><point label="1" value="1"/><point label="3" value="1"/></series>`,
      ),
      '1:125 tree/ragged-chart Подписи точек этого ряда не такие, как у первого ряда диаграммы. У всех рядов должны быть одни и те же label в одном порядке.',
    ],
    [
      '<body><point label="1" value="1"/></body>',
      '1:7 tree/wrong-parent Элемент <point> стоит внутри <body>. Его место – в <series>.',
    ],
  ])('%s', (html, expected) => {
    const [problem] = parseDocument(html).problems;
    expect(
      `${problem?.line}:${problem?.column} ${problem?.code} ${problem?.message} ${problem?.hint ?? ''}`.trim(),
    ).toBe(expected);
  });
});
