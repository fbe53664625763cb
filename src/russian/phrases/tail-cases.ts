/* The cases that the place of a word behind the head wants: «рабочий по обслуживанию зданием», «специалист сфере» are in none of them. */
import { ANY, bitsOfAll, type Cases, fits, spread } from '../case-bits.ts';
import { casesAt, EVERY_CASE } from './cases-at.ts';
import type { Token } from './tokens.ts';
import { isCutAttribute } from './unknown-abbreviation.ts';

const OF_PREPOSITIONS: Readonly<Record<string, Cases>> = {
  по: 'd',
  к: 'd',
  ко: 'd',
  в: 'ap',
  во: 'ap',
  на: 'ap',
  за: 'ai',
  с: 'gi',
  со: 'gi',
  для: 'g',
  без: 'g',
  от: 'g',
  из: 'g',
  при: 'p',
  о: 'p',
  об: 'p',
  над: 'i',
  под: 'ai',
  перед: 'i',
  между: 'i',
  через: 'a',
  до: 'g',
  у: 'g',
  после: 'g',
  против: 'g',
  вне: 'g',
};

const OF_INSTRUMENTAL =
  /^(?:управлени|руководств|заведовани|пользовани|владени|обеспечени|заняти|торговл|командовани|обмен)/u;
const OF_DATIVE = /^(?:обучени|содействи|помощ|противодействи|подготовк|соответстви|услуг)/u;
const PARTICIPLE =
  /(?:[уюая]щ|вш|едш)(?:его|ему|им|ем|ей|ую|их|ими|ий|ая|ее|ие)$|ся$|(?:[аея]нн|ведомственн)(?:ый|ая|ое|ые)$/u;

/** What stands behind some nouns beside a genitive. */
function governed(key: string): number {
  if (OF_INSTRUMENTAL.test(key)) return bitsOfAll('i');
  return OF_DATIVE.test(key) ? bitsOfAll('d') : 0;
}

/** Whether the last word of a run that begins right behind the head, a preposition or a sign can be in no case that its place wants. */
export function isInNoCase(run: readonly Token[], first: Cases, isGoverned: boolean): boolean {
  const last = run.at(-1)?.key ?? '';
  const start: Wanted = {
    here: bitsOfAll(first),
    row: first === ANY && isGoverned ? EVERY_CASE : 0,
    besides: 0,
    attribute: 'none',
    moves: first === ANY,
  };
  const wanted = run
    .slice(0, -1)
    .reduce<Wanted>((now, token, index) => next(now, token, run[index + 1]?.key ?? ''), start).here;
  return OF_PREPOSITIONS[last] === undefined && last !== 'и' && !fits(casesAt(last, wanted), wanted);
}

/** «на период отсутствия», «на полставки»: an accusative where «в группе» has none. */
const WHEN = /^(?:имя|период|время|полставки|ставк|условиях|общественн)/u;

/** What the next word may be in. */
interface Wanted {
  readonly here: number;
  /** The cases of the nouns so far, which «и» takes up again. */
  readonly row: number;
  /** What a noun before wants besides: «обучение детей плаванию». */
  readonly besides: number;
  /** Behind an adjective, and behind «и» that joins it to the next: «английского и немецкого языков». */
  readonly attribute: 'none' | 'one' | 'linked';
  /** Something moves: «приём детей в школу», where one works «в школе». */
  readonly moves: boolean;
}

const MOVING =
  /^(?:при[её]м|поступ|перевод|переход|вход|доступ|включ|внедр|вовлеч|ввод|достав|адапт|интегр|выезд|выход|перевоз|посещ|сопровожд|запис|выпуск|отправ|подъ[её]м|спуск|вывоз|завоз|ввоз|вынос|назнач)/u;
/** «заведующего детского сада», but not «заведующего безопасности». */
const LED =
  /^(?:детск|школ|дошкольн|отдел|филиал|сад|детсад|учрежден|структурн|групп|кафедр|корпус|центр|общеобразоват|муниципальн|ясл|интернат|лагер|пришкольн|музе|библиотек)/u;

function next(wanted: Wanted, { kind, key }: Token, following: string): Wanted {
  const { here, row, besides, moves } = wanted;
  const plain = { row, besides: 0, attribute: 'none', moves } as const;
  if (OF_PREPOSITIONS[key] !== undefined)
    return { ...plain, row: 0, here: bitsOfAll(behindPreposition(key, following, moves)) };
  if (/^(?:и|[,;/+–—-])$/u.test(key)) return joining(wanted, key);
  if (/^(?:заведу|управля)ющ|^зав\.$/u.test(key) && !/^совет/u.test(following))
    return { ...plain, here: bitsOfAll(LED.test(following) ? 'gi' : 'i'), row: row | here };
  if (PARTICIPLE.test(key)) return { ...plain, here: EVERY_CASE, row: EVERY_CASE, moves: true };
  // «преподаватель ОБЖ», «уч.».
  const ofAbbreviation =
    kind === 'fixed' ? bitsOfAll('g') | besides : isCutAttribute(key) ? here : here | bitsOfAll('g');
  return kind === 'fixed' || key.endsWith('.')
    ? { ...plain, here: ofAbbreviation, row: row | here }
    : behindWord(wanted, key);
}

/** «и» takes up the cases before it; behind another sign another post may stand, too. */
function joining(wanted: Wanted, key: string): Wanted {
  const { row, attribute } = wanted;
  if (key === 'и')
    return { ...wanted, here: row || EVERY_CASE, attribute: attribute === 'none' ? 'none' : 'linked' };
  return { ...wanted, here: bitsOfAll('n') | (row || bitsOfAll('g')), besides: 0, attribute: 'none' };
}

function behindPreposition(key: string, following: string, moves: boolean): Cases {
  // «уполномоченный на решение задач».
  const isTask = key === 'на' && /[аеё]ние$/u.test(following);
  const isWhere = /^(?:в|во|на)$/u.test(key) && !moves && !isTask && !WHEN.test(following);
  return isWhere ? 'p' : (OF_PREPOSITIONS[key] ?? ANY);
}

function behindWord(wanted: Wanted, key: string): Wanted {
  const { here, row, besides, attribute } = wanted;
  const told = casesAt(key, here);
  const [noun, adjective] = [told.noun & here, told.adjective & here];
  // «воспитательно» of «воспитательно методической».
  if ((told.noun | told.adjective) === 0) return wanted;
  const moves = wanted.moves || MOVING.test(key);
  if ((noun | adjective) === 0)
    return { here: EVERY_CASE, row: EVERY_CASE, besides, attribute: 'none', moves };
  const further = noun === 0 ? 0 : governed(key);
  const ofNoun = noun === 0 ? 0 : bitsOfAll('g') | further | besides;
  const isLinked = attribute === 'linked';
  const ofAdjective = isLinked ? spread(adjective) : adjective;
  const next = isLinked ? 'linked' : 'one';
  return {
    here: ofAdjective | ofNoun,
    row: row | spread(noun | adjective),
    besides: besides | further,
    attribute: adjective === 0 ? 'none' : next,
    moves,
  };
}
