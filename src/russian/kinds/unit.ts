import { remember } from '../../remember.ts';
import { type Declined, doubted, fixed, followedBy, formsBy } from '../case.ts';
import { knownFirstName } from '../known-first-name.ts';
import { normalizeText } from '../letters.ts';
import { applyOverride, type Overrides, overrideKey } from '../overrides.ts';
import { declinePhrase, parsePhrase } from '../phrases/phrase.ts';
import { leftoverOfUnit } from '../written/leftover.ts';
import { openUnit } from '../written/open-unit.ts';
import { misspeltWord } from '../written/spelling.ts';
import { unfinished } from '../written/unfinished.ts';
import { nameStart } from './name-start.ts';
import { declineFullName } from './whole-name.ts';

/**
 * A group, department or organisation in six cases; names in quotes and abbreviations in capitals stay as they are, others are opened:
 * «ст. гр. «Радуга»» – «старшей группы «Радуга»». The name of an entrepreneur is declined as a name.
 */
export function declineUnit(text: string, lexicon?: Overrides): Declined {
  const declined = remember(declinedUnits, text, () => declineNormal(normalizeText(text)));
  return lexicon?.size ? applyOverride(declined, lexicon.get(overrideKey(text))) : declined;
}

/** Names of units repeat from document to document. */
const declinedUnits = new Map<string, Declined>();

/** Where a unit is, «(2-й корпус)», stays behind it. */
const PLACE = / \((?:\d{1,2}(?:-?й|-?е|-?я)? )?(?:корпус|этаж|здание|площадка)(?: (?:№ ?)?\d{1,2})?\)$/u;

function declineNormal(text: string): Declined {
  const place = PLACE.exec(text)?.[0] ?? '';
  return place === '' ? declineBare(text) : followedBy(declineBare(text.slice(0, -place.length)), place);
}

function declineBare(text: string): Declined {
  return withPerson(text) ?? withoutPerson(text);
}

const IN_GENITIVE = 'После «имени» имя человека пишут в родительном падеже';
/** «школа имени Пушкин». */
const CALLED_IN_NOMINATIVE = /(?:имени|им\.) \p{Lu}\p{Ll}+(?:ин|ёв|[сц]кий)$/u;

function withoutPerson(text: string): Declined {
  if (!/\p{Script=Cyrillic}/u.test(text) && /\p{Ll}/u.test(text))
    return { forms: fixed(text), doubtful: true, why: 'Название написано не русскими буквами' };
  const opened = openUnit(text);
  const why =
    unfinished(text, 'thing') ??
    leftoverOfUnit(text) ??
    (CALLED_IN_NOMINATIVE.test(text) ? IN_GENITIVE : null);
  const phrase = declinePhrase(opened ?? text, 'thing');
  const declined = doubted(phrase, why ?? phrase.why ?? misspeltWord(text));
  return opened === null ? declined : { ...declined, forms: { ...declined.forms, nom: text } };
}

/** «ИП Кузнецов Андрей Викторович», «школа имени Кузнецов Андрей Викторович»; null when there is no name in the nominative behind other words. */
function withPerson(text: string): Declined | null {
  const words = text.split(' ');
  const start = nameStart(words);
  if (start < 1) return null;
  const [before, name] = [words.slice(0, start).join(' '), words.slice(start).join(' ')];
  const isShort = name.includes('.');
  const { gender, declined } = declineFullName(name);
  // «им. С. П. Королёва» has its genitive already.
  if (/(?:^|\s)(?:имени|им\.|памяти)(?=\s|$)/u.test(before))
    return (isShort && gender !== 'm') || mayBeGenitive(name) ? null : inMemory(before, declined);
  if (isOwner(before)) return owned(before, declined);
  // «группа «Ель» Лось А. Л.».
  return isShort && !before.endsWith('»')
    ? null
    : { ...withoutPerson(text), doubtful: true, why: 'В названии стоит имя человека' };
}

/** «Александра Невского», «Валентина Распутина»: a man's genitive is a woman's nominative. */
function mayBeGenitive(name: string): boolean {
  const words = name.split(' ');
  const isOfMan = words.some((word) => knownFirstName(word.replace(/а$/u, '').replace(/я$/u, 'й')) === 'm');
  return isOfMan && words.every((word) => /(?:[ая]|[ое]го)$/u.test(word));
}

/** An entrepreneur, a notary: who has a name, and not a thing that is called after somebody. */
function isOwner(words: string): boolean {
  const { head, why } = parsePhrase(words, 'person');
  return /(?:^|\s)(?:ИП|КФХ)$/u.test(words) || (head?.animate === true && why === null);
}

function owned(post: string, name: Declined): Declined {
  const owner = declinePhrase(post, 'person');
  const why = owner.why ?? name.why;
  const forms = formsBy((one) => `${owner.forms[one]} ${name.forms[one]}`);
  return { forms, doubtful: why !== null, why };
}

function inMemory(before: string, name: Declined): Declined {
  const { forms } = withoutPerson(before);
  return {
    forms: formsBy((one) => `${forms[one]} ${name.forms[one === 'nom' ? 'nom' : 'gen']}`),
    doubtful: true,
    why: IN_GENITIVE,
  };
}
