import { knownNoun } from './noun.ts';
import type { State } from './state.ts';
import type { Token } from './tokens.ts';

/** Why a noun phrase that changes may be wrong to change at this place. */
export function ofNominal({ head, abbreviated, acting, separated, kind }: State): string | null {
  if (head === null && abbreviated && kind === 'thing')
    return 'Перед названием стоит сокращение: проверьте, склоняется ли название';
  return acting && !separated ? 'После «и. о.» должность пишут в родительном падеже' : null;
}

/** Why a word that stays may have to change; `joinedByAnd`: it stands right after «и». */
export function ofUnchanged(state: State, token: Token, joinedByAnd: boolean): string | null {
  // «бухгалтерия и кадры»: the second word stands beside the head and not in its tail.
  if (joinedByAnd && state.head && !state.tail) return `Слово «${token.text}» программе незнакомо`;
  if (isGlued(state, token)) return `Возможно, в «${token.text}» вместо дефиса нужно тире`;
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

/** «воспитатель Петрова»: right behind the post, with an ending of surnames. */
const SURNAME_BEHIND =
  /^(?:[а-яёА-ЯЁ]+(?:ый|ий|ой|ая) )?[а-яёА-ЯЁ]{3,} [А-ЯЁ][а-яё]+(?:[оеё]ва?|ина?|енко|ч?ук)$/u;

/** «индивидуальный предприниматель Иванов И.И.», «учитель Иванова Анна Ивановна»: names are declined as names, not here. */
export function personName(state: State, text: string): string | null {
  const surname =
    /(?<!(?:имени|им\.)\s)(?:^|\s)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s(?:\p{Lu}\.\s?\p{Lu}\.|\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+(?:вич|вна|ична)(?!\p{L}))/u;
  return state.head?.animate && (surname.test(text) || SURNAME_BEHIND.test(text))
    ? 'Имя человека рядом с должностью не склоняется'
    : null;
}

/** Nothing found that changes: fine for «ГБОУ СОШ № 5» and «и. о. директора», doubtful otherwise. */
export function noHead(state: State, tokens: readonly Token[]): string | null {
  if (state.head) return null;
  const first = tokens.find(({ kind, text }) => kind !== 'blank' && !/^(?:\d+|[IVX]+)$/u.test(text));
  if (!first || (first.kind === 'fixed' && !(state.kind === 'person' && first.text.includes('/'))))
    return null;
  return `Слово «${first.text}» программе незнакомо`;
}
