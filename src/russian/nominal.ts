import { type Adjective, adjectiveForms, asAdjective } from './adjective.ts';
import { type Forms, formsBy } from './case.ts';
import {
  ABBREVIATIONS,
  ADJECTIVE_ABBREVIATIONS,
  FIXED_FIRST,
  FIXED_TITLES,
  SUBSTANTIVES,
} from './lexicon/nouns.ts';
import { withCapitalsOf } from './normalize.ts';
import {
  type GrammaticalGender,
  knownNoun,
  type Noun,
  type NounForms,
  nounForms,
  nounOfPlural,
} from './noun.ts';
import { guessNoun } from './noun-guess.ts';
import type { Token } from './tokens.ts';

/** A piece of a phrase that stays, or that changes by case and number. */
export interface Piece {
  readonly text: string;
  readonly changing?: NounForms & { readonly part: 'adjective' | 'noun' | 'substantive' };
}

/** Adjectives with their noun, or a noun alone, or an adjective that serves as a noun. */
export interface Nominal {
  readonly pieces: readonly Piece[];
  /** Index of the first token after it. */
  readonly end: number;
  readonly agreement: Agreement;
  readonly animate: boolean;
  readonly why: string | null;
}

export type Agreement = GrammaticalGender | 'plural';

export interface NominalOptions {
  /** Titles: unknown heads and adjectives that serve as nouns are people. */
  readonly people: boolean;
  /** Inside or after a phrase: only what is certainly a nominative counts. */
  readonly strict: boolean;
  /** Whether a plural noun may be the head: «директора» after another word is a genitive, not people. */
  readonly plural: boolean;
  /** Whether «зам.» may be the head; in «заместитель зав. отделом» it is a genitive and stays. */
  readonly abbreviations: boolean;
}

interface Head {
  readonly agreement: Agreement;
  readonly animate: boolean;
  readonly pieces: readonly Piece[];
  readonly why: string | null;
}

interface Opening {
  readonly adjectives: readonly { readonly token: Token; readonly adjective: Adjective | null }[];
  readonly pieces: readonly (Piece | null)[];
  readonly next: number;
}

const GOVERNING = /^(?:заведующ|управляющ|исполняющ|командующ|отвечающ|руководящ|ответственн|уполномоченн)/u;

/** Reads a nominative noun phrase at a token, or null when there is none. */
export function readNominal(
  tokens: readonly Token[],
  start: number,
  options: NominalOptions,
): Nominal | null {
  const opening = readOpening(tokens, start, options);
  const head = readHead(tokens, opening, options);
  if (head) {
    return finish(opening, head.head, head.end);
  }
  return substantive(opening, options);
}

/** Adjectives (and what stands between them) before the head. */
function readOpening(tokens: readonly Token[], start: number, options: NominalOptions): Opening {
  const adjectives: { token: Token; adjective: Adjective | null }[] = [];
  const pieces: (Piece | null)[] = [];
  let next = start;
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind === 'blank' || isLink(tokens, index, adjectives.length)) {
      pieces.push({ text: token.text });
      if (token.text === ')') next = index + 1;
      continue;
    }
    const adjective = readAdjective(tokens, index, adjectives[0]?.adjective ?? null, options);
    if (adjective === undefined) break;
    if (adjective === 'adverb') pieces.push({ text: token.text });
    else {
      pieces.push(null);
      adjectives.push({ token, adjective });
    }
    next = index + 1;
  }
  return { adjectives, pieces: pieces.slice(0, next - start), next };
}

/** The comma or «и» of «первая и вторая группа». */
function isLink(tokens: readonly Token[], index: number, adjectives: number): boolean {
  const token = tokens[index] as Token;
  if (adjectives > 0 && token.kind === 'mark' && /[()]/u.test(token.text)) return isBracketed(tokens, index);
  if (adjectives === 0 || (token.text !== ',' && token.key !== 'и')) return false;
  const next = tokens[skipBlanks(tokens, index + 1)];
  const before = tokens
    .slice(0, index)
    .filter(({ kind }) => kind === 'word')
    .at(-1);
  if (next?.kind !== 'word' || !before || SUBSTANTIVES.has(before.key)) return false;
  return isPlainAdjective(next.key) && !SUBSTANTIVES.has(next.key);
}

