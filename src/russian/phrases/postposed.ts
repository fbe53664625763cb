import { STRESSED_OJ } from '../lexicon/adjectives.ts';
import { PREPOSITION } from '../lexicon/prepositions.ts';
import { asAdjective } from '../morphology/adjective.ts';
import { knownNoun } from '../morphology/noun.ts';
import { adjectivePiece, type Piece } from '../morphology/piece.ts';
import type { Nominal } from './nominal.ts';
import { skipBlanks } from './opening.ts';
import { isUnknownNominative } from './row.ts';
import type { Token } from './tokens.ts';

/** An active participle with an object: in «учреждение, осуществляющее обучение» the second noun is no head. */
export const TRANSITIVE = /(?:щ|вш)(?:ий|ая|ее|ие)$/u;
const ACTIVE = /(?:щ|вш|едш|гш|тш)(?:ий|ая|ее|ие)/u;
const PASSIVE = /(?:нн|ем|им|ведомственн)(?:ый|ая|ое|ые)/u;

/** «сестра медицинская», «группа старшая № 2», «воспитатель ночной»: an adjective right after its noun. */
export function postposedAdjective(head: Nominal, tokens: readonly Token[], index: number): Piece | null {
  const { key, text } = tokens[index] as Token;
  // «бухгалтер 2-й категории» has a genitive, as «заведующий столовой» has no nominative.
  const isOrdinal = /\d/u.test(key);
  if (isOrdinal && !isLastWord(tokens, index)) return null;
  if (!isOrdinal && key.endsWith('ой') && !isStressed(tokens, index)) return null;
  const adjective = knownNoun(key) ? null : asAdjective(key);
  if (adjective?.agreement !== head.agreement || hasOwnNoun(tokens, index)) return null;
  return adjectivePiece(adjective, text, head.animate);
}

/** «русский» of «учитель русский язык» goes with what follows. */
function hasOwnNoun(tokens: readonly Token[], index: number): boolean {
  const next = tokens[skipBlanks(tokens, index + 1)];
  if (next?.kind !== 'word') return false;
  return knownNoun(next.key)?.animate === false || isUnknownNominative(next.key);
}

/** «помощник воспитателя ночной», «здание школы новое»: at the end an adjective that can be the head's is the head's. */
export function lateAdjective(head: Nominal, tokens: readonly Token[], index: number): Piece | null {
  const { key, text } = tokens[index] as Token;
  const isNamed = text !== key || PREPOSITION.test(wordBefore(tokens, index));
  if (isNamed || knownNoun(key) || !isLastWord(tokens, index)) return null;
  if (/^\d/u.test(key) || (key.endsWith('ой') && !isStressed(tokens, index))) return null;
  const adjective = asAdjective(key);
  return adjective?.agreement === head.agreement ? adjectivePiece(adjective, text, head.animate) : null;
}

/** «ночной» at the end, where no noun follows that it could belong to. */
function isStressed(tokens: readonly Token[], index: number): boolean {
  return STRESSED_OJ.has(tokens[index]?.text ?? '') && isLastWord(tokens, index);
}

/** Whether no word follows but «и»: the end, a mark, a number or a name in quotes. */
export function isLastWord(tokens: readonly Token[], index: number): boolean {
  const next = tokens[skipBlanks(tokens, index + 1)];
  return next?.kind !== 'word' || /^(?:и|или)$/u.test(next.key);
}

function wordBefore(tokens: readonly Token[], index: number): string {
  return tokens.slice(0, index).findLast(({ kind }) => kind !== 'blank')?.key ?? '';
}

/**
 * What agrees with the head across a comma, «и» (`conjunction`) or bracket: «организация, осуществляющая …»,
 * «воспитатель, выполняющая …», «группа, расположенная …», «группа № 3 (старшая)», «корпус старый и новый».
 */
export function detachedAdjective(
  head: Nominal,
  tokens: readonly Token[],
  index: number,
  conjunction: boolean,
): Piece | null {
  const { key, text } = tokens[index] as Token;
  // «культуры (адаптивной)» is no nominative.
  const isWhole = !key.endsWith('ой') || isStressed(tokens, index);
  const bracketed = isWhole && tokens[index - 1]?.text === '(' && tokens[index + 1]?.text === ')';
  const joined = bracketed || isNextAdjective(head, tokens, index);
  // «(сменный график)» has a noun of its own.
  const isPassive = !conjunction && PASSIVE.test(key) && !hasOwnNoun(tokens, index);
  if (!ACTIVE.test(key) && !joined && !isPassive) return null;
  const adjective = knownNoun(key) ? null : asAdjective(key);
  const woman = !bracketed && head.animate && head.agreement === 'm' && adjective?.agreement === 'f';
  if (!adjective || (adjective.agreement !== head.agreement && !woman)) return null;
  return adjectivePiece(adjective, text, head.animate);
}

/** «новый» of «корпус старый и новый». */
function isNextAdjective(head: Nominal, tokens: readonly Token[], index: number): boolean {
  const [first, second] = tokens
    .slice(0, index)
    .filter(({ kind }) => kind !== 'blank')
    .slice(-2);
  const isRow = second?.key === 'и' || second?.text === ',';
  const before = isRow && first?.kind === 'word' && !knownNoun(first.key) ? asAdjective(first.key) : null;
  const isWhole = !tokens[index]?.key.endsWith('ой') || isStressed(tokens, index);
  return before?.agreement === head.agreement && isWhole && isLastWord(tokens, index);
}
