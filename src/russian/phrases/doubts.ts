import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { UNIT_NOUNS } from '../lexicon/unit-words.ts';
import { breaksAgreement } from './agreement.ts';
import { ofBrokenCase } from './broken-case.ts';
import { isGoverning } from './government.ts';
import { isObliquePost, type Nominal } from './nominal.ts';
import { knownNoun } from './noun.ts';
import { skipBlanks } from './opening.ts';
import { ACTING, namesPerson } from './person-beside.ts';
import { isLastWord } from './postposed.ts';
import {
  isCutAdjective,
  isFeminineOfDoing,
  isNominativeAdjective,
  isNominativeNoun,
  isUnknownApposition,
  isUnknownFeminine,
  isUnknownNominative,
  isUnknownPlural,
  type PlaceInRow,
} from './row.ts';
import type { State } from './state.ts';
import type { Token } from './tokens.ts';
import { isBareAbbreviation } from './torn.ts';
import { isCutAttribute, isUnknownAbbreviation } from './unknown-abbreviation.ts';

/** Why a noun phrase that changes may be wrong to change at this place. */
export function ofNominal(state: State, nominal: Nominal): string | null {
  const { head, abbreviated, acting, separated, kind, tail } = state;
  if (head === null && abbreviated && kind === 'thing')
    return 'Перед названием стоит сокращение: проверьте, склоняется ли название';
  // «заместитель директор», «отдел кадры».
  const isRightBehind = head !== null && !separated && !tail;
  const deputy = isRightBehind && kind === 'person' ? deputyOf(state, nominal) : null;
  if (deputy) return `После слова «${deputy}» должность пишут в родительном падеже`;
  const isUnfit =
    isInTail(state, nominal) ||
    (head !== null && isUnlike(head, nominal, kind, isRightBehind)) ||
    (head !== null && isThingBeside(state, head, nominal, isRightBehind));
  if (isUnfit) return `Неясно, склоняется ли «${textOf(nominal)}»`;
  return acting && !separated ? 'После «и. о.» должность пишут в родительном падеже' : null;
}

/** «воспитатель с обязанностью методист», «учитель русского язык». */
function isInTail({ head, kind, tail, separated, preposition, pieces }: State, nominal: Nominal): boolean {
  if (head === null || !tail || separated) return false;
  const before = pieces.findLast(({ text }) => text.trim() !== '')?.text ?? '';
  // «педагог дополнительного образования Юный техник».
  const isFurther =
    preposition || /(?:[ыи]й|ая)$/u.test(before) || isRoom(nominal) || /\s/u.test(textOf(nominal));
  return (kind === 'person' && isFurther) || breaksAgreement(before, textOf(nominal));
}

/** «машинист котельная», «заведующий складом и прачечная»; «отдел кадры». */
function isThingBeside(state: State, head: Nominal, nominal: Nominal, isRightBehind: boolean): boolean {
  if (state.kind === 'person' && nominal.agreement === 'n' && head.agreement !== 'n') return true;
  if (state.kind === 'thing') return isRightBehind ? isNoName(head, nominal) : isUnitInRow(state, nominal);
  if (isRightBehind && isNoPost(nominal) && isGoverning(state)) return true;
  if (isSubjectBeside(state, nominal)) return true;
  const isInGoverned = state.conjunction && state.separated && isGoverning(state);
  return (isRightBehind || isInGoverned) && head.agreement === 'm' && isRoom(nominal);
}

/** «учитель информатики и физик»: the subject, and no one beside. */
function isSubjectBeside({ conjunction, tail, pieces }: State, nominal: Nominal): boolean {
  const isTeacher = pieces.some(({ text }) => /^(?:учитель|преподаватель)/iu.test(text));
  return conjunction && tail && isTeacher && /^[а-яё]+ик$/iu.test(textOf(nominal));
}

/** «ясельный» of «воспитатель ясельный группы»: a room is called «ясельная», nobody «ясельный». */
export function isNoPost({ pieces }: Nominal): boolean {
  const [word = '', ...others] = pieces.map(({ text }) => text.toLowerCase());
  return (
    others.length === 0 &&
    /[ыи]й$/u.test(word) &&
    !SUBSTANTIVES.has(word) &&
    SUBSTANTIVES.has(word.replace(/[ыи]й$/u, 'ая'))
  );
}

