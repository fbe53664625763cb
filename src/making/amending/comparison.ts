import { plainRun } from '../../document/plain-run.ts';
import type { Block, Cell, DocumentTree, Inline, Paragraph, Row } from '../../document/tree.ts';
import type { Passage, PassageRole } from '../../redline/passage.ts';
import { allSteps, isChanged, type PassageStep } from '../../redline/passages.ts';
import type { Grounds } from './grounds.ts';

const HEADER = ['Пункт', 'Действующая редакция', 'Новая редакция', 'Основание'];

/** The table that shows a council every change of an act side by side; grounds that nobody knows are left for handwriting. */
export function comparisonTable(
  steps: readonly PassageStep[],
  { title, author, date, storage }: Pick<DocumentTree, 'title' | 'author' | 'date' | 'storage'>,
  former: string,
  grounds: Grounds,
): DocumentTree {
  const about = { type: 'document', id: 'comparison', title: `Сравнительная таблица: ${title}` } as const;
  const content = inlines('СРАВНИТЕЛЬНАЯ ТАБЛИЦА');
  const blocks: readonly Block[] = [
    { type: 'heading', style: 'title', level: 1, number: null, content },
    paragraph('plain', `Документ: ${title}`),
    paragraph('plain', `Действующая редакция: ${former}`),
    ...changes(allSteps(steps), grounds),
  ];
  return { ...about, author, date, storage, orientation: 'landscape', blocks };
}

function changes(steps: readonly PassageStep[], grounds: Grounds): readonly Block[] {
  const moved = steps.filter(({ old, now }) => old && now && old.number !== now.number);
  const numbers = moved.length > 0 ? [paragraph('body', movedNumbers(moved))] : [];
  return [table(steps.filter(isChanged), grounds), ...numbers];
}

function table(changes: readonly PassageStep[], grounds: Grounds): Block {
  return {
    type: 'table',
    widths: [2, 7, 7, 4],
    header: [row(HEADER, true)],
    body: changes.map((step) => {
      const { old, now } = step;
      const ground = grounds.get(step)?.join('; ') || BLANK;
      return row([place(old, now), old?.text ?? 'Нет', now?.text ?? 'Исключается', ground], false);
    }),
  };
}

/** A line for handwriting that a cell of the last column holds. */
const BLANK = '_'.repeat(18);

/** What is in force is cited by its number; what comes, by the number that it will bear. */
export function place(old: Passage | null, now: Passage | null): string {
  const one = old ?? now;
  const name = one ? nameOf(one) : '';
  if (old === null) return name === '' ? 'новый текст' : `новый ${name}`;
  return name === '' ? '–' : name;
}

const NAMES: Partial<Readonly<Record<PassageRole, string>>> = {
  title: 'наименование',
  preamble: 'преамбула',
  requisite: 'реквизиты',
};

function nameOf({ role, number, scope }: Passage): string {
  if (role === 'appendix') return `прил. ${number}`.trim();
  const inside = scope === 0 ? '' : `прил. ${scope}, `;
  return number === '' ? (NAMES[role] ?? '') : `${inside}${number}`;
}

function movedNumbers(moved: readonly PassageStep[]): string {
  const pairs = moved.flatMap(({ old, now }) =>
    old?.number && now?.number ? [`${old.number} – ${now.number}`] : [],
  );
  return `Изменились номера (прежний – новый): ${pairs.join('; ')}.`;
}

function row(texts: readonly string[], header: boolean): Row {
  const cell = (text: string): Cell => ({
    align: header ? 'center' : 'left',
    header,
    span: 1,
    content: inlines(text),
  });
  return { cells: texts.map(cell) };
}

function paragraph(style: Paragraph['style'], text: string): Paragraph {
  return { type: 'paragraph', style, keepWithNext: false, spaceBefore: 6, content: inlines(text) };
}

/** Lines with breaks between them. */
function inlines(text: string): readonly Inline[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.flatMap((value, index): readonly Inline[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    plainRun(value),
  ]);
}
