/* What a word before wants: «заведующая хозяйством», «ответственный за питание», «специалист по закупкам». */
import { PREPOSITION } from '../lexicon/prepositions.ts';
import { asAdjective } from '../morphology/adjective.ts';
import { knownNoun } from '../morphology/noun.ts';
import { isLastWord } from './postposed.ts';
import { isNominativeAdjective } from './row.ts';
import type { State } from './state.ts';
import type { Token } from './tokens.ts';

const GOVERNING = /(?:заведу|управля)ющ|^зав\.?$/iu;
const INSTRUMENTAL = /(?:[оеё]м|[оеё]й|[ое]ю|ью|ами|ями|[ыи]ми?)$/u;

/** «заведующий», «управляющая» want an instrumental: «школой», «столовой». */
export function isGoverning({ pieces }: Pick<State, 'pieces'>): boolean {
  return pieces.some(({ text }) => GOVERNING.test(text));
}

/** «заведующая хозяйства», «управляющий столовым» right behind the head. */
export function breaksGovernment(state: State, tokens: readonly Token[], index: number): boolean {
  const { kind, key, text } = tokens[index] as Token;
  if (kind !== 'word') return false;
  // The last piece is the word itself.
  const before = state.pieces.slice(0, -1).findLast(({ text }) => text.trim() !== '');
  if (!before?.changing || !GOVERNING.test(before.text) || text !== key || key.endsWith('.')) return false;
  if (PREPOSITION.test(key)) return key !== 'по';
  if (knownNoun(key)?.fixed || /^(?:и|или)$/u.test(key)) return false;
  const isCut = /(?<=.{3})[ыи]м$/u.test(key) && isLastWord(tokens, index);
  return isCut || !INSTRUMENTAL.test(key);
}

/** «за питания», «за пожарная безопасность»: behind «за» stands an accusative. */
export function breaksPreposition(before: string, key: string): boolean {
  if (!PREPOSITION.test(before)) return false;
  const isDoing = /[ае]ния$/u.test(key) && knownNoun(key.replace(/я$/u, 'е')) === null;
  if (before === 'за' && isDoing) return true;
  return asAdjective(key)?.agreement === 'f' && isNominativeAdjective(key, { inRow: true, governed: true });
}
