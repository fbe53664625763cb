import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { UNIT_NOUNS } from '../lexicon/unit-words.ts';
import { breaksAgreement } from './agreement.ts';
import { isGoverning } from './government.ts';
import type { Nominal } from './nominal.ts';
import type { State } from './state.ts';

/** Why a noun phrase that changes may be wrong to change at this place. */
export function ofNominal(state: State, nominal: Nominal): string | null {
  const { head, abbreviated, acting, separated, kind, tail } = state;
  if (head === null && abbreviated && kind === 'thing')
    return 'Перед названием стоит сокращение: проверьте, склоняется ли название';
  // «заместитель директор», «отдел кадры».
  const isRightBehind = head !== null && !separated && !tail;
  const deputy = head !== null && !tail && kind === 'person' ? deputyOf(state, nominal) : null;
  if (deputy) return `После слова «${deputy}» должность пишут в родительном падеже`;
  const isUnfit =
    (isRightBehind && kind === 'person' && OF_WHOM.test(textOf(nominal))) ||
    isInTail(state, nominal) ||
    (head !== null && isUnlike(head, nominal, kind, isRightBehind)) ||
    (head !== null && isThingBeside(state, head, nominal, isRightBehind));
  if (isUnfit) return `Неясно, склоняется ли «${textOf(nominal).replace(/^([^(]*)\)$/u, '$1')}»`;
  return acting && !separated ? 'После «и. о.» должность пишут в родительном падеже' : null;
}

/** «тьютор ребёнок»: whom a post is for. */
const OF_WHOM = /^(?:реб[её]нок|дети|воспитанник|ученик|школьник|дошкольник|подросток|инвалид|родител)/iu;

/** «воспитатель с обязанностью методист», «учитель русского язык». */
function isInTail({ head, kind, tail, separated, pieces }: State, nominal: Nominal): boolean {
  if (head === null || !tail || separated) return false;
  const [before, text] = [pieces.findLast(({ text }) => text.trim() !== '')?.text ?? '', textOf(nominal)];
  // «повар детского питания старший», «преподаватель ОБЖ организатор».
  const isWhole = /^(?:старший|главный|ведущий|младший)$/iu.test(text) || /^[А-ЯЁ]{2}/u.test(before);
  return (kind === 'person' && !isWhole) || breaksAgreement(before, text);
}

/** «машинист котельная», «заведующий складом и прачечная»; «отдел кадры». */
function isThingBeside(state: State, head: Nominal, nominal: Nominal, isRightBehind: boolean): boolean {
  if (state.kind === 'person' && nominal.agreement === 'n' && head.agreement !== 'n') return true;
  if (state.kind === 'thing') return isRightBehind ? isNoName(head, nominal) : isUnitInRow(state, nominal);
  if (isRightBehind && isNoPost(nominal) && (isGoverning(state) || head.agreement === 'f')) return true;
  if (isSubjectBeside(state, nominal) || isGroupInBrackets(state, head, nominal)) return true;
  const isInGoverned = state.conjunction && state.separated && isGoverning(state);
  return ((isRightBehind && head.agreement === 'm') || isInGoverned) && isRoom(nominal);
}

/** «учитель информатики и физик»: the subject, and no one beside. */
function isSubjectBeside({ conjunction, tail, pieces }: State, nominal: Nominal): boolean {
  const isTeacher = pieces.some(({ text }) => /^(?:учитель|преподаватель)/iu.test(text));
  return conjunction && tail && isTeacher && /^[а-яё]+ик$/iu.test(textOf(nominal));
}

/** «воспитатель (младшая)», «уборщица (столовая)»: the group or the room, and no woman. */
function isGroupInBrackets({ bracketed }: State, head: Nominal, nominal: Nominal): boolean {
  const isGroup = head.agreement === 'm' && /^(?:старш|младш)ая\)?$/iu.test(textOf(nominal));
  return bracketed && (isRoom(nominal) || isGroup);
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

/** «заместитель директор», «зам - директор»; behind a comma another post stands. */
function deputyOf({ pieces, separated }: State, nominal: Nominal): string | null {
  const before = pieces.findLast(({ text }) => text.trim() !== '')?.text ?? '';
  if (separated && !/^[-–—]$/u.test(before)) return null;
  const last = pieces.findLast(({ changing }) => changing)?.text ?? '';
  const isOfChief =
    /^секретарь$/iu.test(last) && /^(?:директор|руководитель|начальник|заведующ)/iu.test(textOf(nominal));
  return isOfChief || /^(?:зам\.?|пом\.?|заместитель|помощник|помощница|советник)$/iu.test(last)
    ? last
    : null;
}

/** «педагоги и психолог», «медсестра старший», «старшая вожатый», «младший группа», but «повар и кладовщик старшие». */
function isUnlike(head: Nominal, nominal: Nominal, kind: State['kind'], isRightBehind: boolean): boolean {
  const [isOfHead, isOfNominal] = [head, nominal].map((one) =>
    /^(?:старш|младш|главн|ведущ)/iu.test(textOf(one)),
  );
  const isOther =
    head.agreement !== nominal.agreement && head.agreement !== 'plural' && nominal.agreement !== 'plural';
  // «группа младшая и старший», «младший группа».
  if (kind === 'thing') return isOther && (isOfNominal === true || (isOfHead === true && isRightBehind));
  if (isOfNominal || isLone(head)) return isOther && isRightBehind;
  return (head.agreement === 'plural') !== (nominal.agreement === 'plural');
}

/** «старшая», which wants a noun. */
function isLone(head: Nominal): boolean {
  return /^(?:старш|младш|главн|ведущ)[а-яё]+$/iu.test(textOf(head));
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
