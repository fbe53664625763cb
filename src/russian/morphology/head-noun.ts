import { FIXED_FIRST, FIXED_TITLES, SUBSTANTIVES } from '../lexicon/nouns.ts';
import { adjectiveForms, asAdjective } from './adjective.ts';
import { type Agreement, knownNoun, type Noun, nearNoun, nounForms, nounOfPlural } from './noun.ts';
import { guessNoun } from './noun-guess.ts';
import type { Piece } from './piece.ts';

/** A head without a word on how sure it is. */
export interface BareHead {
  readonly agreement: Agreement;
  readonly animate: boolean;
  readonly pieces: readonly Piece[];
}

/** «замдиректора», «завклубом», «завстоловой»: they never change. */
export function isFixedTitle(key: string): boolean {
  // «завхозом» is «завхоз».
  const isOfKnown = knownNoun(key.replace(/(?:ом|ем)$/u, '')) !== null;
  return (
    FIXED_TITLES.has(key) ||
    isWithGenitive(key) ||
    (/^зав(?!едующ).{3,}(?:ом|ем|ой|ью|ами)$/u.test(key) && !isOfKnown)
  );
}

/** «помдиректора», «начлагеря», «комвзвода». */
function isWithGenitive(key: string): boolean {
  const [, whose = ''] = /^(?:зам|пом|нач|ком)(.{4,}[аяыи])$/u.exec(key) ?? [];
  const stem = whose.slice(0, -1);
  return ['', 'ь', 'а', 'я'].some((end) => {
    const noun = whose === '' ? null : knownNoun(stem + end);
    return noun !== null && nounForms(noun).singular.gen === whose;
  });
}

/** A known noun, or a hyphenated one of known parts: «учитель-логопед», «шеф-повар», «школа-интернат № 2». */
export function headNoun(key: string): BareHead | null {
  if (isFixedTitle(key)) return { agreement: 'm', animate: true, pieces: [{ text: key }] };
  const whole = knownNoun(key);
  if (whole) return ofNoun(whole);
  const parts = key.split('-');
  if (parts.length === 1) return null;
  const last = hyphenatedLast(parts.at(-1) ?? '');
  if (!last) return null;
  const heads = [...parts.slice(0, -1).map((part) => hyphenatedFirst(part, last.animate)), last];
  // «воспитатель-ясли».
  const isOfThing = !last.animate && last.pieces[0]?.changing !== undefined && heads[0]?.animate;
  if (heads.includes(null) || isOfThing) return null;
  return withHyphens(heads as BareHead[], key);
}

function withHyphens(heads: readonly BareHead[], key: string): BareHead | null {
  const changing = heads.find(({ pieces }) => pieces[0]?.changing);
  const last = heads.at(-1) ?? null;
  if (!changing) return last && { ...last, pieces: [{ text: key }] };
  const pieces = heads.flatMap((head, index) =>
    index === 0 ? head.pieces : [{ text: '-' }, ...head.pieces],
  );
  return { ...changing, pieces };
}

function hyphenatedLast(part: string): BareHead | null {
  const noun = knownNoun(part);
  if (noun) return ofNoun(noun);
  if (/^\d+$/u.test(part)) return unchanging(part);
  if (SUBSTANTIVES.has(part)) return ofAdjective(part);
  const guess = part.length > 3 ? guessNoun(part, true) : null;
  return guess?.sure && !isOblique(part) && nearNoun(part, true) === null ? ofNoun(guess.noun) : null;
}

/** «назначенный администратором воспитатель», «ведущая утренника», «повар-кондитером»: no nominative. */
export function isOblique(key: string): boolean {
  const stem = key.replace(/(?:[ое]м|а)$/u, '');
  return (
    stem !== key &&
    (/(?:ник|[щч]ик|вод|вед|тель)$/u.test(stem) || (knownNoun(stem) ?? knownNoun(`${stem}ь`)) !== null)
  );
}

/** «шеф-», «PR-», «монтессори-», and things before people («проект-менеджер»), stay; other nouns change. */
function hyphenatedFirst(part: string, people: boolean): BareHead | null {
  const noun = knownNoun(part);
  // «зам-директор».
  if (people && /^(?:зам|пом|зав)$/u.test(part)) return null;
  if (FIXED_FIRST.has(part) || (noun && people && !noun.animate)) return unchanging(part);
  if (noun) return ofNoun(noun);
  if (/[оиуэ]$|^\p{Script=Latin}+$|^[а-яё]{1,3}$/u.test(part)) return unchanging(part);
  const guess = /(?:лог|ист|граф|тель|щик|чик|тор|евт|вед|тренер|мастер)$/u.test(part)
    ? guessNoun(part, true)
    : null;
  return guess?.sure ? ofNoun(guess.noun) : null;
}

function unchanging(text: string): BareHead {
  return { agreement: 'm', animate: false, pieces: [{ text }] };
}

export function ofNoun(noun: Noun): BareHead {
  const forms = nounForms(noun);
  const agreement = noun.number === 'plural-only' ? 'plural' : noun.gender;
  if (noun.fixed) return { agreement, animate: noun.animate, pieces: [{ text: noun.word }] };
  const piece: Piece = { text: noun.word, changing: { ...forms, part: 'noun' } };
  return { agreement, animate: noun.animate, pieces: [piece] };
}

function ofAdjective(part: string): BareHead | null {
  const adjective = asAdjective(part);
  if (!adjective || adjective.agreement === 'plural') return null;
  const changing = {
    singular: adjectiveForms(adjective, true),
    plural: adjectiveForms(adjective, true, 'plural'),
    part: 'substantive',
  } as const;
  return { agreement: adjective.agreement, animate: true, pieces: [{ text: part, changing }] };
}

/** «воспитатели», «учителя-логопеды»: the plural forms serve as the only ones. */
export function pluralHead(key: string): BareHead | null {
  const parts = key.split('-');
  const nouns = parts.map((part, index) =>
    index < parts.length - 1 && FIXED_FIRST.has(part)
      ? part
      : /[иыая]$/u.test(part)
        ? nounOfPlural(part)
        : null,
  );
  if (nouns.includes(null)) return null;
  const pieces = nouns.flatMap((noun, index) => {
    const piece = typeof noun === 'string' ? { text: noun } : pluralPiece(noun as Noun, parts[index] ?? '');
    return index === 0 ? [piece] : [{ text: '-' }, piece];
  });
  const animate = nouns.some((noun) => typeof noun === 'object' && noun?.animate);
  return { agreement: 'plural', animate, pieces };
}

function pluralPiece(noun: Noun, text: string): Piece {
  const { plural } = nounForms(noun);
  return { text, changing: { singular: plural, plural, part: 'noun' } };
}
