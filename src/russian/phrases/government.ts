/* What a word before wants: «заведующая хозяйством», «ответственный за питание», «специалист по закупкам». */
import { PREPOSITION } from '../lexicon/prepositions.ts';
import { knownNoun } from '../morphology/noun.ts';
import { isLastWord } from './postposed.ts';
import type { State } from './state.ts';
import type { Token } from './tokens.ts';

const GOVERNING = /(?:заведу|управля)ющ|^зав\.?$/iu;
const INSTRUMENTAL = /(?:[оеё]м|[оеё]й|ью|ами|ями|[ыи]ми?)$/u;

/** «заведующий», «управляющая» want an instrumental: «школой», «столовой». */
export function isGoverning({ pieces }: Pick<State, 'pieces'>): boolean {
  return pieces.some(({ text }) => GOVERNING.test(text));
}

/** «заведующая хозяйства», «управляющий столовым» right behind the head. */
export function breaksGovernment(state: State, tokens: readonly Token[], index: number): boolean {
  const { kind, key } = tokens[index] as Token;
  // The last piece is the word itself.
  const before = state.pieces.slice(0, -1).filter(({ text }) => text.trim() !== '');
  const isBehind = isGoverning({ pieces: before.slice(-1).filter(({ changing }) => changing) });
  if (kind !== 'word' || !isBehind || knownNoun(key)?.fixed) return false;
  if (PREPOSITION.test(key)) return key !== 'по';
  const isCut = /[ыи]м$/u.test(key) && isLastWord(tokens, index);
  return isCut || !INSTRUMENTAL.test(key);
}

/** «за питания», but «за помещения»: of what is done there is one, and behind «за» stands an accusative. */
export function breaksPreposition(before: string, key: string): boolean {
  return before === 'за' && /[ае]ния/u.test(key) && knownNoun(`${key.slice(0, -1)}е`) === null;
}
