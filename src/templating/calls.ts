import { nearest } from '../nearest.ts';
import { checkArgument } from './check-argument.ts';
import type { CheckContext } from './check-context.ts';
import { CASE_NAMES } from './helpers/case-name.ts';
import type { Parameter } from './helpers/helper.ts';
import { HELPERS } from './helpers/helpers.ts';
import type { Named, Scope } from './scope.ts';
import type { FactShape } from './shape.ts';

/** True for a name in the helper table. */
export function isHelper(name: string): boolean {
  return Object.hasOwn(HELPERS, name);
}

/**
 * Checks a helper call: its name, the number and kinds of its arguments, the words for cases, its named arguments.
 * Gives the shape of its result, or null when that is plain text.
 */
export function checkCall(call: hbs.AST.SubExpression, scope: Scope, context: CheckContext): Named | null {
  const name = call.path.original;
  const helper = isHelper(name) ? HELPERS[name] : undefined;
  const fields = call.params.map((argument) => checkArgument(argument, scope, context)?.field ?? null);
  if (!helper) {
    const similar = nearest(name, Object.keys(HELPERS));
    const hint = similar ? `Может быть, «${similar}»?` : `Есть: ${Object.keys(HELPERS).join(', ')}.`;
    context.report(call, context.file, 'template/unknown-helper', `Неизвестная функция «${name}».`, hint);
    return null;
  }
  const least = helper.parameters.length - helper.optional;
  if (fields.length < least || fields.length > helper.parameters.length) {
    const message = `У функции «${name}» не то число значений.`;
    const hint = `Пример: ${helper.example}`;
    context.report(call, context.file, 'template/wrong-arguments', message, hint);
  }
  call.params.forEach((argument, index) => {
    const parameter = helper.parameters[index];
    if (parameter) checkKind(argument, fields[index] ?? null, parameter, name, context);
  });
  checkNamed(call, helper.named, scope, context);
  return helper.result && { field: helper.result, path: null };
}

function checkNamed(
  call: hbs.AST.SubExpression,
  known: readonly string[],
  scope: Scope,
  context: CheckContext,
): void {
  for (const pair of call.hash?.pairs ?? []) {
    checkArgument(pair.value, scope, context);
    if (known.includes(pair.key)) continue;
    const hint = known.length > 0 ? `Есть: ${known.join(', ')}.` : 'Уберите его.';
    context.report(
      pair,
      context.file,
      'template/wrong-arguments',
      `Неизвестное свойство «${pair.key}».`,
      hint,
    );
  }
}

const KINDS: Readonly<Partial<Record<Parameter, readonly FactShape['kind'][]>>> = {
  person: ['person'],
  people: ['person', 'list'],
  list: ['list'],
  term: ['term', 'text'],
  date: ['date'],
  number: ['number', 'text'],
  text: ['text'],
};

function checkKind(
  argument: hbs.AST.Expression,
  field: FactShape | null,
  parameter: Parameter,
  helper: string,
  context: CheckContext,
): void {
  const words = wordsOf(parameter, context);
  if (words) {
    checkWord(argument, words, parameter, helper, context);
    return;
  }
  const kinds = KINDS[parameter];
  if (field && kinds && !kinds.includes(field.kind)) {
    context.report(
      argument,
      context.file,
      'template/wrong-arguments',
      `Функция «${helper}» ждёт другое значение, а не «${field.label}».`,
      `Пример: ${HELPERS[helper]?.example ?? ''}`,
    );
  }
}

/** One of the words of a parameter, written as it is. */
function checkWord(
  argument: hbs.AST.Expression,
  words: readonly string[],
  parameter: Parameter,
  helper: string,
  context: CheckContext,
): void {
  const literal = argument.type === 'StringLiteral' ? (argument as hbs.AST.StringLiteral).value : null;
  if (literal !== null && words.includes(literal)) return;
  const similar = literal === null ? null : nearest(literal, words);
  const all = words.map((word) => `"${word}"`).join(', ');
  context.report(
    argument,
    context.file,
    parameter === 'case' ? 'template/unknown-case' : 'template/unknown-word',
    `Функция «${helper}» не знает слова «${literal ?? '…'}».`,
    similar ? `Может быть, "${similar}"?` : `Есть: ${all}.`,
  );
}

/** The closed list of words that a parameter takes, or null when it takes values. */
function wordsOf(parameter: Parameter, context: CheckContext): readonly string[] | null {
  if (parameter === 'case') return CASE_NAMES;
  if (parameter === 'digits') return ['цифрами'];
  if (parameter === 'document') return context.documents;
  return parameter === 'law' ? context.laws : null;
}
