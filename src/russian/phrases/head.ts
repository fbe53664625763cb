import { CASES } from '../case.ts';
import { bitsOfAll, type Cases, fits } from '../case-bits.ts';
import { lookUp } from '../dictionary.ts';
import { ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { type Adjective, adjectiveForms, asAdjective } from '../morphology/adjective.ts';
import { gluedPosts } from '../morphology/glued-posts.ts';
import { type BareHead, headNoun, isOblique, ofNoun, pluralHead } from '../morphology/head-noun.ts';
import { isCutNoun, knownNoun, type Noun, nearNoun, nounForms, nounOfPlural } from '../morphology/noun.ts';
import { guessNoun } from '../morphology/noun-guess.ts';
import { adjectivePiece, capitalised, type Piece, recased } from '../morphology/piece.ts';
import { casesOf } from '../morphology/word-cases.ts';
import { plain } from '../words.ts';
import type { NominalOptions } from './nominal-options.ts';
import { type Opening, skipBlanks } from './opening.ts';
import type { Token } from './tokens.ts';

/** The noun of a phrase. */
export interface Head extends BareHead {
  readonly why: string | null;
}

const GOVERNING =
  /(?:сопровождающ|обслуживающ|проверяющ|курирующ|заведующ|управляющ|исполняющ|командующ|отвечающ|руководящ|ответственн|уполномоченн)/u;

export function readHead(
  tokens: readonly Token[],
  opening: Opening,
  options: NominalOptions,
): { head: Head; end: number } | null {
  const index = skipInserted(tokens, skipBlanks(tokens, opening.next), opening);
  const token = tokens[index];
  if (token?.kind !== 'word' || isOfClasses(token, tokens[skipBlanks(tokens, index + 1)])) return null;
  const first = opening.adjectives.find(({ adjective }) => adjective)?.adjective ?? null;
  const inserted = tokens.slice(opening.next, index);
  const head = knownHead(token, first, opening, options) ?? guessedHead(token, first, opening, options);
  if (!head) return null;
  const before = inserted.map((one) => insertedPiece(one, head));
  return { head: { ...head, pieces: [...before, ...head.pieces] }, end: index + 1 };
}

/** «нач. кл.», «нач. классов»: no «начальник». */
function isOfClasses({ key }: Token, next: Token | undefined): boolean {
  return key === 'нач.' && next !== undefined && /^(?:кл|школа)/u.test(next.key);
}

/** «подготовительная (к школе) группа»: skips a phrase with a preposition when the noun stands behind it. */
function skipInserted(tokens: readonly Token[], index: number, opening: Opening): number {
  const last = opening.adjectives.at(-1);
  if (!last?.adjective || !/^(?:к|для|по|с|в|на|от)$/u.test(tokens[index]?.key ?? '')) return index;
  if (SUBSTANTIVES.has(last.token.key)) return index;
  for (let next = index + 2; next < Math.min(index + 8, tokens.length); next += 1) {
    const { key } = tokens[next] as Token;
    if (headNoun(key)?.agreement === last.adjective.agreement) return next;
  }
  return index;
}

/** The second adjective of «подготовительная к школе логопедическая группа». */
function insertedPiece({ key, text }: Token, { agreement, animate }: Head): Piece {
  const adjective = key.endsWith('ой') ? null : asAdjective(key);
  return adjective?.agreement === agreement ? adjectivePiece(adjective, text, animate) : { text };
}

function knownHead(
  token: Token,
  first: Adjective | null,
  opening: Opening,
  options: NominalOptions,
): Head | null {
  const full = ABBREVIATIONS.get(token.key);
  if (full) return options.abbreviations && options.people ? abbreviatedHead(token, full, first) : null;
  const head = headNoun(token.key);
  const plural = options.plural ? pluralHead(token.key) : null;
  const best = head ?? plural;
  const together = opening.linked && best === plural;
  if (!best || (first && first.agreement !== best.agreement && !together)) return null;
  if (head === null && opening.adjectives.some(({ adjective }) => adjective === null)) return null;
  const isThing = options.people && !best.animate && !/лицо|персонал/u.test(token.key);
  const isMany = options.people && !options.strict && !first && head === null && isGenitiveOfOne(token.key);
  const why = isThing
    ? `«${token.text}» – не должность`
    : isMany
      ? `Неясно, один или несколько: «${token.text}»`
      : null;
  return { ...best, pieces: recased(best.pieces, token.text), why };
}

/** «сторожа», «учителя» may be one of them in the genitive, «педагоги» may not. */
function isGenitiveOfOne(key: string): boolean {
  return key.split('-').every((part) => {
    const noun = nounOfPlural(part);
    return noun !== null && nounForms(noun).singular.gen === part;
  });
}

function abbreviatedHead(token: Token, full: string, first: Adjective | null): Head | null {
  // «классное рук.».
  if (first?.agreement === 'n' || first?.agreement === 'plural') return null;
  const adjective = asAdjective(full);
  const forms = adjective
    ? { singular: adjectiveForms(adjective, true), plural: adjectiveForms(adjective, true, 'plural') }
    : nounForms(knownNoun(full) as Noun);
  const singular = { ...capitalised(forms.singular, token.text), nom: token.text };
  const piece: Piece = { text: token.text, changing: { singular, plural: forms.plural, part: 'noun' } };
  // «зав.» is «заведующий» of a woman, too.
  return { agreement: 'm', animate: true, pieces: [piece], why: null };
}

/** An unknown word where a noun has to stand. */
function guessedHead(
  token: Token,
  first: Adjective | null,
  opening: Opening,
  options: NominalOptions,
): Head | null {
  const last = opening.adjectives.at(-1)?.token.key ?? '';
  const guess = mayBeHead(token, last, options) ? guessNoun(lastHalf(token), options.people) : null;
  if (!guess || (first && guess.noun.gender !== first.agreement)) return null;
  const head = ofNoun({ ...guess.noun, word: token.key });
  const isProper = token.text !== token.key && opening.pieces.length > 0;
  const isMan = options.people && guess.noun.gender === 'm' && !token.key.endsWith('ь');
  const isSure = guess.sure || (isMan && isInAllCases(head.pieces.at(-1)));
  const why = doubtOfGuess(token, isSure && !isProper, options.people);
  return { ...head, pieces: recased(head.pieces, token.text), why };
}

/** «офицер», «хлеборез»: the dictionary has each form as it was guessed. */
function isInAllCases(piece: Piece | undefined): boolean {
  const forms = piece?.changing?.singular;
  if (!forms) return false;
  return CASES.every((name) => {
    const wanted = bitsOfAll(name[0] as Cases);
    return ((lookUp(plain(forms[name]))?.noun ?? 0) & wanted) !== 0;
  });
}

function mayBeHead({ key }: Token, last: string, { strict }: NominalOptions): boolean {
  if (strict || GOVERNING.test(last) || isOblique(key)) return false;
  return !SUBSTANTIVES.has(last) || /[^аеёиоуыэюяьй]$/u.test(key);
}

function lastHalf({ key }: Token): string {
  return key.split('-').at(-1) ?? '';
}

function doubtOfGuess(token: Token, isSure: boolean, people: boolean): string | null {
  const slip = misspelt(token, people);
  if (!slip && isNoNominative(token.key)) return `Неясно, склоняется ли «${token.text}»`;
  const isWhole = isSure && !token.key.includes('-') && !(people && isCutNoun(token.key));
  return slip ?? (isWhole ? null : `Слово «${token.text}» программе незнакомо`);
}

/** «главный вожатом», «главная медсестр». */
function isNoNominative(key: string): boolean {
  const told = casesOf(key, bitsOfAll('n'));
  return told !== null && (told.noun | told.adjective) !== 0 && !fits(told, bitsOfAll('n'));
}

/** «бугалтер», «учительлогопед». */
function misspelt({ key, text }: Token, people: boolean): string | null {
  const meant = nearNoun(key, people) ?? (people ? gluedPosts(key) : null);
  return meant === null ? null : `Возможно, вместо «${text}» нужно «${meant}»`;
}
