import type { ParsedDocument } from '../document/parse.ts';
import type { Problem } from '../problem.ts';
import type { RenderContext } from './context.ts';
import { Missing } from './missing.ts';
import type { FactShape, GroupShape } from './shape.ts';

export interface MissingFact {
  readonly label: string;
  /** Where the user writes it: file and key. */
  readonly source: string;
}

/** Of the facts at these paths, those that the dossier does not have. */
export function missingFacts(paths: readonly string[], context: RenderContext): readonly MissingFact[] {
  return paths
    .filter((path) => isMissing(valueAt(context.values, path)))
    .map((path) => describe(context.fields, path));
}

/** Reading tells them with the row of the list. */
const TOLD: readonly string[] = ['administrator.mobile', 'administrator.email'];

/** Every fact that the document leaves blank. */
export function blankFacts(parsed: ParsedDocument, fields: GroupShape): readonly MissingFact[] {
  return parsed.blanks.filter((path) => !TOLD.includes(path)).map((path) => describe(fields, path));
}

/** A warning for every fact that the document leaves blank. */
export function blankWarnings(parsed: ParsedDocument, fields: GroupShape): readonly Problem[] {
  return blankFacts(parsed, fields).map(({ label, source }) => ({
    severity: 'warning',
    code: 'document/blank',
    message: `Не заполнено «${label}», оставлено место для записи от руки.`,
    document: nameOf(parsed),
    ...cureOf(source),
  }));
}

/** Data of the program are nothing that its user fills in. */
function cureOf(source: string): Pick<Problem, 'file' | 'hint'> {
  if (source.startsWith('templates/')) return { hint: 'Впишите от руки в готовый документ.' };
  return { file: source.split(':')[0] ?? '', hint: `Впишите в файл: ${source}.` };
}

/** Where the first of these facts that anybody can write is written. */
export function placeOfFirst(facts: readonly MissingFact[]): Pick<Problem, 'file' | 'fact'> {
  for (const { source } of facts) {
    const fact = factOf(source);
    if (fact !== null) return { fact };
    const [file = ''] = source.split(': ');
    if (file.endsWith('.csv')) return { file };
  }
  return {};
}

/** Path of the fact of the organisation file that a source names; null where it names another file. */
export function factOf(source: string): string | null {
  const [file, keys = ''] = source.split(': ');
  return file === 'organization.yaml' ? (keys.split(' (')[0]?.split(' → ').join('.') ?? null) : null;
}

/** As the file of the document is called. */
export function nameOf({ meta, title }: Pick<ParsedDocument, 'meta' | 'title'>): string {
  return meta.file ?? title;
}

function valueAt(values: unknown, path: string): unknown {
  let value = values;
  for (const part of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
  return value;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value instanceof Missing || (Array.isArray(value) && value.length === 0);
}

function describe(fields: GroupShape, path: string): MissingFact {
  const field = fieldAt(fields, path.split('.'));
  return { label: field?.label ?? path, source: field && 'source' in field ? field.source : path };
}

/** The field at a path; names inside a list are those of its items. */
export function fieldAt(start: FactShape, path: readonly string[]): FactShape | null {
  const [name, ...rest] = path;
  if (name === undefined) return start;
  const inner = start.kind === 'list' ? start.item : start;
  const next = 'fields' in inner ? inner.fields[name] : undefined;
  return next ? fieldAt(next, rest) : null;
}
