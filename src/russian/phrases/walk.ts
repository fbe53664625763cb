import { bitsOf } from '../case-bits.ts';
import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { PREPOSITION } from '../lexicon/prepositions.ts';
import { asAdjective } from '../morphology/adjective.ts';
import type { Piece } from '../morphology/piece.ts';
import { casesOf } from '../morphology/word-cases.ts';
import { ofUnchanged } from './doubts.ts';
import { breaksGovernment } from './government.ts';
import { type Nominal, readNominal } from './nominal.ts';
import { isNoPost, ofNominal } from './nominal-doubts.ts';
import { detachedAdjective, lateAdjective, postposedAdjective, TRANSITIVE } from './postposed.ts';
import { initial, type PhraseKind, type State } from './state.ts';
import type { Token } from './tokens.ts';

/** Goes through the tokens of a phrase: noun phrases that stand in the nominative change, everything else stays. */
export function walk(tokens: readonly Token[], kind: PhraseKind): State {
  const state = initial(kind);
  let index = 0;
  while (index < tokens.length) index = step(state, tokens, index);
  return state;
}

/** Takes one noun phrase or one token and gives the index of the next. */
function step(state: State, tokens: readonly Token[], index: number): number {
  const token = tokens[index] as Token;
  const clause = state.kind === 'thing' && state.separated && TRANSITIVE.test(token.key);
  const nominal = token.kind === 'blank' || clause ? null : nominalAt(state, tokens, index);
  if (nominal) return takeNominal(state, nominal, tokens);
  const head = token.kind === 'word' ? state.head : null;
  const latest = head ? (state.latest ?? head) : null;
  const late = (): Piece | null => (latest ? lateAdjective(latest, tokens, index) : null);
  const behind = (): Piece | null => (latest ? postposedAdjective(latest, tokens, index) : null);
  const postposed = head && !state.separated ? (state.tail ? late() : behind()) : null;
  const detached = head && state.separated ? detachedAdjective(head, tokens, index, state.conjunction) : null;
  state.pieces.push(postposed ?? detached ?? { text: token.text });
  if (!postposed && !detached) doubtUnchanged(state, tokens, index);
  else doubtAdjective(state, tokens, index, detached !== null);
  if (!postposed) note(state, token);
  // What follows a participle is its object, as after a preposition.
  if (detached) state.preposition = state.accusative = true;
  return index + 1;
}

/** «воспитатель средний группы», «заведующий столовый»; «повар, кухонный» has no noun. */
function doubtAdjective(state: State, tokens: readonly Token[], index: number, isDetached: boolean): void {
  const isAfterComma = isDetached && state.kind === 'person' && tokens[index - 2]?.text === ',';
  const isUnfit = isDetached
    ? (isAfterComma && index === tokens.length - 1) ||
      isOfNext(tokens, index) ||
      isSubject(state, tokens, index)
    : isOrdinalBehind(state, tokens, index) ||
      (!state.tail &&
        (isBeforeNoun(state, tokens, index) ||
          breaksGovernment(state, tokens, index) ||
          isSubject(state, tokens, index)));
  if (isUnfit) state.why ??= `Неясно, склоняется ли «${tokens[index]?.text}»`;
}

/** «вожатый отряда первый». */
function isOrdinalBehind({ kind, tail }: State, tokens: readonly Token[], index: number): boolean {
  return kind === 'person' && tail && /^(?:перв|втор|трет|четв[её]рт|пят)/u.test(tokens[index]?.key ?? '');
}

/** «родного (татарский) языка», «и окружающая среда»: no participle of the head. */
function isOfNext(tokens: readonly Token[], index: number): boolean {
  if (tokens[index + 1]?.text === ')')
    return tokens[index - 1]?.text === '(' && tokens[index + 3]?.kind === 'word';
  const [{ key = '' } = {}, , { key: noun = '' } = {}] = tokens.slice(index);
  // «и текущий ремонт».
  if (/щий$/u.test(key) && tokens[index - 2]?.key === 'и')
    return ((casesOf(noun, 0)?.noun ?? 0) & bitsOf('n', 'm')) !== 0;
  return /ая$/u.test(key) && /.{3}[ая]$/u.test(noun);
}

/** «учитель английский», «учитель иностранного языка (английский)»: the subject and no teacher from there. */
function isSubject({ latest }: State, tokens: readonly Token[], index: number): boolean {
  const isTeacher = latest?.pieces.some(({ text }) => /^(?:учитель|преподаватель|репетитор)/iu.test(text));
  return (
    isTeacher === true &&
    /(?:[сц]к(?:ий|ая)|^(?:иностранн|родн)(?:ый|ая|ой))$/u.test(tokens[index]?.key ?? '')
  );
}

/** «воспитатель средний группы», «группа комбинированная направленности»: the adjective may be meant for what follows. */
function isBeforeNoun({ kind }: State, tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 2]?.key ?? '';
  const isSmall = tokens[index + 2]?.text === next && !/^(?:и|или)$/u.test(next);
  const isOther = asAdjective(next) === null || SUBSTANTIVES.has(next.replace(/ой$/u, 'ая'));
  const isNoun =
    tokens[index + 1]?.kind === 'blank' &&
    tokens[index + 2]?.kind === 'word' &&
    !PREPOSITION.test(next) &&
    isOther;
  return (
    isNoun && (kind === 'thing' ? isSmall : /(?:[иы]й|(?<!медицинск)[ая]я)$/u.test(tokens[index]?.key ?? ''))
  );
}

