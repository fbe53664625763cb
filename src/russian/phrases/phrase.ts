import { remember } from '../../remember.ts';
import { type Declined, formsBy } from '../case.ts';
import { isCapitals, normalizeText } from '../names/normalize.ts';
import { asAdjective } from './adjective.ts';
import { type Nominal, readNominal } from './nominal.ts';
import { knownNoun } from './noun.ts';
import type { Piece } from './piece.ts';
import { detachedAdjective, postposedAdjective, TRANSITIVE } from './postposed.ts';
import { type Token, tokenize } from './tokens.ts';

/** What a phrase names: people have accusative = genitive, things accusative = nominative. */
export type PhraseKind = 'person' | 'thing';

/** A phrase taken apart: what changes and what stays. */
export interface Phrase {
  readonly pieces: readonly Piece[];
  /** How many leading pieces belong to the head noun phrase. */
  readonly headLength: number;
  readonly head: Nominal | null;
  readonly why: string | null;
}

interface State {
  readonly pieces: Piece[];
  readonly kind: PhraseKind;
  head: Nominal | null;
  headLength: number;
  why: string | null;
  /** A word that did not change has been seen since the last separator. */
  tail: boolean;
  preposition: boolean;
  /** Right after a comma, bracket, dash or «и». */
  separated: boolean;
  /** That separator was «и». */
  conjunction: boolean;
  /** Organisation given by its abbreviation first: «МБДОУ детский сад № 5». */
  abbreviated: boolean;
  /** Right after «и. о.», «врио», which want a genitive. */
  acting: boolean;
}

const PREPOSITION =
  /^(?:в|во|на|по|с|со|к|ко|о|об|для|при|от|до|за|из|у|над|под|без|через|между|против|после|перед|вне)$/u;

const known = new Map<string, Declined>();

/** A title or a unit's name in six cases. Titles repeat from person to person, so that they are remembered. */
export function declinePhrase(text: string, kind: PhraseKind): Declined {
  return remember(known, `${kind} ${text}`, () => decline(text, kind));
}

function decline(text: string, kind: PhraseKind): Declined {
  const normal = normalizeText(text);
  const { pieces, why } = parsePhrase(normal, kind);
  const forms = formsBy((name) =>
    name === 'nom' ? normal : joined(pieces, (piece) => piece.changing?.singular[name] ?? piece.text),
  );
  return { forms, doubtful: why !== null, why };
}

/** Joins pieces; an expanded abbreviation («ст.воспитатель») gets the blank it lacked. */
export function joined(pieces: readonly Piece[], show: (piece: Piece) => string): string {
  return pieces.reduce((text, piece) => {
    const next = show(piece);
    const glued = /\p{L}$/u.test(text) && /^\p{L}/u.test(next);
    return text + (glued ? ' ' : '') + next;
  }, '');
}

/** Finds the words of a phrase that change. Takes normalised text. */
export function parsePhrase(text: string, kind: PhraseKind): Phrase {
  const capitals = isCapitals(text) && startsWithKnownWord(text);
  const tokens = tokenize(capitals ? text.toLowerCase() : text);
  const state = initial(kind);
  let index = 0;
  while (index < tokens.length) index = step(state, tokens, index);
  const pieces = capitals ? state.pieces.map(inCapitals) : state.pieces;
  const why = state.why ?? noHead(state, tokens) ?? personName(state, text);
  return { pieces, headLength: state.headLength, head: state.head, why };
}

function initial(kind: PhraseKind): State {
  return {
    pieces: [],
    kind,
    head: null,
    headLength: 0,
    why: null,
    tail: false,
    preposition: false,
    separated: false,
    conjunction: false,
    abbreviated: false,
    acting: false,
  };
}

function startsWithKnownWord(text: string): boolean {
  const words = text.toLowerCase().split(/[\s-]/u);
  const first = words[0] ?? '';
  return knownNoun(first) !== null || (first.length > 5 && asAdjective(first) !== null);
}

function inCapitals(piece: Piece): Piece {
  if (!piece.changing) return { text: piece.text.toUpperCase() };
  const { singular, plural, part } = piece.changing;
  return {
    text: piece.text.toUpperCase(),
    changing: {
      singular: formsBy((name) => singular[name].toUpperCase()),
      plural: formsBy((name) => plural[name].toUpperCase()),
      part,
    },
  };
}

