import { ABBREVIATIONS, ADJECTIVE_ABBREVIATIONS, TAIL_NOUNS } from '../lexicon/abbreviations.ts';
import { asAdjective, ORDINAL } from '../morphology/adjective.ts';
import { knownNoun } from '../morphology/noun.ts';

/** A piece of a title or of a unit's name. */
export interface Token {
  /** `fixed`: quoted text, numbers, initials, abbreviations in capitals, Latin. */
  readonly kind: 'word' | 'blank' | 'mark' | 'fixed';
  readonly text: string;
  /** Small letters. */
  readonly key: string;
}

const BLANK = /^\s+/u;
const ACTING =
  /^(?:(?:[Вв]р\.?\s?)?[Ии]\.\s?[Оо](?:\.|(?=\s))|[Вв][Рр][Ии][Оо](?!\p{L})|[Ии]\/?[Оо](?!\p{L}))/u;
/** «д/с», «д/о», «д/садом». */
const SLASHED = /^(?:\p{L}\/\p{L}(?!\p{L})|[дД]\/сад\p{Ll}+)/u;
const INITIALS = /^\p{Lu}\.(?:\s?\p{Lu}\.)*/u;
const WORD = /^[\p{L}\d][\p{L}\d'’]*(?:-[\p{L}\d'’]+)*/u;

const OPENING = '«„“"';
const CLOSING: Readonly<Record<string, string>> = { '«': '»', '„': '“”', '“': '”“', '"': '"' };

/** Cuts a phrase into tokens; joined together they give it back. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let rest = text;
  while (rest !== '') {
    const taken = takeQuoted(rest) ?? takePiece(rest);
    tokens.push(...taken);
    rest = rest.slice(taken.reduce((length, token) => length + token.text.length, 0));
  }
  return tokens;
}

/** Quoted text as one token; «Детский сад «Сказка» with one closing mark runs to the end. */
function takeQuoted(text: string): readonly Token[] | null {
  const open = text[0] ?? '';
  if (!OPENING.includes(open)) return null;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index] ?? '';
    if (mark === open && (open !== '"' || index === 0)) depth += 1;
    else if (CLOSING[open]?.includes(mark)) depth -= 1;
    if (depth === 0) return [token('fixed', text.slice(0, index + 1))];
  }
  return [token('fixed', text)];
}

function takePiece(text: string): readonly Token[] {
  const blank = BLANK.exec(text)?.[0];
  if (blank) return [token('blank', blank)];
  const fixed = (ACTING.exec(text) ?? SLASHED.exec(text) ?? INITIALS.exec(text))?.[0];
  if (fixed) return [token('fixed', fixed)];
  const word = WORD.exec(text)?.[0];
  if (word) return takeWord(word, text.slice(word.length));
  return [token('mark', [...text][0] ?? '')];
}

function takeWord(word: string, after: string): readonly Token[] {
  if (after.startsWith('.') && isAbbreviation(word, after)) return [token('word', `${word}.`)];
  if (isFixed(word)) return [token('fixed', word)];
  const parts = word.split('-');
  const mixed = parts.some((part) => knownNoun(part.toLowerCase())) && parts.some(isFullAdjective);
  if (parts.length === 1 || !mixed) return [token('word', word)];
  return parts.flatMap((part, index) =>
    index === 0 ? [token('word', part)] : [token('mark', '-'), token('word', part)],
  );
}

/** «логопед.» too, when a small letter follows. */
function isAbbreviation(word: string, after: string): boolean {
  const key = `${word.toLowerCase()}.`;
  if ([ABBREVIATIONS, ADJECTIVE_ABBREVIATIONS, TAIL_NOUNS].some((words) => words.has(key))) return true;
  if (/^\.\s*\p{Ll}/u.test(after) && knownNoun(word.toLowerCase())) return true;
  // Of «слесарь-сант.» the second half.
  const half = word.toLowerCase().split('-').at(-1) ?? '';
  return half.length < 8 && !knownNoun(half) && !asAdjective(half);
}

/** ГБОУ, СОШ, МБДОУ, ВсОШ, PR, 15, IV; «2-я», «12-часовая» are words. */
function isFixed(word: string): boolean {
  if (ORDINAL.test(word)) return false;
  if (/^\d|\p{Script=Latin}/u.test(word)) return !/-\p{Script=Cyrillic}{3}/u.test(word);
  // «ВОСПИТАТЕЛЬ, логопед».
  const isPost = word.length > 4 && knownNoun(word.toLowerCase())?.animate === true;
  return /^\p{Lu}{2}/u.test(word) && !/-\p{Ll}{3}/u.test(word) && !isPost;
}

function isFullAdjective(part: string): boolean {
  const key = part.toLowerCase();
  return key.length > 5 && knownNoun(key) === null && asAdjective(key) !== null;
}

function token(kind: Token['kind'], text: string): Token {
  return { kind, text, key: text.toLowerCase() };
}
