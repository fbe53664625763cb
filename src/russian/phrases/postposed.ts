import { asAdjective } from './adjective.ts';
import type { Nominal } from './nominal.ts';
import { knownNoun } from './noun.ts';
import { adjectivePiece, type Piece } from './piece.ts';
import type { Token } from './tokens.ts';

/** An active participle with an object: in «учреждение, осуществляющее обучение» the second noun is no head. */
export const TRANSITIVE = /(?:щ|вш)(?:ий|ая|ее|ие)$/u;
const ACTIVE = /(?:щ|вш|едш|гш|тш)(?:ий|ая|ее|ие)(?:ся)?$/u;
const PASSIVE = /(?:нн|ем|им|ведомственн)(?:ый|ая|ое|ые)$/u;

/** «сестра медицинская», «группа старшая № 2»: an adjective right after its noun. */
export function postposedAdjective(head: Nominal, token: Token): Piece | null {
  // «бухгалтер 2-й категории» has a genitive, as «заведующий столовой» has no nominative.
  if (/ой$|^\d/u.test(token.key)) return null;
  const adjective = knownNoun(token.key) ? null : asAdjective(token.key);
  if (adjective?.agreement !== head.agreement) return null;
  return adjectivePiece(adjective, token.text, head.animate);
}

/** «помощник воспитателя ночной»: behind another person's genitive, which it does not agree with, an adjective is the head's. */
export function lateAdjective(head: Nominal, tokens: readonly Token[], index: number): Piece | null {
  const { key, text } = tokens[index] as Token;
  const next = tokens[index + 1];
  const before = tokens[index - 2]?.key ?? '';
  const owner = knownNoun(before.replace(/а$/u, '')) ?? knownNoun(before.replace(/я$/u, 'ь'));
  const isGenitive = owner?.animate === true && owner.gender === 'm' && owner.word !== before;
  const adjective = next === undefined || next.kind === 'mark' ? asAdjective(key) : null;
  if (!isGenitive || knownNoun(key) || adjective?.agreement !== head.agreement) return null;
  return adjectivePiece(adjective, text, head.animate);
}

/**
 * What agrees with the head across a comma, «и» (`conjunction`) or bracket: «организация, осуществляющая …»,
 * «воспитатель, выполняющая …», «группа, расположенная …», «группа № 3 (старшая)».
 */
export function detachedAdjective(
  head: Nominal,
  tokens: readonly Token[],
  index: number,
  conjunction: boolean,
): Piece | null {
  const { key, text } = tokens[index] as Token;
  const bracketed = tokens[index - 1]?.text === '(' && tokens[index + 1]?.text === ')';
  if (!ACTIVE.test(key) && !bracketed && (conjunction || !PASSIVE.test(key))) return null;
  const adjective = knownNoun(key) ? null : asAdjective(key);
  const woman = head.animate && head.agreement === 'm' && adjective?.agreement === 'f';
  if (!adjective || (adjective.agreement !== head.agreement && !woman)) return null;
  return adjectivePiece(adjective, text, head.animate);
}
