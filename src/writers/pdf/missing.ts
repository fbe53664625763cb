import { plainRun } from '../../document/plain-run.ts';
import type { Block, Chart, DashList, DocumentTree, Inline, Row, Text } from '../../document/tree.ts';
import type { Problem } from '../../problem.ts';
import type { Faces } from '../typesetting/faces.ts';
import { type FaceName, faceOf } from '../typesetting/metrics.ts';
import { markLines } from './blocks/signature-mark.ts';
import type { GlyphCodes } from './encode.ts';

/** A warning for each character that a font lacks, with the first place where it stands. */
export function missingGlyphs(tree: DocumentTree, codes: GlyphCodes, faces: Faces): Problem[] {
  if (!lacksAny(codes, faces)) return [];
  const found = new Map<number, string>();
  for (const { content, place, bold } of passages(tree.blocks, 'текст')) {
    for (const text of textsOf(content)) {
      const face = faceOf(bold || text.bold, text.italic);
      for (const character of text.value) {
        const codePoint = character.codePointAt(0) ?? 0;
        if (lacks(faces, face, codePoint) && !found.has(codePoint)) found.set(codePoint, place);
      }
    }
  }
  return [...found].map(([codePoint, place]) => problemOf(codePoint, place));
}

function lacksAny({ faces: used, astral }: GlyphCodes, faces: Faces): boolean {
  return (
    astral.size > 0 || [...used].some(([face, codes]) => [...codes].some((code) => lacks(faces, face, code)))
  );
}

function lacks(faces: Faces, face: FaceName, codePoint: number): boolean {
  if (codePoint < 0x20 || codePoint === 0xfeff) return false;
  return codePoint > 0xffff || faces[face].glyphs[codePoint] === 0;
}

function problemOf(codePoint: number, place: string): Problem {
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    severity: 'warning',
    code: 'pdf/missing-glyph',
    message: `В шрифте PDF нет знака ${name} (${place}): вместо него напечатан квадратик.`,
    hint: 'Замените этот знак (например, эмодзи или иероглиф) в исходных данных буквами или удалите его.',
  };
}

/** Inline content and where it stands, in words for the user. */
interface Passage {
  readonly content: readonly Inline[];
  readonly place: string;
  readonly bold: boolean;
}

function passage(content: readonly Inline[], place: string, bold = false): Passage {
  return { content, place, bold };
}

function* passages(blocks: readonly Block[], place: string): Generator<Passage> {
  for (const block of blocks) yield* passagesOf(block, place);
}

function* passagesOf(block: Block, place: string): Generator<Passage> {
  if (block.type === 'heading') yield passage(block.content, named('заголовок', block.number?.label), true);
  else if (block.type === 'paragraph') yield passage(block.content, place);
  else if (block.type === 'clauses')
    for (const { number, blocks } of block.items) yield* passages(blocks, named('пункт', number.label));
  else if (block.type === 'list') yield* listPassages(block, place);
  else if (block.type === 'table') {
    yield* rowPassages(block.header, 'заголовок таблицы');
    yield* rowPassages(block.body, 'таблица');
  } else if (block.type === 'chart') yield* chartPassages(block);
  else if (block.type === 'columns')
    for (const column of block.columns) yield* passages(column.blocks, 'реквизиты');
  else if (block.type === 'cards')
    for (const [index, card] of block.cards.entries()) yield* passages(card.blocks, `карточка ${index + 1}`);
  else if (block.type === 'signature')
    for (const { position, name, signed } of block.lines)
      yield passage([...position, ...name, ...(signed ? markLines(signed) : [])], 'подпись');
  else if (block.type === 'appendix') {
    yield* passages(block.mark, `отметка приложения ${block.scope}`);
    yield* passages(block.blocks, block.mark.length > 0 ? `приложение ${block.scope}` : place);
  }
}

function named(what: string, label: string | undefined): string {
  return label === undefined ? what : `${what} ${label.replace(/\.$/, '')}`;
}

function* listPassages({ items }: DashList, place: string): Generator<Passage> {
  for (const [index, { blocks }] of items.entries())
    yield* passages(blocks, `${place}, строка перечня ${index + 1}`);
}

function* chartPassages({ title, unit, categories, series }: Chart): Generator<Passage> {
  yield passage([plainRun(title)], 'заголовок диаграммы', true);
  yield passage([unit, ...categories, ...series.map(({ name }) => name)].map(plainRun), 'диаграмма');
}

function* rowPassages(rows: readonly Row[], table: string): Generator<Passage> {
  for (const [row, { cells }] of rows.entries())
    for (const [column, { content }] of cells.entries())
      yield passage(content, `${table}, строка ${row + 1}, столбец ${column + 1}`);
}

function textsOf(content: readonly Inline[]): Text[] {
  return content.flatMap((inline) => {
    if (inline.type === 'text') return [inline];
    return inline.type === 'link' ? [...inline.content] : [];
  });
}
