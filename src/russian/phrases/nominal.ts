import { bitsOfAll } from '../case-bits.ts';
import { ADJECTIVE_ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { type Adjective, adjectiveForms, asAdjective } from '../morphology/adjective.ts';
import { type Agreement, knownNoun, nounOfPlural } from '../morphology/noun.ts';
import { adjectivePiece, type Piece } from '../morphology/piece.ts';
import { casesOf } from '../morphology/word-cases.ts';
import { type Head, readHead } from './head.ts';
import type { NominalOptions } from './nominal-options.ts';
import { type Opening, readOpening, skipBlanks } from './opening.ts';
import { isUnknownNominative } from './row.ts';
import type { Token } from './tokens.ts';

/** Adjectives with their noun, or a noun alone, or an adjective that serves as a noun. */
export interface Nominal {
  readonly pieces: readonly Piece[];
  /** Index of the first token after it. */
  readonly end: number;
  readonly agreement: Agreement;
  readonly animate: boolean;
  readonly why: string | null;
}

/** Reads a nominative noun phrase at a token, or null when there is none. */
export function readNominal(
  tokens: readonly Token[],
  start: number,
  options: NominalOptions,
): Nominal | null {
  const opening = readOpening(tokens, start, options);
  const head = readHead(tokens, opening, options);
  if (head) return finish(opening, head.head, head.end);
  return isOfThing(tokens, opening, options) ? null : substantive(tokens, opening, options);
}

/** «главный» of «сторож (главный корпус)», «младшие» of «учитель (младшие классы)». */
function isOfThing(tokens: readonly Token[], opening: Opening, { people, strict }: NominalOptions): boolean {
  const { key } = tokens[skipBlanks(tokens, opening.next)] ?? { key: '' };
  const agreement = opening.adjectives.at(-1)?.adjective?.agreement;
  const thing = agreement === 'plural' ? nounOfPlural(key) : knownNoun(key);
  return people && strict && agreement !== undefined && thing?.animate === false;
}

/** An adjective without a noun: «заведующая», «старший вожатый», «прачечная». */
function substantive(tokens: readonly Token[], opening: Opening, options: NominalOptions): Nominal | null {
  const last = opening.adjectives.at(-1);
  if (!last?.adjective) return null;
  // «заведующий швейной мастерской»: what ends in -ой may be no nominative.
  const others = last.token.key.endsWith('ой')
    ? []
    : [masculineOf(last.adjective), feminineOf(last.adjective)];
  const known = [...others, last.token.key].some((word) => SUBSTANTIVES.has(word));
  const named = options.abbreviations && isAbbreviation(tokens[skipBlanks(tokens, opening.next)]);
  if (options.strict && !known && !named) return null;
  const agreement = last.adjective.agreement;
  const next = tokens[skipBlanks(tokens, opening.next)];
  // «хозяйственный» is no post, «рабочий кухонный» is.
  const isWholeTitle = options.people && tokens.length === 1;
  const isLast = next === undefined || next.kind === 'mark' || (!options.people && next.kind === 'fixed');
  const alone = isLast && !isWholeTitle && /(?:[ая]я|ый|ое)$/u.test(last.token.key);
  const sure = known || named || alone || isParticiple(last.token.key, options.people, isWholeTitle);
  const why =
    sure && !isBehindGoverning(opening)
      ? besideUnknown(last.adjective, next)
      : `После «${last.token.text}» не найдено слово, которое склоняется`;
  const head: Head = { agreement, animate: options.people, pieces: [], why };
  const nominal = finish(opening, head, opening.next);
  return { ...nominal, pieces: lastAsNoun(nominal.pieces) };
}

/** «заведующий столовый»: what stands behind «заведующий» is no adjective of it. */
function isBehindGoverning({ adjectives }: Opening): boolean {
  return adjectives.slice(0, -1).some(({ token }) => /заведующ|управляющ/u.test(token.key));
}

/** «сопровождающая», but not «заведущая», which begins like a post and is none. */
function isParticiple(key: string, people: boolean, isAlone: boolean): boolean {
  if (!/(?:щ|вш)(?:ий|ая|ие)(?:ся)?$/u.test(key) || isAlone) return false;
  return !people || ![...SUBSTANTIVES].some((post) => post.slice(0, 5) === key.slice(0, 5));
}

/** The noun of «Ивановская СОШ». */
function isAbbreviation(token: Token | undefined): boolean {
  return token?.kind === 'fixed' && /^\p{Lu}{2,}$/u.test(token.text);
}

/** «старшая эдвайзер», «главный эйчарша»: a noun that the program does not know, and a post of the other gender. */
function besideUnknown({ agreement, word }: Adjective, next: Token | undefined): string | null {
  if (next?.kind !== 'word') return null;
  // «старшая группы», but «старший смены».
  if (/^(?:младш|главн)|^старшая/u.test(word) && isGenitiveOfThing(next.key) && next.key !== 'смены')
    return `Неясно, склоняется ли «${next.text}»`;
  // «старший воспитателя».
  if (/^(?:старш|младш|главн|ведущ|дежурн|ответственн)/u.test(word) && isObliquePost(next.key))
    return `Неясно, склоняется ли «${next.text}»`;
  const isUnknown =
    (agreement !== 'plural' &&
      (isUnknownNominative(next.key) ||
        (next.key.endsWith('.') && !ADJECTIVE_ABBREVIATIONS.has(next.key)))) ||
    (agreement === 'm' && /(?:рша|ница|щица|чица|истка|ёрка|есса)$/u.test(next.key) && !knownNoun(next.key));
  return isUnknown ? `Слово «${next.text}» программе незнакомо` : null;
}

function isGenitiveOfThing(key: string): boolean {
  const { noun, adjective } = casesOf(key, bitsOfAll('g')) ?? { noun: 0, adjective: 0 };
  return adjective === 0 && (noun & bitsOfAll('g')) !== 0;
}

/** «воспитателя», «медсестры». */
export function isObliquePost(key: string): boolean {
  const stem = key.replace(/(?:[ое]м|[ое]й|[аяуюыие])$/u, '');
  return stem !== key && ['', 'ь', 'а', 'я'].some((end) => knownNoun(stem + end)?.animate);
}

function masculineOf(adjective: Adjective): string {
  return adjectiveForms(adjective, true, 'm').nom;
}

/** «мастерские» are «мастерская». */
function feminineOf(adjective: Adjective): string {
  return adjectiveForms(adjective, true, 'f').nom;
}

function lastAsNoun(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.findLastIndex((piece) => piece.changing);
  return pieces.map((piece, index) =>
    index === last && piece.changing
      ? { ...piece, changing: { ...piece.changing, part: 'substantive' } }
      : piece,
  );
}

/** Puts adjectives into agreement with the head, now that it is known. */
function finish(opening: Opening, head: Head, end: number): Nominal {
  let used = 0;
  const before = opening.pieces.map((piece) => piece ?? openingPiece(opening.adjectives[used++], head));
  return {
    pieces: [...before, ...head.pieces],
    end,
    agreement: head.agreement,
    animate: head.animate,
    why: head.why,
  };
}

function openingPiece(item: Opening['adjectives'][number] | undefined, head: Head): Piece {
  const text = item?.token.text ?? '';
  const full = item?.adjective ?? asAdjective(ADJECTIVE_ABBREVIATIONS.get(item?.token.key ?? '') ?? '');
  if (!full) return { text };
  return adjectivePiece(full, text, head.animate, item?.adjective ? full.agreement : head.agreement);
}
