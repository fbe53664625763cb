import type { ProblemCode, Severity } from '../../problem.ts';
import type { Complain } from '../complain.ts';
import { isOwnWord } from './line-parts.ts';

/** A slip of the pen in a line. */
export interface Slip {
  readonly kind: SlipKind;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** The key or sign it is about. */
  readonly about: string;
  /** What stands in the place of a colon. */
  readonly sign?: string;
}

interface Words {
  readonly code: ProblemCode;
  readonly severity?: Severity;
  readonly message: (about: string, sign: string) => string;
  readonly hint: (about: string) => string;
}

const SYNTAX: Pick<Words, 'code'> = { code: 'organization/syntax' };
const QUOTED = (): string => "Заключите всё значение в одинарные кавычки '…'.";

/** The line as it should be. Another key than one of ours may be a name. */
const written = (about: string): string =>
  `Напишите «${isOwnWord(about) ? about : 'ключ'}: значение»: после ключа двоеточие и пробел.`;

/** What each slip is called and what to do. */
const SLIPS = {
  tab: {
    code: 'organization/tab',
    message: () => 'Отступ сделан табуляцией.',
    hint: () => 'Замените табуляцию двумя пробелами.',
  },
  'no-blank': { ...SYNTAX, message: () => 'После двоеточия нет пробела.', hint: written },
  'no-colon': { ...SYNTAX, message: () => 'После ключа нет двоеточия.', hint: written },
  'other-sign': {
    ...SYNTAX,
    message: (_: string, sign: string) => `После ключа стоит «${sign}», а не двоеточие.`,
    hint: written,
  },
  dash: {
    ...SYNTAX,
    message: () => 'Строка списка начинается не с дефиса с пробелом.',
    hint: () => 'Начните её с «- »: дефис, пробел, значение.',
  },
  colon: {
    ...SYNTAX,
    message: () => 'В значении есть двоеточие с пробелом.',
    hint: () => `${QUOTED()} Если это два сведения, напишите их на двух строках.`,
  },
  'word-quotes': {
    ...SYNTAX,
    message: () => 'В значении двоеточие с пробелом, а кавычки из Word («…», “…”) его не защищают.',
    hint: () => "Заключите всё значение в прямые одинарные кавычки '…'.",
  },
  'quotes-around': {
    code: 'organization/word-quotes',
    severity: 'note',
    message: () => 'Кавычки из Word вокруг значения не прочитаны: в документы они не попадут.',
    hint: () => 'Если они нужны, замените их на «ёлочки».',
  },
  'odd-quote': {
    ...SYNTAX,
    severity: 'warning',
    message: (quote) => `В значении есть кавычка ${quote} без пары.`,
    hint: () => 'Поставьте вторую кавычку или уберите эту; лучше всего писать «ёлочки».',
  },
  unclosed: {
    ...SYNTAX,
    message: (quote) => `Кавычка ${quote} в начале значения не закрыта.`,
    hint: (quote) => `Поставьте в конце значения такую же ${quote} или уберите её в начале.`,
  },
  'inner-quotes': {
    ...SYNTAX,
    message: (quote) => `Значение начинается с кавычки ${quote}, а после второй такой же есть ещё текст.`,
    hint: () => "Кавычки внутри значения замените на «ёлочки» или заключите всё значение в одинарные '…'.",
  },
  escape: {
    ...SYNTAX,
    message: () => 'В двойных кавычках знак \\ читается по-особому.',
    hint: QUOTED,
  },
  bracket: { ...SYNTAX, message: () => 'Значение начинается со скобки.', hint: QUOTED },
  'first-sign': { ...SYNTAX, message: (sign) => `Значение начинается со знака «${sign}».`, hint: QUOTED },
  stray: {
    ...SYNTAX,
    message: () => 'Строка не вида «ключ: значение».',
    hint: () =>
      'Если она продолжает строку над ней, соедините их в одну; если это пояснение, поставьте перед ней знак #.',
  },
  shifted: {
    ...SYNTAX,
    message: () => 'В начале строки лишние пробелы.',
    hint: () => 'Уберите лишние пробелы, чтобы строка начиналась ровно под соседними.',
  },
  unaligned: {
    ...SYNTAX,
    message: () => 'Отступ строки не такой, как у соседних.',
    hint: (blanks) => `Поставьте в её начале столько пробелов, сколько у других строк раздела: ${blanks}.`,
  },
  'two-keys': {
    ...SYNTAX,
    message: (key) => `В одной строке два сведения: второе начинается с «${key}:».`,
    hint: () => "Перенесите его на свою строку. Если это одно значение, заключите его в кавычки '…'.",
  },
  'item-beside': {
    ...SYNTAX,
    message: () => 'Список начат на строке ключа.',
    hint: () => 'Перенесите «- …» на следующую строку с отступом в два пробела.',
  },
  'no-comma': {
    ...SYNTAX,
    message: (key) => `В скобках перед «${key}:» нет запятой.`,
    hint: () => 'Разделите сведения запятой: {number: 5, date: 01.09.2026}.',
  },
  hash: {
    ...SYNTAX,
    message: () => 'После пробела стоит знак #: всё, что за ним в строке, – пояснение и не читается.',
    hint: () =>
      "Если это значение, заключите его в одинарные кавычки '…' (номеру знак # не нужен); если пояснение, поставьте после # пробел.",
  },
  'open-bracket': {
    ...SYNTAX,
    message: (bracket) => `Скобка ${bracket} не закрыта.`,
    hint: () => 'Закройте её или напишите каждое значение на своей строке: «- значение».',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type SlipKind = keyof typeof SLIPS;

/** Tells slips of a kind once, at the first of their lines. */
export function tellSlips(slips: readonly Slip[], file: string, complain: Complain): void {
  for (const kind of new Set(slips.map((slip) => slip.kind))) {
    const [first, ...others] = slips.filter((slip) => slip.kind === kind);
    if (!first) continue;
    const { code, severity = 'error', message, hint }: Words = SLIPS[kind];
    const { line, column, about, sign = '' } = first;
    const text = message(about, sign) + alsoIn(others);
    complain({ severity, code, message: text, file, line, column, hint: hint(about) });
  }
}

/** How many more lines are named. */
const NAMED = 20;

function alsoIn(others: readonly Slip[]): string {
  const lines = others.slice(0, NAMED).map(({ line }) => line);
  const more = others.length > NAMED ? ` и ещё ${others.length - NAMED}` : '';
  return lines.length === 0 ? '' : ` Так же в строках: ${lines.join(', ')}${more}.`;
}
