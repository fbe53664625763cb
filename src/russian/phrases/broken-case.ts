/* What stands behind the head in a case that nothing there wants: «заместитель директору», «рабочий обслуживанию зданий». */
import { ANY, bitsOfAll, type Cases, fits } from '../case-bits.ts';
import { PREPOSITION } from '../lexicon/prepositions.ts';
import { isWord } from '../morphology/torn.ts';
import { casesOf } from '../morphology/word-cases.ts';
import { breaksAgreement, wantsNoun } from './agreement.ts';
import { breaksGovernment, breaksPreposition, isGoverning } from './government.ts';
import type { State } from './state.ts';
import { isInNoCase } from './tail-cases.ts';
import type { Token } from './tokens.ts';

/** «заместитель директору», «учитель русского язык», «воспитатель старшей». */
export function ofBrokenCase(state: State, tokens: readonly Token[], index: number): string | null {
  const { key, text } = tokens[index] as Token;
  const isSmall = text === key && !key.endsWith('.');
  if (!isSmall || /^\d/u.test(key)) return null;
  const unclear = `Неясно, склоняется ли «${text}»`;
  if (state.bracketed) return isOfCases(key) && breaksChain(state, tokens, index) ? unclear : null;
  if (PREPOSITION.test(key))
    return breaksGovernment(state, tokens, index) ? `Неясно, к чему относится «${text}»` : null;
  if (isUnfit(state, tokens, index)) return unclear;
  const isCut = index === tokens.length - 1 && state.kind === 'person' && wantsNoun(key);
  return isCut ? `После «${text}» не найдено слово, к которому оно относится` : null;
}

function isUnfit(state: State, tokens: readonly Token[], index: number): boolean {
  return (
    breaksChain(state, tokens, index) ||
    breaksGovernment(state, tokens, index) ||
    isUnfitBehind(tokens, index) ||
    isSubjectBehindSubject(state, tokens, index) ||
    isBehindResponsible(state, tokens, index)
  );
}

/** No «временно» of «(временно)». */
function isOfCases(key: string): boolean {
  const { noun, adjective } = casesOf(key, 0) ?? { noun: 0, adjective: 0 };
  return (noun | adjective) !== 0;
}

function tokenBefore(tokens: readonly Token[], index: number): Token | undefined {
  return tokens[index - 1]?.kind === 'blank' ? tokens[index - 2] : undefined;
}

/** «русского язык», «по стирка», «за питания»; «английского и немецкого языков» is whole. */
function isUnfitBehind(tokens: readonly Token[], index: number): boolean {
  const key = tokens[index]?.key ?? '';
  const before = tokenBefore(tokens, index);
  if (before?.kind !== 'word' || key.includes('/')) return false;
  if (breaksPreposition(before.key, key) || breaksTogether(tokens, index)) return true;
  const isOneOfSeveral = /^(?:и|,)$/u.test(tokens[index - 4]?.text ?? '');
  return !isOneOfSeveral && breaksAgreement(before.key, key);
}

/** «взаимодействие с детских объединений»: with whom, and not from where. */
function breaksTogether(tokens: readonly Token[], index: number): boolean {
  const [whom, preposition, doing] = [0, 2, 4].map((step) => tokens[index - step]?.key ?? '');
  if (
    !/^со?$/u.test(preposition ?? '') ||
    !/^(?:взаимодейств|сотруднич|работ[аеуы]|общени)/u.test(doing ?? '')
  )
    return false;
  return isNever(whom ?? '', 'i');
}

/** Whether a word that is known cannot be in these cases. */
function isNever(key: string, cases: Cases): boolean {
  const wanted = bitsOfAll(cases);
  const told = casesOf(key, wanted);
  return told !== null && !fits(told, wanted);
}

const SUBJECT =
  /^(?:биологии|химии|физики|истории|географии|обществознания|математики|алгебры|геометрии|информатики|литературы|музыки|технологии|физкультуры|рисования|черчения|астрономии|экономики|права|труда)$/u;

/** «ответственный за питанием», where another may stand behind «за» in another case. */
function isBehindResponsible({ pieces }: State, tokens: readonly Token[], index: number): boolean {
  const isResponsible = pieces.some(({ text }) => /^(?:ответственн|отвечающ)/iu.test(text));
  if (!isResponsible || tokenBefore(tokens, index)?.key !== 'за') return false;
  return isNever(tokens[index]?.key ?? '', 'a');
}

const MANY_SUBJECTS =
  /^(?:биологий|химий|географий|геометрий|математик|физик|информатик|литератур|физкультур)$/u;

/** «учитель географии биологии»: a comma is missing; «учитель биологий». */
function isSubjectBehindSubject({ pieces }: State, tokens: readonly Token[], index: number): boolean {
  if (MANY_SUBJECTS.test(tokens[index]?.key ?? '')) return true;
  const isTeacher = pieces.some(({ text }) => /^(?:учитель|преподаватель)/iu.test(text));
  return (
    isTeacher && [tokens[index], tokenBefore(tokens, index)].every((token) => SUBJECT.test(token?.key ?? ''))
  );
}

/** «рабочий обслуживанию зданий», «советник директора воспитанию»: the run of words that this one ends. */
function breaksChain(state: State, tokens: readonly Token[], index: number): boolean {
  if (isFirstHalf(tokens, index)) return false;
  const words = tokens.slice(0, index + 1);
  const start = words.findLastIndex((token) => token.kind !== 'blank' && !isOfRun(token)) + 1;
  const isAtHead = start <= state.headTokens;
  const run = words
    .slice(isAtHead ? state.headTokens : start)
    .filter(({ kind }) => kind !== 'blank')
    .filter(({ text }, at, all) => !/^[-–—]$/u.test(text) || !HALF.test(all[at - 1]?.key ?? ''));
  const before = isAtHead ? '' : (tokens[start - 1]?.text ?? '');
  const isActing = /^(?:вр|и\.|и\/?о$)/iu.test(before);
  return isInNoCase(run, isActing ? 'g' : isAtHead ? behindHead(state) : ANY, state.preposition);
}

function behindHead({ pieces }: State): Cases {
  const changing = pieces.filter((piece) => piece.changing);
  if (isGoverning({ pieces: changing })) return 'gi';
  return /(?<!служа|уча)щ(?:ий|ая)(?:ся)?$/u.test(changing.at(-1)?.text ?? '') ? ANY : 'g';
}

/** «учебно» of «учебно - воспитательной». */
const HALF = /.{3}о$/u;
/** What stands beside what is before it: «повар / дворник». */
const BESIDE = /^[,;/+–—-]$/u;

/** Words in small letters, abbreviated ones, too: what is called by a name, and numbers, are no matter of cases. */
function isOfRun({ kind, text, key }: Token): boolean {
  if (BESIDE.test(text) || (kind === 'fixed' && /^[А-ЯЁ]{2}/u.test(text))) return true;
  return kind === 'word' && (text === key || isWord(key)) && !/^(?:или$|\d)/u.test(key);
}

/** «учебно - воспитательной», «отдельно стоящего»: what belongs to the adjective behind it. */
function isFirstHalf(tokens: readonly Token[], index: number): boolean {
  const [first, ...behind] = tokens.slice(index).filter(({ kind }) => kind !== 'blank');
  const next = /^[-–—]$/u.test(behind[0]?.text ?? '') ? behind[1] : behind[0];
  if (!HALF.test(first?.key ?? '') || next?.kind !== 'word' || PREPOSITION.test(next.key)) return false;
  return (casesOf(next.key, 0)?.adjective ?? 0) !== 0;
}