/** The brackets of «специальная (коррекционная) школа». */
function isBracketed(tokens: readonly Token[], index: number): boolean {
  const open = tokens[index]?.text === '(' ? index : index - 2;
  const [bracket, inside, close] = tokens.slice(open, open + 3);
  return (
    bracket?.text === '(' && close?.text === ')' && inside?.kind === 'word' && isPlainAdjective(inside.key)
  );
}

function isPlainAdjective(key: string): boolean {
  return knownNoun(key) === null && asAdjective(key) !== null && !key.endsWith('ой');
}

type AdjectiveAt = Adjective | null | 'adverb' | undefined;

/** Undefined when the token is no agreeing nominative adjective; null for an abbreviated one («ст.»). */
function readAdjective(
  tokens: readonly Token[],
  index: number,
  first: Adjective | null,
  options: NominalOptions,
): AdjectiveAt {
  const token = tokens[index] as Token;
  if (token.kind !== 'word') return numberBefore(tokens, index, options) ? 'adverb' : undefined;
  if (ADJECTIVE_ABBREVIATIONS.has(token.key)) return null;
  if (knownNoun(token.key) || isNeuterNoun(token.key)) return undefined;
  const adjective = compoundAdjective(token.key);
  if (!adjective) return isAdverb(tokens, index, first) ? 'adverb' : undefined;
  if (first && first.agreement !== adjective.agreement) return undefined;
  if (token.key.endsWith('ой') && !leadsToMasculine(tokens, index, first, options)) return undefined;
  return adjective;
}

/** «учебно-методический», «физкультурно-оздоровительный»: the last part changes. */
function compoundAdjective(key: string): Adjective | null {
  const cut = key.lastIndexOf('-') + 1;
  if (cut === 0 || /^\d/u.test(key)) return asAdjective(key);
  if (!/[оеё]-|^\d+-|^[a-z]+-/u.test(key.slice(0, cut))) return null;
  const last = asAdjective(key.slice(cut));
  if (!last || knownNoun(key.slice(cut))) return null;
  const prefix = key.slice(0, cut);
  return { ...last, word: prefix + last.word, stem: prefix + last.stem };
}

function isNeuterNoun(key: string): boolean {
  return /(?:ени|ани|яни|ти)е$/u.test(key);
}

/** «временно исполняющий», «вновь назначенный». */
function isAdverb(tokens: readonly Token[], index: number, first: Adjective | null): boolean {
  const key = (tokens[index] as Token).key;
  if (first || !(/о$/u.test(key) || key === 'вновь') || knownNoun(key)) return false;
  const next = tokens[skipBlanks(tokens, index + 1)];
  return next?.kind === 'word' && compoundAdjective(next.key) !== null;
}

/** «1 младшая группа», «II младшая группа», «5 класс». */
function numberBefore(tokens: readonly Token[], index: number, options: NominalOptions): boolean {
  return !options.strict && index === 0 && /^(?:\d+|[IVX]+)$/u.test((tokens[index] as Token).text);
}

/** «городской методист», but not «заведующий столовой». */
function leadsToMasculine(
  tokens: readonly Token[],
  index: number,
  first: Adjective | null,
  options: NominalOptions,
): boolean {
  if (first && first.agreement !== 'm') return false;
  const next = tokens[skipBlanks(tokens, index + 1)];
  if (next?.kind !== 'word') return !first && !options.strict;
  const noun = headNoun(next.key);
  if (noun) return noun.agreement === 'm';
  const adjective = compoundAdjective(next.key);
  if (adjective) return adjective.agreement === 'm';
  return !first && !options.strict;
}

function skipBlanks(tokens: readonly Token[], index: number): number {
  let next = index;
  while (tokens[next]?.kind === 'blank') next += 1;
  return next;
}