function deputyOf({ pieces }: State, nominal: Nominal): string | null {
  const last = pieces.findLast(({ changing }) => changing)?.text ?? '';
  const isOfChief =
    /^секретарь$/iu.test(last) && /^(?:директор|руководитель|начальник|заведующ)/iu.test(textOf(nominal));
  return isOfChief || /^(?:зам\.?|пом\.?|заместитель|помощник|помощница|советник)$/iu.test(last)
    ? last
    : null;
}

/** «педагоги и психолог», «медсестра старший», «младший группа», but «повар и кладовщик старшие». */
function isUnlike(head: Nominal, nominal: Nominal, kind: State['kind'], isRightBehind: boolean): boolean {
  const [isOfHead, isOfNominal] = [head, nominal].map((one) =>
    /^(?:старш|младш|главн|ведущ)/iu.test(textOf(one)),
  );
  const isOther =
    head.agreement !== nominal.agreement && head.agreement !== 'plural' && nominal.agreement !== 'plural';
  // «группа младшая и старший», «младший группа».
  if (kind === 'thing') return isOther && (isOfNominal === true || (isOfHead === true && isRightBehind));
  if (isOfNominal) return isOther && isRightBehind;
  return (head.agreement === 'plural') !== (nominal.agreement === 'plural');
}

/** «машинист котельная»: no «дежурная», who may be a man, too. */
function isRoom(nominal: Nominal): boolean {
  const word = nominal.pieces.findLast(({ changing }) => changing)?.text.toLowerCase() ?? '';
  const isSubstantive = SUBSTANTIVES.has(word) && word !== 'горничная' && word.endsWith('ая');
  return isSubstantive && !SUBSTANTIVES.has(word.replace(/ая$/u, 'ий'));
}

/** «отдел кадры», «отдел образование», «спорт зал», «отдел охрана»: no «учреждение детский сад», no «школа-интернат» without its hyphen. */
function isNoName(head: Nominal, nominal: Nominal): boolean {
  if (head.agreement === 'plural') return false;
  const text = textOf(nominal);
  const isDoing = /(?:ание|ение|ство)$/u.test(text) && !ORGANIZATIONS.test(text);
  const isHalf = /^(?:зал|кабинет|блок|пункт|комната|площадка|уголок)$/u.test(text);
  const isNoun = nominal.pieces.findLast(({ changing }) => changing)?.changing?.part === 'noun';
  const isOther = !textOf(head).endsWith(text);
  const isOfPart =
    isNoun && isOther && PARTS.test(textOf(head)) && text === text.toLowerCase() && !ORGANIZATIONS.test(text);
  return nominal.agreement === 'plural' || isDoing || isHalf || isOfPart;
}

/** What has no other unit for a name beside it. */
const PARTS =
  /(?:отдел|сектор|служба|секция|кабинет|здание|склад|пищеблок|прачечная|кафедра|комиссия|бухгалтерия|группа|класс|кружок|студия)$/iu;

/** «студия вокала и танец». */
function isUnitInRow({ conjunction, tail }: State, nominal: Nominal): boolean {
  const text = textOf(nominal);
  return conjunction && tail && /^[а-яё]+$/u.test(text) && !UNIT_NOUNS.has(text) && !ORGANIZATIONS.test(text);
}

const ORGANIZATIONS =
  /(?:учреждение|отделение|объединение|подразделение|предприятие|общество|агентство|товарищество|министерство|управление|соединение)$/u;

function textOf({ pieces }: Nominal): string {
  return pieces.map(({ text }) => text).join('');
}

/** Why a word that stays may have to change. */
export function ofUnchanged(state: State, tokens: readonly Token[], index: number): string | null {
  const token = tokens[index] as Token;
  if (!state.head) return beforeHead(state, tokens, index);
  if (isPostInRow(state, token.key) || isPostBehindPost(state, token.key))
    return `Неясно, склоняется ли «${token.text}»`;
  // «бухгалтерия и кадры»: the second word stands beside the head and not in its tail.
  const inRow = state.separated && state.row && !state.tail;
  if (inRow && (state.conjunction || isUnknownInRow(state, token)))
    return `Слово «${token.text}» программе незнакомо`;
  if (state.kind === 'person' && !state.bracketed && isUnknownAbbreviation(tokens, index))
    return `Сокращение «${token.text}» программе незнакомо`;
  if (isGlued(state, token)) return `Возможно, в «${token.text}» вместо дефиса нужно тире`;
  return ofNominative(state, tokens, index) ?? ofBrokenCase(state, tokens, index) ?? townOf(state, token);
}