/** Takes one noun phrase or one token and gives the index of the next. */
function step(state: State, tokens: readonly Token[], index: number): number {
  const token = tokens[index] as Token;
  const clause = state.kind === 'thing' && state.separated && TRANSITIVE.test(token.key);
  const nominal = token.kind === 'blank' || clause ? null : nominalAt(state, tokens, index);
  if (nominal) return takeNominal(state, nominal);
  const head = token.kind === 'word' ? state.head : null;
  const postposed = head && !state.tail && !state.separated ? postposedAdjective(head, token) : null;
  const detached = head && state.separated ? detachedAdjective(head, tokens, index, state.conjunction) : null;
  state.pieces.push(postposed ?? detached ?? { text: token.text });
  if (!postposed) note(state, token);
  // What follows a participle is its object, as after a preposition.
  if (detached) state.preposition = true;
  return index + 1;
}

function nominalAt(state: State, tokens: readonly Token[], index: number): Nominal | null {
  const token = tokens[index] as Token;
  const lead = state.head === null && !state.tail;
  const people = state.kind === 'person';
  if (token.kind === 'mark' || (token.kind === 'fixed' && index > 0)) return null;
  if (lead) {
    const strict = state.abbreviated;
    return readNominal(tokens, index, { people, strict, plural: !strict, abbreviations: true });
  }
  const plural = state.separated && state.head?.agreement === 'plural';
  const nominal = readNominal(tokens, index, {
    people,
    strict: true,
    plural,
    abbreviations: state.separated,
  });
  if (!nominal || nominal.pieces.every((piece) => !piece.changing)) return null;
  return isApposition(state, nominal) ? nominal : null;
}

/** Whether a nominative phrase found later belongs to the same head and so changes with it. */
function isApposition(state: State, nominal: Nominal): boolean {
  if (nominal.animate !== (state.kind === 'person')) return false;
  if (state.kind === 'person') return state.separated || !state.preposition || nominal.agreement !== 'plural';
  if (!state.tail) return true;
  if (!state.preposition) return nominal.agreement !== 'plural' || state.separated;
  if (state.separated) state.why ??= 'Неясно, склоняется ли вторая часть названия';
  return false;
}

function takeNominal(state: State, nominal: Nominal): number {
  if (state.head === null) {
    state.head = nominal;
    state.headLength = state.pieces.length + nominal.pieces.length;
    if (state.abbreviated && state.kind === 'thing') {
      state.why ??= 'Перед названием стоит сокращение: проверьте, склоняется ли название';
    }
  }
  if (state.acting && !state.separated) state.why ??= 'После «и. о.» должность пишут в родительном падеже';
  state.why ??= nominal.why;
  state.pieces.push(...nominal.pieces);
  state.tail = false;
  state.separated = false;
  return nominal.end;
}

function note(state: State, token: Token): void {
  if (token.kind === 'blank') return;
  if (token.kind === 'mark' || /^(?:и|или)$/u.test(token.key)) {
    state.separated = true;
    state.conjunction = token.kind === 'word';
    return;
  }
  const joinedByAnd = state.separated && state.conjunction;
  state.separated = false;
  if (token.kind === 'fixed') {
    if (/^(?:вр|и\.|и\/?о$)/iu.test(token.text)) {
      state.tail = true;
      state.acting = true;
    } else if (state.head === null && !/^(?:\d|[IVX«"])/u.test(token.text)) state.abbreviated = true;
    if (state.head && /^(?:\p{Lu}{2}|\p{L}\/)/u.test(token.text)) state.tail = true;
    return;
  }
  // «бухгалтерия и кадры»: the second word stands beside the head and not in its tail.
  if (joinedByAnd && state.head && !state.tail) state.why ??= `Слово «${token.text}» программе незнакомо`;
  if (isGlued(state, token)) state.why ??= `Возможно, в «${token.text}» вместо дефиса нужно тире`;
  if (isTown(state, token)) state.why ??= `Проверьте, склоняется ли название «${token.text}»`;
  state.tail = true;
  if (PREPOSITION.test(token.key)) state.preposition = true;
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

/** «индивидуальный предприниматель Иванов И.И.»: names are declined as names, not here. */
function personName(state: State, text: string): string | null {
  const surname = /(?<!(?:имени|им\.)\s)(?:^|\s)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\.\s?\p{Lu}\./u;
  return state.head?.animate && surname.test(text) ? 'Имя человека рядом с должностью не склоняется' : null;
}

/** Nothing found that changes: fine for «ГБОУ СОШ № 5» and «и. о. директора», doubtful otherwise. */
function noHead(state: State, tokens: readonly Token[]): string | null {
  if (state.head) return null;
  const first = tokens.find(({ kind, text }) => kind !== 'blank' && !/^(?:\d+|[IVX]+)$/u.test(text));
  if (!first || (first.kind === 'fixed' && !(state.kind === 'person' && first.text.includes('/'))))
    return null;
  return `Слово «${first.text}» программе незнакомо`;
}
