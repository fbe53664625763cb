import type { Case } from '../../russian/case.ts';
import { declineUnit } from '../../russian/kinds/unit.ts';
import { agreeing, pluralOf } from '../../russian/text/number.ts';
import { sentence } from './sentence.ts';
import { joined, quotedUnit } from './wording.ts';

/** A unit, and what is told of it in brackets: «52,5 %». */
export interface NamedUnit {
  readonly unit: string;
  readonly told?: string;
}

const NBSP = '\u{A0}';

type Preposition = 'в' | 'по';

const CASE_OF: Readonly<Record<Preposition, Case>> = { в: 'prep', по: 'dat' };

/**
 * Units in a sentence, in its case: «в классах 1 «А» (2 %) и 2 «Б»», «по группе «Ель»», «в средней группе № 3», «в группе «Ель», а также
 * во второй младшей группе». `one`: what the organisation calls a unit, «класс».
 */
export function unitsIn(preposition: Preposition, units: readonly NamedUnit[], one: string): string {
  const form = CASE_OF[preposition];
  const read = units.map(({ unit, told = '' }) => {
    const phrase = phraseOf(unit, form);
    const shown = phrase ?? bareName(unit) ?? quotedUnit(unit);
    return { isPhrase: phrase !== null, shown: told === '' ? shown : `${shown} (${told})` };
  });
  const names = read.flatMap(({ isPhrase, shown }) => (isPhrase ? [] : [shown]));
  const phrases = read.flatMap(({ isPhrase, shown }) => (isPhrase ? [behind(preposition, shown)] : []));
  if (names.length === 0) return joined(phrases);
  const groups = names.length === 1 ? agreeing(1, one, form) : pluralOf(one)[form];
  const beside = `${preposition}${NBSP}${groups} ${joined(names)}`;
  return phrases.length === 0 ? beside : sentence`${beside}, а также ${joined(phrases)}`;
}

/** «во второй младшей группе», «во 2 младшей группе», «в средней группе». */
function behind(preposition: Preposition, phrase: string): string {
  const isHard = preposition === 'в' && /^(?:[вф][^аеёиоуыэюя]|(?:2|II)(?![\dIVX]))/iu.test(phrase);
  return `${isHard ? 'во' : preposition}${NBSP}${phrase}`;
}

/** «группа», «гр.», «5 класс»: the noun at an end of a unit's name. */
const NOUN =
  /^(?:групп[а-яё]{1,2}|класс[а-яё]{0,2}|объединени[а-яё]{1,2}|гр\.?|кл\.?)(?![а-яё])\s*|\s(?:групп[а-яё]{1,2}|класс[а-яё]{0,2}|кл\.?)$/iu;
/** A word in quotes, a number or letter, one word with a capital letter. */
const NAME =
  /^(?:[«"„][^«»"]+[»"“]|№?\s?\d+(?:-?\p{L})?(?:\s?[«"]?\p{L}[»"]?)?|[\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)+|\p{Lu}\p{Ll}+)$/u;

/** What is left of a unit's name beside «группа» or «класс»: «Группа «Ель»» → «Ель», «1 «А» класс» → 1 «А»; null when it says more. */
function bareName(unit: string): string | null {
  const rest = unit.replace(NOUN, '').trim();
  return rest !== unit && NAME.test(rest) ? quotedUnit(rest) : null;
}

/** «Средняя группа № 3» → «средней группе № 3»; null when it is no phrase, or not certain. */
function phraseOf(unit: string, form: Case): string | null {
  const isPhrase = /\P{L}/u.test(unit) && /\p{Ll}{2}/u.test(unit.replace(/[«"„][^«»"„“]*[»"“]/gu, ''));
  if (!isPhrase || bareName(unit) !== null) return null;
  const { forms, doubtful } = declineUnit(unit);
  if (doubtful || forms.gen === forms.nom) return null;
  return forms[form].replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
