import Handlebars from 'handlebars/dist/handlebars.js';
import { isInForce } from '../laws.ts';
import { isSame, Missing } from '../missing.ts';
import { type Helper, helper } from './helper.ts';

/** What `#if` takes for true: not a missing fact, an empty list, 0 or «нет». */
export function isTrue(value: unknown): boolean {
  return !(value instanceof Missing) && !Handlebars.Utils.isEmpty(value) && value !== 0 && value !== 'нет';
}

/** Helpers that stand inside `#if`. */
export const CONDITIONS: Readonly<Record<string, Helper>> = {
  равно: helper(
    'условие: a и b одинаковы (в том числе один и тот же работник)',
    '{{#if (равно organization.kind "school")}}',
    ['any', 'any'],
    ([a, b]) => isSame(a, b),
  ),
  действует: helper(
    'условие: акт действует на дату документа',
    '{{#if (действует "education")}}',
    ['law'],
    ([key], session) => isInForce(session.laws[String(key)], session.date),
  ),
  дляСайта: helper(
    'условие: это копия для сайта, без имён тех, кого закон не велит там называть',
    '{{#if (не (дляСайта))}}',
    [],
    (_, session) => session.hides !== null,
  ),
  раньше: helper(
    'условие: первая дата раньше второй',
    '{{#if (раньше row.validUntil document.date)}}',
    ['date', 'date'],
    ([a, b]) => typeof a === 'string' && typeof b === 'string' && a < b,
  ),
  не: helper('условие: наоборот', '{{#if (не controller)}}', ['any'], ([value]) => !isTrue(value)),
  и: helper(
    'условие: оба',
    '{{#if (и publisher controller)}}',
    ['any', 'any'],
    ([a, b]) => isTrue(a) && isTrue(b),
  ),
  или: helper(
    'условие: хотя бы одно',
    '{{#if (или publisher controller)}}',
    ['any', 'any'],
    ([a, b]) => isTrue(a) || isTrue(b),
  ),
};
