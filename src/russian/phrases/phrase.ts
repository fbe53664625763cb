/* Titles and units: which words of a text change, and how. Their roads are told in docs/russian.md. */
import { remember } from '../../remember.ts';
import { type Declined, formsBy } from '../case.ts';
import { isCapitals, normalizeText } from '../letters.ts';
import { asAdjective } from '../morphology/adjective.ts';
import { knownNoun } from '../morphology/noun.ts';
import type { Piece } from '../morphology/piece.ts';
import { noHead, personName } from './doubts.ts';
import type { Nominal } from './nominal.ts';
import type { PhraseKind } from './state.ts';
import { tokenize } from './tokens.ts';
import { walk } from './walk.ts';

/** A phrase taken apart: what changes and what stays. */
export interface Phrase {
  readonly pieces: readonly Piece[];
  /** How many leading pieces belong to the head noun phrase. */
  readonly headLength: number;
  readonly head: Nominal | null;
  readonly why: string | null;
}

const declinedPhrases = new Map<string, Declined>();

/** A title or a unit's name in six cases. Titles repeat from person to person, so that they are remembered. */
export function declinePhrase(text: string, kind: PhraseKind): Declined {
  return remember(declinedPhrases, `${kind} ${text}`, () => decline(text, kind));
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
  const state = walk(tokens, kind);
  const pieces = capitals ? state.pieces.map(inCapitals) : state.pieces;
  const why = state.why ?? noHead(state, tokens) ?? personName(state, text);
  return { pieces, headLength: state.headLength, head: state.head, why };
}

function startsWithKnownWord(text: string): boolean {
  const words = text.toLowerCase().split(/[\s\-/,;(]/u);
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
