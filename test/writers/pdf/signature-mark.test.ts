import { expect, test } from 'vitest';
import type { Block, SignatureMark } from '../../../src/document/tree.ts';
import { pageLayout } from '../../../src/writers/layout.ts';
import { compose } from '../../../src/writers/pdf/compose.ts';
import { writePdf } from '../../../src/writers/pdf/pdf.ts';
import { p, signature, tree } from '../docx/build.ts';
import { examine } from './conformance.ts';
import { metrics } from './fonts.ts';

const MARK: SignatureMark = {
  certificate: '0A1B2C3D4E5F60718293A4B5C6D7E8F901',
  owner: 'Кузнецова Мария Ивановна',
  from: '2026-11-27',
  to: '2028-02-27',
};
const SHOWN =
  'ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ Сертификат 0A1B2C3D4E5F60718293A4B5C6D7E8F901 Владелец Кузнецова Мария Ивановна Действителен с 27.11.2026 по 27.02.2028';

function signed(block: Block, mark = MARK): Block {
  if (block.type !== 'signature') return block;
  return { ...block, lines: block.lines.map((line) => ({ ...line, signed: mark })) };
}

const ALONE: Block = { type: 'signature', lines: [{ position: [], name: [], date: [], signed: MARK }] };
const LONG: SignatureMark = {
  ...MARK,
  certificate: 'F'.repeat(80),
  owner: 'Константинопольский-Заозёрский '.repeat(4),
};

test.each([
  [
    'between post and name',
    signed(signature(['Заведующий', 'М.И. Кузнецова'])),
    `Заведующий ${SHOWN} М.И. Кузнецова`,
  ],
  [
    'below a line that is dated by hand',
    signed(signature(['Методист', 'М.И. Кузнецова', true])),
    `__.__.20__ ${SHOWN}`,
  ],
  ['alone', ALONE, `Текст акта. ${SHOWN}`],
] as const)('the mark stands %s, is read there, and the file has no flaw', async (_, block, words) => {
  const { bytes } = await writePdf(
    tree([p('Текст акта. '), p('Текст акта. '), block]),
    pageLayout('permanent'),
  );
  const { flaws, text } = examine(bytes);
  expect(flaws).toEqual([]);
  expect(text.replace(/\s+/gu, ' ')).toContain(words);
});

test.each([
  ['usual', MARK],
  ['the longest name and number', LONG],
])('%s: all lines stand inside the frame', (_, mark) => {
  const layout = pageLayout('permanent');
  const { pages } = compose(
    tree([p('Текст'), signed(signature(['Заведующий', 'М.И. Кузнецова']), mark)]),
    layout,
    metrics,
  );
  const boxes = pages.flatMap((page) => page.boxes);
  const [frame] = boxes.flatMap((box) => (box.kind === 'stroke' && box.radius ? [box] : []));
  const lines = boxes.flatMap((box) =>
    box.kind === 'line' && box.size === layout.signature.mark.size ? [box] : [],
  );
  if (!frame) throw new Error('no frame');
  expect(lines.length).toBeGreaterThanOrEqual(5);
  for (const { x, y, size, runs } of lines) {
    const right = x + runs.reduce((sum, { text, width }) => sum + (text.trim() === '' ? 0 : width), 0);
    expect([x > frame.x, right <= frame.x + frame.width + size / 4]).toEqual([true, true]);
    expect([y - size * 0.7 > frame.y, y < frame.y + frame.height]).toEqual([true, true]);
  }
});

test('a letter of the owner that the font lacks is told', async () => {
  const block = signed(signature(['Заведующий', 'М.И. Кузнецова']), { ...MARK, owner: '王丽' });
  const { problems } = await writePdf(tree([block]), pageLayout('permanent'));
  expect(problems.map(({ code }) => code)).toEqual(['pdf/missing-glyph', 'pdf/missing-glyph']);
});
