import type { OwnClause } from '../../organization/clauses.ts';
import { type Problem, type ProblemCode, personal } from '../../problem.ts';
import { shown } from '../../reading/wording.ts';
import { likeliest, listed, type ShippedClause } from './shipped.ts';

/** A row with the clause of the document that it means. */
export interface Located {
  readonly row: OwnClause;
  readonly clause: ShippedClause;
}

function fault(
  { places }: OwnClause,
  code: ProblemCode,
  message: string,
  hint: string,
  cell: keyof OwnClause['places'] = 'clause',
): Problem {
  return { severity: 'error', code, message, ...places[cell], hint };
}

/** A number or an id that no clause of the document has. `written`: what its text cites, where it is not the clause it names. */
export function unknownClause(
  row: OwnClause,
  title: string,
  clauses: readonly ShippedClause[],
  written?: Pick<OwnClause, 'clause' | 'number'>,
): Problem {
  const { clause, number } = written ?? row;
  const cell = written ? 'text' : 'clause';
  if (clauses.length === 0) {
    const hint = 'Свои пункты бывают у положений, приказов и других документов с пунктами.';
    return fault(
      row,
      'clauses/unknown-clause',
      `В документе «${title}» нет нумерованных пунктов.`,
      hint,
      cell,
    );
  }
  const name = number === null ? shown(clause) : personal(number, 'с таким номером');
  const found = likeliest(clauses, { clause, number });
  const near = found === null ? '' : `Ближайший – ${found}. `;
  const hint = `${near}Есть: ${listed(clauses)}. В ячейке – номер одного пункта, каким он печатается без ваших изменений.`;
  return fault(row, 'clauses/unknown-clause', `В документе «${title}» нет пункта ${name}.`, hint, cell);
}

const DONE = { add: 'добавлен', replace: 'заменён', drop: 'исключён' } as const;

/** Rows that replace or drop what an earlier one does, or change what stands in a clause that will not be there. */
export function contradictions(located: readonly Located[]): readonly Problem[] {
  const taken = new Map<ShippedClause, Located>();
  for (const one of located)
    if (one.row.action !== 'add' && !taken.has(one.clause)) taken.set(one.clause, one);
  return located.flatMap(({ row, clause }) => {
    const earlier = taken.get(clause);
    if (row.action !== 'add' && earlier && earlier.row !== row) return [twice(row, clause, earlier.row)];
    const around = takenAround(clause, taken);
    return around ? [inside(row, clause, around)] : [];
  });
}

function takenAround(
  { parent }: ShippedClause,
  taken: ReadonlyMap<ShippedClause, Located>,
): Located | undefined {
  return parent === null ? undefined : (taken.get(parent) ?? takenAround(parent, taken));
}

function twice(row: OwnClause, { number }: ShippedClause, earlier: OwnClause): Problem {
  const message = `Пункт ${number} уже ${DONE[earlier.action]} в строке ${earlier.places.clause.line}.`;
  return fault(row, 'clauses/contradiction', message, 'Оставьте одну из строк.');
}

function inside(row: OwnClause, { number }: ShippedClause, { row: other, clause }: Located): Problem {
  const message = `Подпункт ${number} стоит в пункте ${clause.number}, который ${DONE[other.action]} целиком в строке ${other.places.clause.line}.`;
  return fault(row, 'clauses/contradiction', message, 'Оставьте одну из строк.');
}

/** Clauses of which all that stood in them is dropped, and a document of which every clause is. */
export function nothingLeft(
  clauses: readonly ShippedClause[],
  located: readonly Located[],
  title: string,
): readonly Problem[] {
  const isOut = (clause: ShippedClause): boolean => {
    const rows = located.filter((one) => one.clause === clause).map(({ row }) => row.action);
    return rows.length > 0 && rows.every((action) => action === 'drop');
  };
  return [null, ...clauses].flatMap((parent) => {
    const inner = clauses.filter((clause) => clause.parent === parent);
    const last = located.findLast(({ clause }) => inner.includes(clause));
    if (!last || !inner.every(isOut)) return [];
    return [emptied(last.row, parent, title)];
  });
}

function emptied(row: OwnClause, parent: ShippedClause | null, title: string): Problem {
  const message =
    parent === null
      ? `В документе «${title}» не осталось пунктов.`
      : `В пункте ${parent.number} не осталось подпунктов.`;
  const hint =
    parent === null
      ? 'Оставьте или добавьте хотя бы один пункт.'
      : `Исключите или замените сам пункт ${parent.number}.`;
  return fault(row, 'clauses/nothing-left', message, hint);
}

/** A clause that will not be there, by which row, and its number. */
export interface GoneClause {
  readonly number: string;
  readonly by: Located;
}

/** Something that cites a clause which will not be there; `where`: of the clause that does, '' when it stands in none. */
export interface LostCitation {
  readonly gone: GoneClause;
  readonly where: string;
}

/** An error for every row whose clause, or what goes with it, is cited in a document. `from`: what the document is. */
export function citedFaults(lost: readonly LostCitation[], from: string): readonly Problem[] {
  return [...new Set(lost.map(({ gone }) => gone.by))].map((by) => {
    const own = lost.filter(({ gone }) => gone.by === by);
    const numbers = [...new Set(own.map(({ gone }) => gone.number))];
    const places = [...new Set(own.map(({ where }) => where))].filter((where) => where !== '');
    const word = places.length > 1 ? 'пункты' : 'пункт';
    const clauses = places.length === 0 ? '' : `, ${word} ${places.join(', ')}`;
    const [what, cure] = whatIsLost(by, numbers);
    const hint = places.length === 0 ? `${cure}.` : `${cure} или измените и то, что на него ссылается.`;
    return fault(by.row, 'clauses/cited', `${what} ссылается «${from}»${clauses}.`, hint);
  });
}

function whatIsLost(
  { row, clause: { number } }: Located,
  numbers: readonly string[],
): readonly [string, string] {
  const [first, another] = numbers;
  if (first === number && another === undefined) {
    const cure = `Не исключайте его, а замените своим текстом («Вместо пункта»: ${number})`;
    return [`Пункт ${number} ${DONE[row.action]}, а на него`, cure];
  }
  const what = another === undefined ? 'исчезает' : 'исчезают';
  const cure = 'Измените только те подпункты, которые нужно,';
  return [
    `С пунктом ${number} ${what} ${numbers.join(', ')}, а на ${another === undefined ? 'него' : 'них'}`,
    cure,
  ];
}

/** A number typed in an own text, and what is printed for that clause. */
export function movedNumber({ places }: OwnClause, number: string, printed: string): Problem {
  return {
    severity: 'warning',
    code: 'clauses/moved-number',
    message: `В тексте назван пункт ${number}, но с вашими изменениями у этого пункта номер ${printed}.`,
    ...places.text,
    hint: `Напишите вместо номера {пункт ${number}}: номер поставит программа.`,
  };
}
