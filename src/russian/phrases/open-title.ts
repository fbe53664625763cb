import {
  ABBREVIATIONS,
  ADJECTIVE_ABBREVIATIONS,
  HALVES,
  TAIL_ADJECTIVES,
  TAIL_NOUNS,
} from '../lexicon/abbreviations.ts';
import { adjectiveForms, asAdjective, firstHalf } from './adjective.ts';
import { classesBefore } from './classes.ts';
import { headNoun } from './head-noun.ts';
import { knownNoun } from './noun.ts';
import { declinePhrase } from './phrase.ts';

/** Where a word of a title stands: at its head, under «заместитель …», which wants a genitive, or further on. */
type Seat = 'head' | 'governed' | 'tail' | 'after по';

interface TitleWord {
  readonly text: string;
  /** Blanks and marks before it. */
  readonly before: string;
}

const ACTING = /^(?:и\.?\s?о|вр\.?\s?и\.?\s?о|врио|врид)\.?(?!\p{L})/iu;
const GOVERNING = /^(?:заместител[ья]|помощника?|секретар[ья]|советника?)$/u;

/** A title without abbreviations: «зам. зав. по уч. работе» → «заместитель заведующего по учебной работе». Null when one is not known. */
export function openTitle(text: string): string | null {
  const acting = ACTING.exec(text)?.[0] ?? '';
  const words = titleWords(text.slice(acting.length).replace(/(?<=\p{L}{2}\.)(?=\p{L})/gu, ' '));
  let seat: Seat = acting === '' ? 'head' : 'governed';
  let opened = acting;
  for (const [index, word] of words.entries()) {
    if (/[,;/(–—]|\s-\s/u.test(word.before) && index > 0) seat = 'head';
    const full = openWord(words, index, seat);
    if (full === null) return null;
    opened += word.before + full;
    seat = seatAfter(full, seat);
  }
  return opened + (/[^\p{L}\p{N}.]+$/u.exec(text)?.[0] ?? '');
}

function titleWords(text: string): readonly TitleWord[] {
  const found = text.matchAll(/([^\p{L}\p{N}]*)((?:[\p{L}\p{N}]+\.?-)*[\p{L}\p{N}]+\.?)/gu);
  return [...found].map(([, before = '', word = '']) => ({ before, text: word }));
}

function seatAfter(word: string, seat: Seat): Seat {
  const key = word.toLowerCase();
  if (key === 'по') return 'after по';
  if (key === 'и' && seat !== 'tail') return seat;
  if (seat === 'tail' || seat === 'after по') return seat;
  if (GOVERNING.test(key)) return 'governed';
  return asAdjective(key) !== null && knownNoun(key) === null && !/ующий$/u.test(key) ? seat : 'tail';
}

/** The word in full, itself when it is no abbreviation; null when it is an unknown one. */
function openWord(words: readonly TitleWord[], index: number, seat: Seat): string | null {
  const { text = '' } = words[index] ?? {};
  const key = text.toLowerCase();
  if (key === 'зав.' && seat === 'head') return text;
  const title = contracted(key, seat);
  if (title !== null || (!key.includes('.') && !isBare(key, seat))) return title ?? text;
  if (/^\p{N}/u.test(key)) return text;
  const classes = ofClasses(words, index, seat);
  if (classes !== null) return classes;
  const parts = key.split('-');
  const isLast = headNoun(words[index + 1]?.text ?? '') === null;
  const halves = parts.length > 1 || (seat === 'head' && key === 'пед.' && isLast);
  const noun = parts.map((part) => (halves ? HALVES.get(part) : undefined) ?? nounFor(part, seat));
  const whole = noun.includes(null) ? null : noun.join('-');
  const adjective = (): string | null => adjectiveFor(parts, words, index, seat);
  if (ADJECTIVE_ABBREVIATIONS.has(key) && !key.includes('.')) return adjective() ?? text;
  return seat === 'head' || seat === 'governed' ? (whole ?? adjective()) : (adjective() ?? whole);
}

/** «1 кл.» is one class, «(нач. кл.)» are «начальные классы» and no «начальник». */
function ofClasses(words: readonly TitleWord[], index: number, seat: Seat): string | null {
  const { text = '' } = words[index] ?? {};
  const key = text.toLowerCase();
  const next = words[index + 1]?.text.toLowerCase() ?? '';
  const before = words.slice(0, index);
  if (key === 'нач.' && seat === 'head' && index > 0 && /^(?:кл\.|классы|школа)$/u.test(next))
    return next === 'школа' ? 'начальная' : 'начальные';
  if (key !== 'кл.' || seat === 'after по') return null;
  if (seat === 'head') return before.at(-1)?.text.toLowerCase() === 'нач.' ? 'классы' : null;
  return classesBefore(before.map((word) => word.before + word.text).join('')) === 'one' ? 'класса' : null;
}

/** «зам-ль», «рук-ль», «зав-щий»: beginning and end of a title; null when none or several are meant. */
function contracted(key: string, seat: Seat): string | null {
  const [, start = '', end = ''] = /^(\p{L}{2,})-(\p{L}{1,3})$/u.exec(key) ?? [];
  if (start === '' || (seat !== 'head' && seat !== 'governed')) return null;
  const titles = [...new Set(ABBREVIATIONS.values())];
  const [only, ...others] = titles.filter((one) => one.startsWith(start) && one.endsWith(end));
  if (only === undefined || others.length > 0) return null;
  return seat === 'head' ? only : declinePhrase(only, 'person').forms.gen;
}

/** «зам директора», «ст воспитатель»: abbreviated without a full stop; «зав» may stay as «зав.» does. */
function isBare(key: string, seat: Seat): boolean {
  return seat === 'head' && key !== 'зав' && (ABBREVIATIONS.has(key) || ADJECTIVE_ABBREVIATIONS.has(key));
}

/** A noun, in the case that its seat wants. */
function nounFor(part: string, seat: Seat): string | null {
  const isFurther = seat === 'tail' || seat === 'after по';
  const word = (isFurther ? TAIL_NOUNS : ABBREVIATIONS).get(part) ?? (part.includes('.') ? null : part);
  if (word === null) return null;
  if (seat === 'head' || !part.includes('.')) return word;
  const { forms } = declinePhrase(word, isFurther ? 'thing' : 'person');
  return seat === 'after по' ? forms.dat : forms.gen;
}

/** An adjective, as the next word wants it: «муз.» before «руководитель», «уч.-восп.» before «работе». */
function adjectiveFor(
  parts: readonly string[],
  words: readonly TitleWord[],
  index: number,
  seat: Seat,
): string | null {
  const at = words[index + 1]?.text === 'и' ? index + 2 : index + 1;
  const isFurther = seat !== 'head';
  const found = parts.map((part) => {
    const full = (isFurther ? TAIL_ADJECTIVES.get(part) : undefined) ?? ADJECTIVE_ABBREVIATIONS.get(part);
    return asAdjective(full ?? part);
  });
  const last = found.at(-1);
  const noun = words[at] && openWord(words, at, seat)?.toLowerCase();
  if (!noun || !last || found.includes(null)) return null;
  const first = found.slice(0, -1).map((one) => (one ? firstHalf(one) : ''));
  const ending = isFurther ? oblique(last, noun) : nominative(last, noun);
  return ending === null ? null : first.join('') + ending;
}

type Found = NonNullable<ReturnType<typeof asAdjective>>;

function nominative(adjective: Found, noun: string): string | null {
  const agreement = headNoun(noun)?.agreement ?? asAdjective(noun)?.agreement;
  return agreement ? adjectiveForms(adjective, true, agreement).nom : null;
}

/** Before a noun that is in its case already: its ending tells gender and case. */
function oblique(adjective: Found, noun: string): string | null {
  const of = (agreement: 'm' | 'f' | 'plural'): ReturnType<typeof adjectiveForms> =>
    adjectiveForms(adjective, true, agreement);
  if (/(?:ов|ев|ей)$/u.test(noun)) return of('plural').gen;
  if (/(?:ом|ем)$/u.test(noun)) return of('m').ins;
  if (/(?:ия|ья|ства|дела|[бвгджзклмнпрстфхцчшщ]а|[лр]я)$/u.test(noun)) return of('m').gen;
  if (/(?:ию|[бвгджзклмнпрстфхцчшщ]у)$/u.test(noun)) return of('m').dat;
  return /(?:[еиыйью])$/u.test(noun) ? of('f').dat : null;
}
