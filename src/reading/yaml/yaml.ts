import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { ProblemCode } from '../../problem.ts';
import type { Complain } from '../complain.ts';
import { proofread } from './proofread.ts';
import { tellSlips } from './slips.ts';
import { cleanScalar, cleanYaml, isBomb } from './yaml-text.ts';

/** A value of a YAML file. Scalars are their source text: `05` stays «05», `нет` stays «нет». */
export type YamlValue =
  | (YamlPlace & { readonly kind: 'empty' })
  | (YamlPlace & { readonly kind: 'text'; readonly text: string; readonly lines?: readonly string[] })
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
  readonly text: string;
  readonly lines: LineCounter;
  readonly complain: Complain;
}

/** Reads the one section a file consists of. Null with errors, each with its place, when it is not good YAML. */
export function readYaml(raw: string, file: string, complain: Complain): YamlSection | null {
  const text = cleanYaml(raw, file, complain);
  if (isBomb(text)) return tooDeep(file, complain);
  const { text: mended, slips, misfit } = proofread(text);
  tellSlips(slips, file, complain);
  const lines = new LineCounter();
  const document = parsed(mended, lines);
  const reading = { file, text: mended, lines, complain };
  const [error] = document.errors;
  if (error && misfit) tellSlips([misfit], file, complain);
  // What the parser says of a text with slips may be their doing.
  else if (error && slips.length === 0) reportSyntax(error, reading);
  if (error) return null;
  if (!isMap(document.contents)) return slips.length === 0 ? notSections(reading) : null;
  return section(document.contents, { line: 1, column: 1 }, reading);
}

function tooDeep(file: string, complain: Complain): null {
  const message = 'Файл слишком велик или слишком глубоко вложен.';
  const hint = 'Сравните файл с образцом из папки input программы и уберите лишнее.';
  complain({ severity: 'error', code: 'organization/too-deep', message, file, hint });
  return null;
}

function parsed(text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> {
  return parseDocument(text, {
    schema: 'failsafe',
    lineCounter,
    prettyErrors: false,
    logLevel: 'silent',
    // Told with both places when the sections are made.
    uniqueKeys: false,
  });
}

/** What the parser alone sees. */
function reportSyntax(error: YAMLError, reading: Reading): void {
  const place = placeAt(error.pos[0], reading);
  if (error.code === 'BAD_ALIAS') {
    const message = 'Ссылки вида *имя не разрешены.';
    complain('organization/anchor', message, 'Впишите значение целиком.', place, reading);
    return;
  }
  const hint =
    'Сравните строку с образцом: «ключ: значение»; значение с особыми знаками заключите в одинарные кавычки.';
  complain('organization/syntax', 'Строка записана не по правилам YAML.', hint, place, reading);
}

function notSections(reading: Reading): null {
  const hint = 'Сравните файл с образцом из папки input программы.';
  const message = 'В файле нет строк вида «ключ: значение».';
  complain('organization/syntax', message, hint, { line: 1, column: 1 }, reading);
  return null;
}

function section(map: YAMLMap, place: YamlPlace, reading: Reading): YamlSection {
  const entries = new Map<string, YamlValue>();
  for (const { key, value } of map.items) {
    const at = placeOf(key as Node, place, reading);
    const name = isScalar(key) && typeof key.value === 'string' ? cleanedText(key, at, reading) : null;
    const earlier = name === null ? undefined : entries.get(name);
    if (earlier) duplicateKey(earlier.line, at, reading);
    else if (name !== null) entries.set(name, convert(value, at, reading));
    else oddKey(at, reading);
  }
  return { kind: 'section', entries, ...place };
}

function oddKey(place: YamlPlace, reading: Reading): void {
  const hint = 'Ключ – одно слово из образца.';
  complain('organization/syntax', 'Ключ записан не по правилам.', hint, place, reading);
}

function duplicateKey(earlier: number, place: YamlPlace, reading: Reading): void {
  const message = `Такой ключ уже есть в строке ${earlier}.`;
  complain('organization/duplicate-key', message, 'Оставьте одну из двух строк.', place, reading);
}

function convert(value: unknown, place: YamlPlace, reading: Reading): YamlValue {
  if (isAlias(value) || hasAnchorOrTag(value)) {
    noAnchors(place, reading);
    return { kind: 'empty', ...place };
  }
  if (isMap(value)) return section(value, place, reading);
  if (isSeq(value)) {
    const items = value.items.map((item) => convert(item, placeOf(item as Node, place, reading), reading));
    return { kind: 'list', items, ...place };
  }
  return isScalar(value) ? convertScalar(value, place, reading) : { kind: 'empty', ...place };
}

function noAnchors(place: YamlPlace, reading: Reading): void {
  const message = 'Якоря, ссылки и метки YAML (&, *, !) не разрешены.';
  const hint = 'Впишите значение целиком; текст с такими знаками заключите в одинарные кавычки.';
  complain('organization/anchor', message, hint, place, reading);
}

function convertScalar(value: Scalar, place: YamlPlace, reading: Reading): YamlValue {
  warnOfHash(value.comment, place, reading);
  const text = cleanedText(value, place, reading);
  const isNull = value.type === 'PLAIN' && /^(?:~|null)$/iu.test(text);
  if (text === '' || isNull) return { kind: 'empty', ...place };
  return { kind: 'text', text, ...place, ...linesOf(value, reading) };
}

/** The lines of a text that stands in several, as they are written: whoever forgot the dashes of a list wrote so. */
function linesOf(value: Scalar, { text }: Reading): { readonly lines?: readonly string[] } {
  if (value.type !== 'PLAIN' || !value.range) return {};
  const [start, end] = value.range;
  const lines = text
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim());
  return lines.length > 1 ? { lines: lines.filter((line) => line !== '') } : {};
}

/** Lines were cleaned before; what escapes stand for shows only now. */
function cleanedText({ value, type }: Scalar, { line, column }: YamlPlace, reading: Reading): string {
  const text = String(value ?? '').trim();
  if (type !== 'QUOTE_DOUBLE') return text;
  return cleanScalar(text, { file: reading.file, line, column }, reading.complain);
}

/** «ул. Лесная #5» ends at the blank: what follows is a comment by the rules of YAML, but hardly by intention. */
function warnOfHash(comment: string | null | undefined, place: YamlPlace, reading: Reading): void {
  if (!comment || /^\s|\n/u.test(comment)) return;
  const message = 'Текст после знака # не прочитан: это пояснение.';
  const hint =
    "Если это часть значения, заключите всё значение в одинарные кавычки '…'; если пояснение, поставьте после # пробел.";
  const at = { file: reading.file, line: place.line, column: place.column };
  reading.complain({ severity: 'warning', code: 'organization/hash', message, ...at, hint });
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
  const at = { file: reading.file, line: place.line, column: place.column };
  reading.complain({ severity: 'error', code, message, ...at, hint });
}