/** «системн. администратор»; «и. о. директору». */
function beforeHead(state: State, tokens: readonly Token[], index: number): string | null {
  const { key, text } = tokens[index] as Token;
  if (state.acting) return ofBrokenOrUnknown(state, key) ?? ofBrokenCase(state, tokens, index);
  if (state.kind === 'person' && /(?:ого|его|ому|ему|ых|их)$/u.test(key) && text === key)
    return `Неясно, склоняется ли «${text}»`;
  const isUnknown = state.kind === 'person' && /^[а-яё]{3,}\.$/u.test(key) && !isCutAttribute(key);
  return isUnknown ? `Сокращение «${text}» программе незнакомо` : null;
}

/** «старший воспитатель методиста»: only some posts are of another post. */
function isPostBehindPost({ kind, pieces, separated, tail }: State, key: string): boolean {
  const before = pieces.slice(0, -1).findLast(({ text }) => text.trim() !== '');
  if (kind !== 'person' || separated || tail || !before?.changing || OF_POSTS.test(before.text)) return false;
  return /(?:тел|ист|лог|гог|щик|чик|тор|ер|вед|вар|арь?|врач)[ая]$/u.test(key) && isObliquePost(key);
}

const OF_POSTS =
  /^(?:зам|пом|секр|советник|ассист|референт|руководител|представител|наставник|начальник|консультант|куратор|водител|председател|координатор|член|дежурн|обязанност|исполня|ученик|родител|глав|тьютор)/iu;

/** «социальный педагог, психолога». */
function isPostInRow(state: State, key: string): boolean {
  const isFirst = !state.tail || (state.preposition && !state.conjunction);
  const isBeside = state.separated && state.row && isFirst && !state.bracketed;
  return isBeside && state.kind === 'person' && isObliquePost(key);
}

function isUnknownInRow({ bracketed }: State, { key, text }: Token): boolean {
  return (
    !bracketed &&
    text === key &&
    [isUnknownNominative, isUnknownFeminine, isUnknownPlural].some((isUnknown) => isUnknown(key))
  );
}

/** A nominative that stays: «учитель физики, математика», «учитель школы новая», «медсестра ночной» without its noun. */
function ofNominative(state: State, tokens: readonly Token[], index: number): string | null {
  const { key, text } = tokens[index] as Token;
  if (state.bracketed) return null;
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
function ofBrokenOrUnknown({ kind, tail, separated }: State, key: string): string | null {
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

function townOf(state: State, token: Token): string | null {
  return isTown(state, token) ? `Проверьте, склоняется ли название «${token.text}»` : null;
}

/** «заместитель директора-методист»: the last word stands beside the head. */
function isGlued(state: State, token: Token): boolean {
  const parts = token.key.split('-');
  return parts.length > 1 && state.kind === 'person' && knownNoun(parts.at(-1) ?? '')?.animate === true;
}

/** «город Энск»: names of towns usually change with the word before them, but not all do. */
function isTown(state: State, token: Token): boolean {
  if (!state.head || state.tail || state.kind === 'person' || !/^\p{Lu}\p{Ll}/u.test(token.text))
    return false;
  const head = state.pieces.findLast((piece) => piece.changing)?.text.toLowerCase() ?? '';
  return /^(?:город|пос[её]лок|село|деревня|станица|хутор|аул)$/u.test(head);
}

/** «индивидуальный предприниматель Иванов И.И.», «учитель Иванова Мария»: names are declined as names, not here. */
export function personName(state: State, text: string): string | null {
  const changed = state.pieces.filter(({ changing }) => changing).map((piece) => piece.text);
  const isPost = state.head?.animate || (state.head === null && ACTING.test(text));
  return isPost && namesPerson(text, changed) ? 'Имя человека рядом с должностью не склоняется' : null;
}

/** Nothing found that changes: fine for «ГБОУ СОШ № 5» and «и. о. директора», doubtful otherwise. */
export function noHead(state: State, tokens: readonly Token[]): string | null {
  if (state.head) return null;
  const first = tokens.find(({ kind, text }) => kind !== 'blank' && !/^(?:\d+|[IVX]+)$/u.test(text));
  if (!first || (first.kind === 'fixed' && !(state.kind === 'person' && first.text.includes('/'))))
    return null;
  return `Слово «${first.text}» программе незнакомо`;
}
