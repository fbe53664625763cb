import { bitsOfAll, fits } from '../case-bits.ts';
import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { headNoun, isFixedTitle } from '../morphology/head-noun.ts';
import { knownNoun } from '../morphology/noun.ts';
import { casesOf } from '../morphology/word-cases.ts';
import { ofBrokenCase } from './broken-case.ts';
import { isObliquePost } from './nominal.ts';
import { skipBlanks } from './opening.ts';
import { ACTING, namesPerson } from './person-beside.ts';
import { isUnknownFeminine, isUnknownNominative, isUnknownPlural } from './row.ts';
import type { State } from './state.ts';
import { ofBrokenOrUnknown, ofNominative } from './stray-nominative.ts';
import type { Token } from './tokens.ts';
import { isCutAttribute, isUnknownAbbreviation, mayBeCut } from './unknown-abbreviation.ts';

/** Why a word that stays may have to change. */
export function ofUnchanged(state: State, tokens: readonly Token[], index: number): string | null {
  const token = tokens[index] as Token;
  if (!state.head) return beforeHead(state, tokens, index);
  if (state.separated && isFixedTitle(token.key)) return null;
  if (isUnfitPost(state, tokens, index)) return `Неясно, склоняется ли «${token.text}»`;
  // «бухгалтерия и кадры»: the second word stands beside the head and not in its tail.
  const inRow = state.separated && state.row && !state.tail;
  if ((inRow && (state.conjunction || isUnknownInRow(state, token))) || isUnknownPost(state, token))
    return `Слово «${token.text}» программе незнакомо`;
  if (state.kind === 'person' && !state.bracketed && isUnknownAbbreviation(tokens, index))
    return `Сокращение «${token.text}» программе незнакомо`;
  if (isGlued(state, token)) return `Возможно, в «${token.text}» вместо дефиса нужно тире`;
  return ofNominative(state, tokens, index) ?? ofBrokenCase(state, tokens, index) ?? townOf(state, token);
}

function isUnfitPost(state: State, tokens: readonly Token[], index: number): boolean {
  const { key } = tokens[index] as Token;
  return isPostInRow(state, key) || isPostBehindPost(state, key) || isPostInBrackets(state, tokens, index);
}

/** «системн. администратор»; «и. о. директору». */
function beforeHead(state: State, tokens: readonly Token[], index: number): string | null {
  const { key, text } = tokens[index] as Token;
  if (state.acting && isUnknownPost(state, tokens[index] as Token))
    return `Слово «${text}» программе незнакомо`;
  if (state.acting) return ofBrokenOrUnknown(state, key) ?? ofBrokenCase(state, tokens, index);
  if (state.kind === 'person' && /(?:ого|его|ому|ему|ых|их|[ую]ю|[ыи]ми)$/u.test(key) && text === key)
    return `Неясно, склоняется ли «${text}»`;
  const isCut = state.kind === 'person' && /^[а-яё]{3,}\.$/u.test(key) && !isCutAttribute(key);
  const isUnknown = isCut && !(mayBeCut(key) && isPost(tokens[skipBlanks(tokens, index + 1)]));
  return isUnknown ? `Сокращение «${text}» программе незнакомо` : null;
}

/** «контр. управляющий»: what stands before a post is said of it. */
function isPost(next: Token | undefined): boolean {
  return next !== undefined && (headNoun(next.key)?.animate === true || SUBSTANTIVES.has(next.key));
}

/** «старший воспитатель методиста»: only some posts are of another post. */
function isPostBehindPost({ kind, pieces, separated, tail }: State, key: string): boolean {
  const before = pieces.slice(0, -1).findLast(({ text }) => text.trim() !== '');
  if (kind !== 'person' || separated || tail || !before?.changing || OF_POSTS.test(before.text)) return false;
  return (
    /(?:тел|ист|лог|гог|иатр|щик|чик|тор|ер|вед|вар|арь?|врач|техник|механик|дворник)[ая]$/u.test(key) &&
    isObliquePost(key)
  );
}