function readHead(
  tokens: readonly Token[],
  opening: Opening,
  options: NominalOptions,
): { head: Head; end: number } | null {
  const index = skipInserted(tokens, skipBlanks(tokens, opening.next), opening);
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const first = opening.adjectives.find(({ adjective }) => adjective)?.adjective ?? null;
  const blanks = tokens.slice(opening.next, index).map(({ text }) => ({ text }));
  const head = knownHead(token, first, opening, options) ?? guessedHead(token, first, opening, options);
  if (!head) return null;
  return { head: { ...head, pieces: [...blanks, ...head.pieces] }, end: index + 1 };
}

/** «подготовительная (к школе) группа»: skips a phrase with a preposition when the noun stands behind it. */
function skipInserted(tokens: readonly Token[], index: number, opening: Opening): number {
  const last = opening.adjectives.at(-1);
  if (!last?.adjective || !/^(?:к|для|по|с|в|на|от)$/u.test(tokens[index]?.key ?? '')) return index;
  if (SUBSTANTIVES.has(last.token.key)) return index;
  for (let next = index + 2; next < Math.min(index + 8, tokens.length); next += 1) {
    const token = tokens[next] as Token;
    if (token.kind === 'mark') return index;
    if (token.kind === 'word' && headNoun(token.key)?.agreement === last.adjective.agreement) return next;
  }
  return index;
}

function knownHead(
  token: Token,
  first: Adjective | null,
  opening: Opening,
  options: NominalOptions,
): Head | null {
  const full = ABBREVIATIONS.get(token.key);
  if (full) return options.abbreviations ? abbreviatedHead(token, full) : null;
  const head = headNoun(token.key);
  const fits = options.plural && (first === null || first.agreement === 'plural');
  const plural = fits ? pluralHead(token.key) : null;
  const best = first?.agreement === 'plural' ? (plural ?? head) : (head ?? plural);
  if (!best || (first && first.agreement !== best.agreement)) return null;
  if (head === null && opening.adjectives.some(({ adjective }) => adjective === null)) return null;
  return { ...best, pieces: recased(best.pieces, token.text), why: null };
}

function abbreviatedHead(token: Token, full: string): Head {
  const adjective = asAdjective(full);
  const noun = knownNoun(full);
  const forms =
    adjective && !noun
      ? { singular: adjectiveForms(adjective, true), plural: adjectiveForms(adjective, true, 'plural') }
      : nounForms(noun ?? { word: full, gender: 'm', animate: true, number: 'both', fixed: false });
  const singular = { ...capitalised(forms.singular, token.text), nom: token.text };
  const why = adjective && !noun ? `Сокращение «${token.text}» может быть и мужского, и женского рода` : null;
  const piece: Piece = { text: token.text, changing: { singular, plural: forms.plural, part: 'noun' } };
  return { agreement: 'm', animate: true, pieces: [piece], why };
}

type BareHead = Omit<Head, 'why'>;

/** A known noun, or a hyphenated one of known parts: «учитель-логопед», «шеф-повар», «школа-интернат № 2». */
function headNoun(key: string): BareHead | null {
  if (FIXED_TITLES.has(key)) return { agreement: 'm', animate: true, pieces: [{ text: key }] };
  const whole = knownNoun(key);
  if (whole) return ofNoun(whole);
  const parts = key.split('-');
  if (parts.length === 1) return null;
  const last = hyphenatedLast(parts.at(-1) ?? '');
  if (!last) return null;
  const heads = [...parts.slice(0, -1).map((part) => hyphenatedFirst(part, last.animate)), last];
  if (heads.some((head) => head === null)) return null;
  const changing = (heads as BareHead[]).find(({ pieces }) => pieces[0]?.changing);
  if (!changing) return null;
  const pieces = (heads as BareHead[]).flatMap((head, index) =>
    index === 0 ? head.pieces : [{ text: '-' }, ...head.pieces],
  );
  return { ...changing, pieces };
}

function hyphenatedLast(part: string): BareHead | null {
  const noun = knownNoun(part);
  if (noun) return ofNoun(noun);
  if (/^\d+$/u.test(part)) return unchanging(part);
  if (SUBSTANTIVES.has(part)) return ofAdjective(part);
  const guess = guessNoun(part, true);
  return guess?.sure ? ofNoun(guess.noun) : null;
}

