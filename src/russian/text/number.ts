/* Numbers, and words that agree with them. */
import { remember } from '../../remember.ts';
import { type Case, type Forms, formsBy } from '../case.ts';
import { normalizeText } from '../letters.ts';
import { COUNTED } from '../lexicon/nouns.ts';
import type { Piece } from '../morphology/piece.ts';
import { joined, type Phrase, parsePhrase } from '../phrases/phrase.ts';

const NBSP = '\u{A0}';
const RULES = new Intl.PluralRules('ru');

/** Which form of a counted word goes with a number: 21 → one, 22 → few, 25 → many, 1,5 → other. */
export type CountForm = 'one' | 'few' | 'many' | 'other';

export function countForm(value: number): CountForm {
  const form = RULES.select(Math.abs(value));
  return form === 'one' || form === 'few' || form === 'many' ? form : 'other';
}

/** Decimal comma, non-breaking blanks between thousands from 10 000 on: «1234», «25 352», «1,5», «−3». */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/gu, NBSP) : whole;
  return `${value < 0 ? '−' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** Rounded to so many places, half away from zero: 14,55 → 14,6, −0,04 → 0 without a sign. */
export function rounded(value: number, places: number): number {
  const scale = 10 ** places;
  // Fifteen digits: 1,005 × 100 is 100.49999999999999 in binary and must become 101.
  const units = Math.round(Number((Math.abs(value) * scale).toPrecision(15)));
  return units === 0 ? 0 : (Math.sign(value) * units) / scale;
}

/** {@link formatNumber} with all its places, for columns of figures: «5,0», «−0,3», «1234». */
export function formatRounded(value: number, places: number): string {
  const text = formatNumber(rounded(value, places));
  const [whole, fraction = ''] = text.split(',');
  return places === 0 ? text : `${whole},${fraction.padEnd(places, '0')}`;
}

/**
 * Number with the noun phrase that agrees with it, the phrase given in the nominative singular:
 * «21 педагог», «22 педагога», «25 педагогов», «1,5 педагога», «2 старших воспитателя».
 */
export function agree(value: number, phrase: string, name: Case = 'nom'): string {
  return `${formatNumber(value)}${NBSP}${agreeing(value, phrase, name)}`;
}

/** The words of {@link agree} without the number. */
export function agreeing(value: number, phrase: string, name: Case = 'nom'): string {
  const parsed = parsedOnce(phrase);
  const shown = shownCase(value, parsed, name);
  return joined(parsed.pieces, (piece) => countedPiece(piece, shown, parsed));
}

const parsedPhrases = new Map<string, Phrase>();

/** Reports count the same few nouns thousands of times. */
function parsedOnce(text: string): Phrase {
  const key = normalizeText(text);
  return remember(parsedPhrases, key, () => {
    const asThing = parsePhrase(key, 'thing');
    return namesPeople(asThing) ? parsePhrase(key, 'person') : asThing;
  });
}

/** «обучающийся», «рабочий» and «заведующая» are people, «столовая» is not. */
function namesPeople(phrase: Phrase): boolean {
  const substantive = substantiveOf(phrase);
  return substantive !== undefined && (phrase.head?.agreement === 'm' || substantive.text.includes('щая'));
}

function substantiveOf({ pieces }: Phrase): Piece | undefined {
  return pieces.find((piece) => piece.changing?.part === 'substantive');
}

/** Singular or plural in a case, or what follows 2, 3, 4 (`few`) or 5 and more (`many`). */
type Shown = { readonly number: 'singular' | 'plural'; readonly name: Case } | 'few' | 'many';

function shownCase(value: number, phrase: Phrase, name: Case): Shown {
  const form = countForm(value);
  if (form === 'one') return { number: 'singular', name };
  if (form === 'other') return { number: 'singular', name: 'gen' };
  if (name !== 'nom' && name !== 'acc') return { number: 'plural', name };
  const people = name === 'acc' && phrase.head?.animate && Math.abs(value) < 5;
  return form === 'few' && !people ? 'few' : 'many';
}

function countedPiece(piece: Piece, shown: Shown, phrase: Phrase): string {
  const { changing, text } = piece;
  if (!changing) return text;
  if (shown === 'few') return afterFew(changing, phrase);
  if (shown === 'many') return COUNTED.get(text) ?? changing.plural.gen;
  if (shown.number === 'singular') return changing.singular[shown.name];
  const counted = shown.name === 'gen' ? COUNTED.get(text) : COUNTED_PEOPLE.get(text)?.[shown.name];
  return counted ?? changing.plural[shown.name];
}

/** «5 человекам»: after a number «люди» is not used. */
const COUNTED_PEOPLE: ReadonlyMap<string, Partial<Forms>> = new Map([
  ['человек', { dat: 'человекам', ins: 'человеками', prep: 'человеках' }],
]);

/** «2 старших воспитателя», «2 младшие группы», «2 рабочих», «2 новых заведующих», «2 столовые». */
function afterFew(changing: NonNullable<Piece['changing']>, phrase: Phrase): string {
  if (changing.part === 'noun') return changing.singular.gen;
  const feminineThing = phrase.head?.agreement === 'f' && !(substantiveOf(phrase) && phrase.head.animate);
  return feminineThing ? changing.plural.nom : changing.plural.gen;
}

/** Plural forms of a phrase given in the nominative singular: «старшие воспитатели». */
export function pluralOf(phrase: string): Forms {
  const { pieces } = parsedOnce(phrase);
  return formsBy((name) => joined(pieces, (piece) => piece.changing?.plural[name] ?? piece.text));
}
