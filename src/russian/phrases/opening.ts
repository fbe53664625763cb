import { ADJECTIVE_ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { type Adjective, asAdjective, ORDINAL } from '../morphology/adjective.ts';
import { headNoun, isFixedTitle, pluralHead } from '../morphology/head-noun.ts';
import { knownNoun } from '../morphology/noun.ts';
import type { Piece } from '../morphology/piece.ts';
import type { NominalOptions } from './nominal-options.ts';
import type { Token } from './tokens.ts';

export interface Opening {
  readonly adjectives: readonly { readonly token: Token; readonly adjective: Adjective | null }[];
  readonly pieces: readonly (Piece | null)[];
  readonly next: number;
  /** Adjectives joined by «и» or a comma: the noun may be plural, «старшая и подготовительная группы». */
  readonly linked: boolean;
}

/** Adjectives (and what stands between them) before the head. */
export function readOpening(tokens: readonly Token[], start: number, options: NominalOptions): Opening {
  const adjectives: { token: Token; adjective: Adjective | null }[] = [];
  const pieces: (Piece | null)[] = [];
  let next = start;
  let linked = false;
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind === 'blank' || isLink(tokens, index, adjectives.length) || isLetter(token)) {
      pieces.push({ text: token.text });
      if (token.text === ')' || token.kind === 'fixed') next = index + 1;
      if (token.text === ',' || token.key === 'и') linked = true;
      continue;
    }
    const last = linked ? null : (adjectives.at(-1)?.adjective ?? null);
    const adjective = readAdjective(tokens, index, last, options);
    if (adjective === undefined) break;
    pieces.push(null);
    adjectives.push({ token, adjective });
    next = index + 1;
  }
  return { adjectives, pieces: pieces.slice(0, next - start), next, linked };
}

/** The letter of «5-й «Г» класс». */
function isLetter({ text }: Token): boolean {
  return /^[«"„]\p{L}[»"“]$/u.test(text);
}

/** The comma or «и» of «первая и вторая группа». */
function isLink(tokens: readonly Token[], index: number, adjectives: number): boolean {
  const token = tokens[index] as Token;
  if (/[()]/u.test(token.text)) return isBracket(tokens, index);
  if (adjectives === 0 || (token.text !== ',' && token.key !== 'и')) return false;
  const next = tokens[skipBlanks(tokens, index + 1)];
  const before = tokens
    .slice(0, index)
    .filter(({ kind }) => kind === 'word')
    .at(-1);
  if (next?.kind !== 'word' || !before || SUBSTANTIVES.has(before.key)) return false;
  // «мл. и ст. воспитатель».
  if (ADJECTIVE_ABBREVIATIONS.has(next.key)) return true;
  return isPlainAdjective(next.key) && !SUBSTANTIVES.has(next.key);
}

/** The brackets of «специальная (коррекционная) школа», not of «ездовой (сменный график)». */
function isBracket(tokens: readonly Token[], index: number): boolean {
  const open = tokens.slice(0, index + 1).findLastIndex(({ text }) => text === '(');
  const length = tokens.slice(open + 1).findIndex(({ text }) => text === ')');
  const inside = tokens.slice(open + 1, open + 1 + length).filter(({ kind }) => kind !== 'blank');
  return open >= 0 && inside.length > 0 && inside.every(({ key }) => isPlainAdjective(key));
}

function isPlainAdjective(key: string): boolean {
  return asAdjective(key) !== null && !key.endsWith('ой');
}

/** Undefined when the token is no nominative adjective that agrees with the last; null for what stays («ст.», «временно»). */
function readAdjective(
  tokens: readonly Token[],
  index: number,
  last: Adjective | null,
  options: NominalOptions,
): Adjective | null | undefined {
  const token = tokens[index] as Token;
  if (token.kind !== 'word') return undefined;
  // «0,5 ст.» is no «старший».
  if (token.key === 'ст.' && /\d$/u.test(tokens[index - 2]?.text ?? '')) return undefined;
  // «вожатый мл. отряда».
  if (ADJECTIVE_ABBREVIATIONS.has(token.key)) return last && isPost(last.word) ? undefined : null;
  if (isFixedTitle(token.key)) return undefined;
  const adjective = compoundAdjective(token.key);
  if (!adjective) return isAdverb(tokens, index, last) ? null : undefined;
  if (ORDINAL.test(token.key) && token.key.endsWith('е') && beforePlural(tokens, index))
    return { ...adjective, agreement: 'plural' };
  if (last && last.agreement !== adjective.agreement) return undefined;
  if (token.key.endsWith('ой') && !ORDINAL.test(token.key) && !isNominative(tokens, index, last, options))
    return undefined;
  return adjective;
}