/** «воспитатель (помощника воспитателя)», but «заместитель (директора)». */
function isPostInBrackets({ kind, pieces }: State, tokens: readonly Token[], index: number): boolean {
  const isFirst = kind === 'person' && tokens[index - 1]?.text === '(';
  const isOfPost = pieces.some(({ text, changing }) => changing && OF_POSTS.test(text));
  const key = tokens[index]?.key ?? '';
  if (!isFirst || isOfPost || !isObliquePost(key)) return false;
  // «(физика)» may be the subject.
  return ((casesOf(key, bitsOfAll('n'))?.noun ?? 0) & bitsOfAll('n')) === 0;
}

const OF_POSTS =
  /^(?:зам|пом|секр|советник|ассист|референт|руководител|представител|наставник|начальник|консультант|куратор|водител|председател|координатор|член|дежурн|обязанност|исполня|ученик|родител|глав|тьютор)/iu;

/** «социальный педагог, психолога». */
function isPostInRow(state: State, key: string): boolean {
  const isFirst = !state.tail || (state.preposition && !state.conjunction);
  const isBeside = state.separated && state.row && isFirst && !state.bracketed;
  // «учитель - логопедов».
  const one = key.replace(/(?:[ое]в|ам|ами|ах)$/u, '');
  const isOfMany = one !== key && !state.tail && knownNoun(one)?.animate === true;
  return isBeside && state.kind === 'person' && (isOfMany || isObliquePost(key));
}

function isUnknownInRow({ bracketed }: State, { key, text }: Token): boolean {
  return (
    !bracketed &&
    text === key &&
    [isUnknownNominative, isUnknownFeminine, isUnknownPlural].some((isUnknown) => isUnknown(key))
  );
}

const OF_PEOPLE = /(?:[щч]ик|ница|[щч]ица|ник|ист|истка|олог|вед|вод|вар|рез|тель|тор)$/u;

/** «учитель химии, кружевница», «костюмер (препаратор)», «помощник кубовщица»: another post that the program does not know. */
function isUnknownPost({ kind, separated, tail, acting }: State, { key, text }: Token): boolean {
  if (kind !== 'person' || !(separated || !tail || acting) || text !== key || !OF_PEOPLE.test(key))
    return false;
  const told = casesOf(key, bitsOfAll('n')) ?? { noun: bitsOfAll('n'), adjective: 0 };
  return (
    knownNoun(key) === null &&
    !key.includes('-') &&
    (told.noun & bitsOfAll('n')) !== 0 &&
    !fits(told, bitsOfAll('gdip'))
  );
}

function townOf(state: State, token: Token): string | null {
  return isTown(state, token) ? `Проверьте, склоняется ли название «${token.text}»` : null;
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

/** «индивидуальный предприниматель Иванов И.И.», «учитель Иванова Мария»: names are declined as names, not here. */
export function personName(state: State, text: string): string | null {
  const changed = state.pieces.filter(({ changing }) => changing).map((piece) => piece.text);
  const isPost = state.head?.animate || (state.head === null && ACTING.test(text));
  return isPost && namesPerson(text, changed) ? 'Имя человека рядом с должностью не склоняется' : null;
}

/** Nothing found that changes: fine for «ГБОУ СОШ № 5» and «и. о. директора», doubtful otherwise. */
export function noHead(state: State, tokens: readonly Token[]): string | null {
  if (state.head) return null;
  const first = tokens.find(({ kind, text }) => kind !== 'blank' && !/^(?:\d+|[IVX]+)$/u.test(text));
  // «д/с № 5» of a unit is whole, «д/сада» is not.
  const isSlashed =
    first && (state.kind === 'person' ? first.text.includes('/') : /\/.{2}/u.test(first.text));
  if (!first || (first.kind === 'fixed' && !isSlashed)) return null;
  return `Слово «${first.text}» программе незнакомо`;
}
