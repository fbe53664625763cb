import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { ProblemCode } from '../../problem.ts';
import type { Complain } from '../complain.ts';
import { cleanYaml, isBomb } from './yaml-text.ts';

/** A value of a YAML file. Scalars are their source text: `05` stays «05», `нет` stays «нет». */
export type YamlValue =
  | (YamlPlace & { readonly kind: 'empty' })
  | (YamlPlace & { readonly kind: 'text'; readonly text: string })
  | (YamlPlace & { readonly kind: 'list'; readonly items: readonly YamlValue[] })
  | YamlSection;

/** Keys and values. */
export interface YamlSection extends YamlPlace {
  readonly kind: 'section';
  readonly entries: ReadonlyMap<string, YamlValue>;
}

/** 1-based place of the key (of the item in a list). */
export interface YamlPlace {
  readonly line: number;
  readonly column: number;
}

interface Reading {
  readonly file: string;
  readonly lines: LineCounter;
  readonly complain: Complain;
}

/** Reads the one section a file consists of. Null with errors, each with its place, when it is not good YAML. */
export function readYaml(raw: string, file: string, complain: Complain): YamlSection | null {
  const text = cleanYaml(raw, file, complain);
  if (isBomb(text)) {
    const message = 'Файл слишком велик или слишком глубоко вложен.';
    const hint = 'Возьмите образец командой sferum-docs init и впишите в него свои сведения.';
    complain({ severity: 'error', code: 'organization/too-deep', message, file, hint });
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const reading = { file, lines, complain };
  for (const error of firstOfEachLine(document.errors, lines)) reportSyntax(error, reading);
  if (document.errors.length > 0) return null;
  if (!isMap(document.contents)) return notSections(reading);
  return section(document.contents, { line: 1, column: 1 }, reading);
}

function firstOfEachLine(errors: readonly YAMLError[], lines: LineCounter): readonly YAMLError[] {
  const seen = new Set<number>();
  return errors.filter((error) => {
    const { line } = lines.linePos(error.pos[0]);
    return seen.has(line) ? false : seen.add(line);
  });
}

const SYNTAX: Readonly<Record<string, readonly [code: ProblemCode, message: string, hint: string]>> = {
  DUPLICATE_KEY: ['organization/duplicate-key', 'Ключ повторяется.', 'Оставьте одну из строк.'],
  TAB_AS_INDENT: ['organization/tab', 'Отступ сделан табуляцией.', 'Замените табуляцию двумя пробелами.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'organization/syntax',
    'В значении есть двоеточие с пробелом.',
    "Заключите значение в одинарные кавычки '…'.",
  ],
  MISSING_CHAR: [
    'organization/syntax',
    'Не хватает знака: закрывающей кавычки, двоеточия или скобки.',
    'Проверьте эту строку и строку перед ней.',
  ],
  BAD_INDENT: [
    'organization/syntax',
    'Неверный отступ.',
    'Выровняйте строку пробелами так же, как соседние.',
  ],
  BAD_ALIAS: ['organization/anchor', 'Ссылки вида *имя не разрешены.', 'Впишите значение целиком.'],
};

function reportSyntax(error: YAMLError, reading: Reading): void {
  const known = Object.hasOwn(SYNTAX, error.code) ? SYNTAX[error.code] : undefined;
  const [code, message, hint] = known ?? [
    'organization/syntax',
    'Строка записана не по правилам YAML.',
    'Сравните строку с образцом: «ключ: значение»; значение с особыми знаками заключите в одинарные кавычки.',
  ];
  complain(code, message, hint, placeAt(error.pos[0], reading), reading);
}

function notSections(reading: Reading): null {
  const hint = 'Возьмите образец командой sferum-docs init.';
  complain(
    'organization/syntax',
    'В файле нет строк вида «ключ: значение».',
    hint,
    { line: 1, column: 1 },
    reading,
  );
  return null;
}

function section(map: YAMLMap, place: YamlPlace, reading: Reading): YamlSection {
  const entries = new Map<string, YamlValue>();
  for (const { key, value } of map.items) {
    const at = placeOf(key as Node, place, reading);
    if (isScalar(key) && typeof key.value === 'string') entries.set(key.value, convert(value, at, reading));
    else
      complain(
        'organization/syntax',
        'Ключ записан не по правилам.',
        'Ключ – одно слово из образца.',
        at,
        reading,
      );
  }
  return { kind: 'section', entries, ...place };
}

function convert(value: unknown, place: YamlPlace, reading: Reading): YamlValue {
  if (isAlias(value) || hasAnchorOrTag(value)) {
    const message = 'Якоря, ссылки и метки YAML (&, *, !) не разрешены.';
    complain(
      'organization/anchor',
      message,
      'Впишите значение целиком; текст с такими знаками заключите в одинарные кавычки.',
      place,
      reading,
    );
    return { kind: 'empty', ...place };
  }
  if (isMap(value)) return section(value, place, reading);
  if (isSeq(value)) {
    const items = value.items.map((item) => convert(item, placeOf(item as Node, place, reading), reading));
    return { kind: 'list', items, ...place };
  }
  if (isScalar(value)) warnOfHash(value.comment, place, reading);
  const text = isScalar(value) ? String(value.value ?? '').trim() : '';
  const plain = isScalar(value) && value.type === 'PLAIN';
  return text === '' || (plain && /^(?:~|null)$/iu.test(text))
    ? { kind: 'empty', ...place }
    : { kind: 'text', text, ...place };
}

/** «ул. Лесная #5» ends at the blank: what follows is a comment by the rules of YAML, but hardly by intention. */
function warnOfHash(comment: string | null | undefined, place: YamlPlace, reading: Reading): void {
  if (!comment || /^\s|\n/u.test(comment)) return;
  const message = 'Текст после знака # не прочитан: это пояснение.';
  const hint =
    "Если это часть значения, заключите всё значение в одинарные кавычки '…'; если пояснение, поставьте после # пробел.";
  const { line, column } = place;
  reading.complain({
    severity: 'warning',
    code: 'organization/hash',
    message,
    file: reading.file,
    line,
    column,
    hint,
  });
}

function hasAnchorOrTag(value: unknown): boolean {
  const node = value as { anchor?: string; tag?: string } | null;
  return node?.anchor !== undefined || node?.tag !== undefined;
}

function placeOf(node: Node | null, parent: YamlPlace, reading: Reading): YamlPlace {
  const start = node?.range?.[0];
  return start === undefined ? parent : placeAt(start, reading);
}

function placeAt(offset: number, reading: Reading): YamlPlace {
  const { line, col } = reading.lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function complain(
  code: ProblemCode,
  message: string,
  hint: string,
  place: YamlPlace,
  reading: Reading,
): void {
  const { line, column } = place;
  reading.complain({
    severity: 'error',
    code,
    message,
    file: reading.file,
    line,
    column,
    hint,
  });
}