/** «вожатый», but «старший» and the rooms go before a noun, too. */
function isPost(word: string): boolean {
  const isMan = [word, word.replace(/ая$/u, 'ый'), word.replace(/ая$/u, 'ий')].some(
    (one) => /[ыио]й$/u.test(one) && SUBSTANTIVES.has(one),
  );
  return isMan && !/^(?:старш|младш|главн|ведущ)/u.test(word);
}

/** «7-е классы», «5-е и 6-е классы» as against «2-е отделение». */
function beforePlural(tokens: readonly Token[], index: number): boolean {
  const next = tokens
    .slice(index + 1)
    .find(({ kind, key }) => kind === 'word' && key !== 'и' && !ORDINAL.test(key));
  const key = next?.key ?? '';
  return pluralHead(key) !== null || asAdjective(key)?.agreement === 'plural';
}

/** «учебно-методический», «физкультурно-оздоровительный»: the last part changes. */
function compoundAdjective(key: string): Adjective | null {
  const cut = key.lastIndexOf('-') + 1;
  if (cut === 0 || ORDINAL.test(key)) return asAdjective(key);
  const prefix = key.slice(0, cut);
  const last = asAdjective(key.slice(cut));
  if (!last) return null;
  // «Усть-Илимский», «Ханты-Мансийский»: adjectives of places.
  if (!/[оеё\da-z]-/u.test(prefix) && !/[сц]к(?:ий|ая|ое|ие)$/u.test(key)) return null;
  return { ...last, word: prefix + last.word, stem: prefix + last.stem };
}

/** «временно исполняющий», «вновь назначенный». */
function isAdverb(tokens: readonly Token[], index: number, last: Adjective | null): boolean {
  const key = (tokens[index] as Token).key;
  // No «кухонного» of «кухонного рабочий».
  const isLike = (/..о$/u.test(key) && !/.{4}[ое]го$/u.test(key)) || key === 'вновь';
  if (last || !isLike || knownNoun(key)) return false;
  const next = tokens[skipBlanks(tokens, index + 1)];
  return next?.kind === 'word' && compoundAdjective(next.key) !== null;
}

/** «портной» behind a sign, and what leads to its noun. */
function isNominative(
  tokens: readonly Token[],
  index: number,
  last: Adjective | null,
  options: NominalOptions,
): boolean {
  const isPostInRow = last === null && isPost((tokens[index] as Token).key) && isBehindSign(tokens, index);
  return isPostInRow || leadsToMasculine(tokens, index, last, options);
}

/** «городской методист», but not «заведующий столовой», «заведующий школьной библиотекой». */
function leadsToMasculine(
  tokens: readonly Token[],
  index: number,
  last: Adjective | null,
  options: NominalOptions,
): boolean {
  if (last && /(?:заведу|управля)ющ/u.test(last.stem)) return false;
  const next = tokens[skipBlanks(tokens, index + 1)];
  if (next?.kind !== 'word') return !last && !options.strict;
  const noun = headNoun(next.key);
  if (noun) return noun.agreement === 'm';
  const adjective = compoundAdjective(next.key);
  const key = (tokens[index] as Token).key;
  if (adjective) return adjective.agreement === 'm' && !isOfRoom(key) && !isOfRoom(next.key);
  return !last && !options.strict;
}

/** «учитель физики, портной». */
function isBehindSign(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(0, index).findLast(({ kind }) => kind !== 'blank');
  return before?.kind === 'mark' || before?.key === 'и';
}

/** «школьной столовой» of a «повар школьной столовой главный». */
function isOfRoom(key: string): boolean {
  return key.endsWith('ой') && SUBSTANTIVES.has(key.replace(/ой$/u, 'ая'));
}

export function skipBlanks(tokens: readonly Token[], index: number): number {
  let next = index;
  while (tokens[next]?.kind === 'blank') next += 1;
  return next;
}