function nominalAt(state: State, tokens: readonly Token[], index: number): Nominal | null {
  const token = tokens[index] as Token;
  const lead = state.head === null && !state.tail;
  const people = state.kind === 'person';
  // «за пожарная безопасность»: what is governed is no nominative.
  const isGoverned = people && !lead && PREPOSITION.test(tokens[index - 2]?.key ?? '');
  if (token.kind === 'mark' || (token.kind === 'fixed' && index > 0) || isGoverned) return null;
  if (lead) {
    const strict = state.abbreviated;
    return readNominal(tokens, index, { people, strict, plural: !strict, abbreviations: true });
  }
  const plural = state.separated && state.head?.agreement === 'plural';
  const abbreviations = state.separated && !isInRow(state, tokens, index);
  const nominal = readNominal(tokens, index, { people, strict: true, plural, abbreviations });
  if (!nominal || nominal.pieces.every((piece) => !piece.changing)) return null;
  return isApposition(state, nominal) ? nominal : null;
}

/** «по уч.-восп. работе», «по уч. и восп. работе»: no «воспитатель». */
function isInRow({ tail, conjunction }: State, tokens: readonly Token[], index: number): boolean {
  return tail && (conjunction || tokens[index - 1]?.text === '-');
}

/** Whether a nominative phrase found later belongs to the same head and so changes with it. */
function isApposition(state: State, nominal: Nominal): boolean {
  const isStaff = state.separated && /персонал$/iu.test(nominal.pieces.at(-1)?.text ?? '');
  if (nominal.animate !== (state.kind === 'person') && !isStaff) return false;
  if (state.kind === 'person') return state.separated || !state.preposition || nominal.agreement !== 'plural';
  if (!state.tail) return true;
  if (!state.preposition) return nominal.agreement !== 'plural' || state.separated;
  if (state.separated) state.why ??= 'Неясно, склоняется ли вторая часть названия';
  return false;
}

/** «второй младший» of «воспитатель второй младший группы». */
function isAttributeAlone({ pieces }: Nominal): boolean {
  return /^(?:старш|младш|главн|ведущ)(?:ий|ый|ая)$/iu.test(pieces.at(-1)?.text ?? '');
}

function takeNominal(state: State, nominal: Nominal, tokens: readonly Token[]): number {
  const isAlone = isNoPost(nominal) || (state.head !== null && isAttributeAlone(nominal));
  const isUnfit = isAlone && isBeforeNoun(state, tokens, nominal.end - 1);
  const unfit = isUnfit ? `Неясно, склоняется ли «${tokens[nominal.end - 1]?.text}»` : null;
  state.why ??= ofNominal(state, nominal) ?? nominal.why ?? unfit;
  if (state.head === null) {
    state.head = nominal;
    state.headLength = state.pieces.length + nominal.pieces.length;
  }
  state.latest = nominal;
  state.pieces.push(...nominal.pieces);
  state.tail = false;
  state.separated = false;
  state.headTokens = nominal.end;
  return nominal.end;
}

/** Remembers a token that stays as it is. */
function note(state: State, token: Token): void {
  if (token.kind === 'blank') return;
  if (token.kind === 'mark' || /^(?:и|или)$/u.test(token.key)) {
    state.separated = true;
    state.conjunction = token.kind === 'word';
    state.row = state.conjunction || /^[,;/+&–—-]$/u.test(token.text);
    if (/[()]/u.test(token.text)) state.bracketed = token.text === '(';
    return;
  }
  state.separated = false;
  if (token.kind === 'fixed') noteFixed(state, token.text);
  else noteWord(state, token);
}

function noteFixed(state: State, text: string): void {
  if (/^(?:вр|и\.|и\/?о$)/iu.test(text)) {
    state.tail = true;
    state.acting = true;
  } else if (state.head === null && !/^(?:\d|[IVX«"])/u.test(text)) state.abbreviated = true;
  if (state.head && /^(?:\p{Lu}{2}|\p{L}\/)/u.test(text)) state.tail = true;
}

function doubtUnchanged(state: State, tokens: readonly Token[], index: number): void {
  const { kind, key } = tokens[index] as Token;
  const isSlashed = kind === 'fixed' && key.includes('/');
  if ((kind === 'word' && !/^(?:и|или)$/u.test(key)) || isSlashed)
    state.why ??= ofUnchanged(state, tokens, index);
}

/** «осуществляющей обучение»: its object has an accusative. */
const PARTICIPLE = /(?:[аяую]щ|вш)(?:ей|его|ему|им|их|ую|ем)$/u;

function noteWord(state: State, token: Token): void {
  state.tail = true;
  const isParticiple = PARTICIPLE.test(token.key);
  if (PREPOSITION.test(token.key) || isParticiple) state.preposition = true;
  if (/^(?:в|во|на|за|о|об|под|через)$/u.test(token.key) || isParticiple) state.accusative = true;
}
