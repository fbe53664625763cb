import type { GrammaticalGender, Noun } from './noun.ts';

/** A noun read from its ending alone. */
export interface GuessedNoun {
  readonly noun: Noun;
  /** True when words with this ending are declined in one way only. */
  readonly sure: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  readonly gender: GrammaticalGender;
  readonly sure: boolean;
}

const PEOPLE: readonly Rule[] = [
  rule(
    /(?:тель|ник|щик|чик|ист|олог|граф|вед|вод|рез|тор|сор|зор|дор|нёр|дёр|тёр|жёр|лёр|вёр|мейстер|мейкер|тренер|жер|дер|нер|тер|лер|пер|бер|кер|ант|янт|ент|аст|иатр|евт|пед|гог|лаз|лов|вар|ман|оник|атик|етик|итик|аник|техник|физик|химик|метр|урс|навт|фил|бол|том|ом|ар|оп|оид|ёр|рист|план)$/u,
    'm',
    true,
  ),
  rule(/(?:ница|щица|чица|истка|антка|ентка|торша|ерша|ёрка|ологиня|есса)$/u, 'f', true),
  rule(/[бвгджзклмнпрстфхцчшщй]$/u, 'm', false),
  rule(/[ая]$/u, 'f', false),
  rule(/ь$/u, 'm', false),
];

const THINGS: readonly Rule[] = [
  rule(/(?:ение|ание|ение|тие|ство)$/u, 'n', true),
  rule(/(?:ия|ость|тека|ура|овня|льня|ница|ада|еда|ика|ина|она|ема|ота|ера)$/u, 'f', true),
  rule(
    /(?:ник|ум|ат|ент|ант|арий|орий|дром|парк|пункт|центр|класс|зал|блок|цех|склад|отдел|клуб|совет|ор|ер|ист|ом|фонд)$/u,
    'm',
    true,
  ),
  rule(/[бвгджзклмнпрстфхцчшщй]$/u, 'm', false),
  rule(/[ая]$/u, 'f', false),
  rule(/[ое]$/u, 'n', false),
];

/** Guesses gender and declension of an unknown noun (small letters, nominative); null for endings of no noun. */
export function guessNoun(word: string, people: boolean): GuessedNoun | null {
  const found = (people ? PEOPLE : THINGS).find(({ pattern }) => pattern.test(word));
  if (!found || word.length < 3) return null;
  const noun: Noun = { word, gender: found.gender, animate: people, number: 'both', fixed: false };
  return { noun, sure: found.sure };
}

function rule(pattern: RegExp, gender: GrammaticalGender, sure: boolean): Rule {
  return { pattern, gender, sure };
}