/** «шеф-», «PR-», «монтессори-», and things before people («проект-менеджер»), stay; other nouns change. */
function hyphenatedFirst(part: string, people: boolean): BareHead | null {
  const noun = knownNoun(part);
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

function ofNoun(noun: Noun): BareHead {
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
function pluralHead(key: string): BareHead | null {
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

/** An unknown word where a noun has to stand. */
function guessedHead(
  token: Token,
  first: Adjective | null,
  opening: Opening,
  options: NominalOptions,
): Head | null {
  const last = opening.adjectives.at(-1)?.token.key ?? '';
  if (options.strict || first?.agreement === 'plural' || GOVERNING.test(last)) return null;
  const compound = token.key.split('-');
  const guess = guessNoun(compound.at(-1) ?? '', options.people);
  if (
    !guess ||
    (first && guess.noun.gender !== first.agreement && !(guess.noun.gender === 'm' && first === null))
  ) {
    return null;
  }
  if (SUBSTANTIVES.has(last) && !/[^аеёиоуыэюяь]$/u.test(token.key)) return null;
  const proper = token.text !== token.key && opening.pieces.length > 0;
  const sure = guess.sure && compound.length === 1 && !proper;
  const head = ofNoun({ ...guess.noun, word: token.key });
  return {
    ...head,
    pieces: recased(head.pieces, token.text),
    why: sure ? null : `Слово «${token.text}» программе незнакомо`,
  };
}

/** An adjective without a noun: «заведующая», «старший вожатый», «прачечная». */
function substantive(opening: Opening, options: NominalOptions): Nominal | null {
  const last = opening.adjectives.at(-1);
  if (!last?.adjective) return null;
  const known = SUBSTANTIVES.has(masculineOf(last.adjective)) || SUBSTANTIVES.has(last.token.key);
  if (options.strict && !known) return null;
  const agreement = last.adjective.agreement;
  const why =
    known || /(?:щ|вш)(?:ий|ая|ие)(?:ся)?$/u.test(last.token.key)
      ? null
      : `После «${last.token.text}» не найдено слово, которое склоняется`;
  const head: Head = { agreement, animate: options.people, pieces: [], why };
  const nominal = finish(opening, head, opening.next);
  return { ...nominal, pieces: lastAsNoun(nominal.pieces) };
}

function masculineOf(adjective: Adjective): string {
  return adjectiveForms(adjective, true, 'm').nom;
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
  const before = opening.pieces.map((piece) => piece ?? adjectivePiece(opening.adjectives[used++], head));
  return {
    pieces: [...before, ...head.pieces],
    end,
    agreement: head.agreement,
    animate: head.animate,
    why: head.why,
  };
}

function adjectivePiece(item: Opening['adjectives'][number] | undefined, head: Head): Piece {
  const text = item?.token.text ?? '';
  const full = item?.adjective ?? asAdjective(ADJECTIVE_ABBREVIATIONS.get(item?.token.key ?? '') ?? '');
  if (!full) return { text };
  const agreement = item?.adjective ? full.agreement : head.agreement;
  const singular = capitalised(adjectiveForms(full, head.animate, agreement), text);
  const plural = capitalised(adjectiveForms(full, head.animate, 'plural'), text);
  return { text, changing: { singular: { ...singular, nom: text }, plural, part: 'adjective' } };
}

/** Gives the pieces of a word (small letters) the capitals of that word. */
function recased(pieces: readonly Piece[], sample: string): readonly Piece[] {
  let offset = 0;
  return pieces.map((piece) => {
    const own = sample.slice(offset, offset + piece.text.length);
    offset += piece.text.length;
    return recasedPiece(piece, own);
  });
}

function recasedPiece({ changing }: Piece, own: string): Piece {
  if (!changing) return { text: own };
  const singular = { ...capitalised(changing.singular, own), nom: own };
  return { text: own, changing: { ...changing, singular, plural: capitalised(changing.plural, own) } };
}

function capitalised(forms: Forms, sample: string): Forms {
  return formsBy((name) => withCapitalsOf(sample, forms[name]));
}
