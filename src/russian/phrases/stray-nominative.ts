import { knownNoun } from '../morphology/noun.ts';
import { isBareAbbreviation } from '../morphology/torn.ts';
import { isGoverning } from './government.ts';
import { skipBlanks } from './opening.ts';
import { isLastWord } from './postposed.ts';
import {
  isCutAdjective,
  isFeminineOfDoing,
  isNominativeAdjective,
  isNominativeNoun,
  isUnknownApposition,
  isUnknownNominative,
  type PlaceInRow,
} from './row.ts';
import type { State } from './state.ts';
import type { Token } from './tokens.ts';

/** A nominative that stays: «учитель физики, математика», «учитель школы новая», «медсестра ночной» without its noun. */
export function ofNominative(state: State, tokens: readonly Token[], index: number): string | null {
  const { key, text } = tokens[index] as Token;
  if (state.bracketed) return isAloneInBrackets(tokens, index) ? `Неясно, склоняется ли «${text}»` : null;
  const isWhole = text === key && tokens[index + 1]?.text !== '.';
  const whole = ofKnownNoun(state, tokens, index) ?? (isWhole ? ofBrokenOrUnknown(state, key) : null);
  if (whole !== null || text !== key) return whole;
  // «учитель физика», «воспитатель старшая группа»: right behind the head a nominative is beside it, too.
  const place = { inRow: state.separated ? state.row : !state.tail, governed: state.accusative };
  const unknown = state.separated && isUnknownBeside(place, tokens, index);
  if (place.inRow && (isNominativeNoun(key, place) || unknown)) return `Неясно, склоняется ли «${text}»`;
  // «первая кв. кат.» is a note.
  const isNote = tokens[skipBlanks(tokens, index + 1)]?.key.endsWith('.') === true;
  const isAdjective = (place.inRow && !isNote) || isLastWord(tokens, index);
  if ((isAdjective && isNominativeAdjective(key, place)) || isCutRow(state, tokens, index))
    return `Неясно, склоняется ли «${text}»`;
  const isCut = !state.tail && !state.separated && isLastWord(tokens, index) && isCutAdjective(key);
  return isCut && !isGoverning(state) ? `После «${text}» не найдено слово, к которому оно относится` : null;
}

/** «медсестра (ночной)», «помощник воспитателя (ясельная)»: an adjective that does not agree with the head. */
function isAloneInBrackets(tokens: readonly Token[], index: number): boolean {
  const { key } = tokens[index] as Token;
  const isAlone = tokens[index - 1]?.text === '(' && tokens[index + 1]?.text === ')';
  return isAlone && (isCutAdjective(key) || isNominativeAdjective(key, { inRow: true, governed: false }));
}

/** «логопед – основной». */
function isCutRow({ separated }: State, tokens: readonly Token[], index: number): boolean {
  return separated && isCutAdjective(tokens[index]?.key ?? '') && index === tokens.length - 1;
}

/** «учитель физики, Математика», but what has a capital may be a name, too. */
function ofKnownNoun(state: State, tokens: readonly Token[], index: number): string | null {
  const { key, text } = tokens[index] as Token;
  const isCapital = text !== key && state.kind === 'person' && state.separated && state.row;
  // «инструктор по плавание».
  const isBehindPo = text === key && tokens[index - 2]?.key === 'по' && state.kind === 'person';
  const isOwn = isCapital || isBehindPo || isBehindGenitive(state, tokens, index);
  const place = { inRow: true, governed: state.accusative && !isBehindPo };
  return isOwn && (isNominativeNoun(key, place) || (isBehindPo && isNominativeAdjective(key, place)))
    ? `Неясно, склоняется ли «${text}»`
    : null;
}

/** «зам дир по УВР», «учитель эдвайзер». */
export function ofBrokenOrUnknown({ kind, tail, separated }: State, key: string): string | null {
  const isFirst = !tail && !separated;
  if (kind === 'thing' && isFirst && USUALLY_MANY.test(key)) return `Проверьте число: «${key}» бывает много`;
  const isBeside = isFirst && (isUnknownApposition(key) || isFeminineOfDoing(key));
  if (kind === 'thing') return isBeside ? `Слово «${key}» программе незнакомо` : null;
  if (isBareAbbreviation(key)) return `В «${key}» не хватает точки: это сокращение`;
  const isUnknown = isBeside || (isFirst && isPredicate(key));
  return isUnknown ? `Слово «${key}» программе незнакомо` : null;
}

/** «соответствие», «удалённо», «переведена»: what is said of the worker. */
function isPredicate(key: string): boolean {
  if (/ствие$|[нвк]но$/u.test(key)) return true;
  return (
    /(?:[ея]н|ят|дн)а$/u.test(key) && ['', 'о'].every((end) => knownNoun(key.slice(0, -1) + end) === null)
  );
}

/** «отдел закупки»: one of them gives no name to a unit. */
const USUALLY_MANY = /^(?:закупк|продаж|поставк|перевозк|выплат|услуг)[иы]$/u;

/** «директор Колледж», «учитель предмета физика»: no comma, no preposition, and nothing that wants a nominative. */
function isBehindGenitive(
  { kind, separated, accusative }: State,
  tokens: readonly Token[],
  index: number,
): boolean {
  const before = tokens.slice(0, index).findLastIndex((token) => token.kind === 'word');
  // «глава муниципального образования Энский район».
  const isName = before > 0 && tokens[before]?.text !== tokens[before]?.key;
  return kind === 'person' && !separated && !accusative && !isName;
}

/** «физики, вокал», but not «школ, училищ». */
function isUnknownBeside({ governed }: PlaceInRow, tokens: readonly Token[], index: number): boolean {
  const key = tokens[index]?.key ?? '';
  const before = tokens
    .slice(0, index)
    .findLast(({ kind, key }) => kind === 'word' && !/^(?:и|или)$/u.test(key));
  if (governed || !/[аяиыуюое]$/u.test(before?.key ?? '')) return false;
  return isUnknownNominative(key) || isFeminineOfDoing(key);
}
