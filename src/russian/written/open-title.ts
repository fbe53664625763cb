import {
  ABBREVIATIONS,
  ADJECTIVE_ABBREVIATIONS,
  HALVES,
  TAIL_ADJECTIVES,
  TAIL_NOUNS,
} from '../lexicon/abbreviations.ts';
import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { adjectiveForms, asAdjective, firstHalf } from '../morphology/adjective.ts';
import { headNoun } from '../morphology/head-noun.ts';
import { nounIndex } from '../noun-index.ts';
import { declinePhrase } from '../phrases/phrase.ts';
import { begunBy } from './begun.ts';
import { classesBefore } from './classes.ts';

/** Where a word of a title stands: at its head, under «заместитель …», which wants a genitive, or further on. */
type Seat = 'head' | 'governed' | 'tail' | 'after по';

interface TitleWord {
  readonly text: string;
  /** Blanks and marks before it. */
  readonly before: string;
}

const ACTING = /^(?:и\.?\s?о|вр\.?\s?и\.?\s?о|врио|врид)\.?(?!\p{L})/iu;
/** «старший», «ведущий»: posts by themselves, too, but hardly before another word. */
const LEADING = new Set(ADJECTIVE_ABBREVIATIONS.values());
const GOVERNING = /заместител|помощни[кц]|секретар|советни[кц]/u;

/** A title without abbreviations: «зам. зав. по уч. работе» → «заместитель заведующего по учебной работе». Null when one is not known. */
export function openTitle(text: string): string | null {
  const acting = ACTING.exec(text)?.[0] ?? '';
  const words = titleWords(text.slice(acting.length).replace(/(?<=\p{L}\.)(?=\p{L})/gu, ' '));
  let seat: Seat = acting === '' ? 'head' : 'governed';
  let opened = acting;
  for (const [index, word] of words.entries()) {
    if (/[,;/(+–—]|\s-\s/u.test(word.before) && index > 0) seat = 'head';
    const full = openWord(words, index, seat);
    if (full === null) return null;
    opened += word.before + full;
    seat = seatAfter(full, seat);
  }
  return opened + (/[^\p{L}\p{N}.]+$/u.exec(text)?.[0] ?? '');
}

function titleWords(text: string): readonly TitleWord[] {
  const found = text.matchAll(/([^\p{L}\p{N}]*)((?:[\p{L}\p{N}]+\.?-)*[\p{L}\p{N}]+\.?)/gu);
  return [...found].map((match) => ({ before: match[1] as string, text: match[2] as string }));
}

function seatAfter(word: string, seat: Seat): Seat {
  const key = word.toLowerCase();
  if (key === 'по') return 'after по';
  if (key === 'и' || seat === 'after по') return seat;
  if (GOVERNING.test(key)) return 'governed';
  const isPost = SUBSTANTIVES.has(key) && !LEADING.has(key);
  return asAdjective(key) !== null && !isPost ? seat : 'tail';
}

/** The word in full, itself when it is no abbreviation; null when it is an unknown one. */
function openWord(words: readonly TitleWord[], index: number, seat: Seat): string | null {
  const { text } = words[index] as TitleWord;
  const key = text.toLowerCase();
  if (key === 'зав.' && seat === 'head') return text;
  // «0,5 ст.».
  if (key === 'ст.' && /\d$/u.test(words[index - 1]?.text ?? '')) return text;
  // Nobody is a «средний».
  if (key === 'ср.' && seat === 'head') return null;
  const title = contracted(key, seat);
  if (title !== null || (!key.includes('.') && !isBare(key, seat))) return title ?? text;
  if (/\p{N}/u.test(key)) return text;
  const classes = ofClasses(words, index, seat);
  if (classes !== null) return classes;
  const parts = key.split('-');
  const halves = parts.length > 1 || (seat === 'head' && !isBeforePost(words[index + 1]));
  const noun = parts.map((part) => nounFor(part, seat, halves));
  const whole = noun.includes(null) ? null : noun.join('-');
  const adjective = (): string | null => adjectiveFor(parts, words, index, seat);
  if (ADJECTIVE_ABBREVIATIONS.has(key) && !key.includes('.')) return adjective() ?? text;
  return seat === 'governed' ? (whole ?? adjective()) : (adjective() ?? whole);
}

/** «контр.» of «контр. управляющий» may be an adjective. */
function isBeforePost(next: TitleWord | undefined): boolean {
  const key = next?.text.toLowerCase() ?? '';
  return next?.before.trim() === '' && (headNoun(key) !== null || SUBSTANTIVES.has(key));
}

/** «(нач. кл.)» are «начальные классы» and no «начальник». */
const OF_BEGINNERS: ReadonlyMap<string | undefined, string> = new Map([
  ['кл.', 'начальные'],
  ['классы', 'начальные'],
  ['школа', 'начальная'],
]);

/** «1 кл.» is one class, several are «классы». */
function ofClasses(words: readonly TitleWord[], index: number, seat: Seat): string | null {
  const [last, key, next] = [index - 1, index, index + 1].map((at) => words[at]?.text.toLowerCase());
  if (key === 'нач.' && seat === 'head') return OF_BEGINNERS.get(next) ?? null;
  if (key !== 'кл.') return null;
  if (seat === 'head') return last === 'нач.' ? 'классы' : null;
  const before = words.slice(0, index).map((word) => word.before + word.text);
  if (classesBefore(before.join('')) !== 'one') return null;
  return seat === 'after по' ? 'классу' : 'класса';
}

/** «зам-ль», «рук-ль», «зав-щий»: beginning and end of a title; null when none or several are meant. */
function contracted(key: string, seat: Seat): string | null {
  const [, start, end] = /^(\p{L}{2,})-(\p{L}{1,3})$/u.exec(key) ?? [];
  if (start === undefined || end === undefined || (seat !== 'head' && seat !== 'governed')) return null;
  const titles = [...new Set(ABBREVIATIONS.values())];
  const governed = (one: string): string => declinePhrase(one, 'person').forms.gen;
  const endsSo = (one: string): boolean =>
    one.endsWith(end) || (seat === 'governed' && governed(one).endsWith(end));
  const [only, ...others] = titles.filter((one) => one.startsWith(start) && endsSo(one));
  if (only === undefined || others.length > 0) return null;
  return seat === 'head' ? only : governed(only);
}

/** «бухг.», «уполн.»: the one post, or the one adjective before a post, that begins so. */
function begun(part: string, words: Iterable<string>): string | undefined {
  if (ADJECTIVE_ABBREVIATIONS.has(part)) return undefined;
  const [only, ...others] = begunBy(part, words);
  // «повар.» is whole.
  return others.length === 0 && `${only}.` !== part ? only : undefined;
}

let known: readonly string[] | undefined;

/** People of the lexicon, and adjectives that name them. */
function posts(): readonly string[] {
  known ??= [...people(), ...[...SUBSTANTIVES].filter((word) => /[иы]й$/u.test(word) && !LEADING.has(word))];
  return known;
}

/** «бухгалтерша» is no post of a document beside «бухгалтер». */
function people(): readonly string[] {
  return [...nounIndex()].flatMap(([word, { animate, fixed }]) =>
    animate && !fixed && !(word.endsWith('рша') && nounIndex().has(word.slice(0, -2))) ? word : [],
  );
}

/** «зам директора», «ст воспитатель»: abbreviated without a full stop; «зав» may stay as «зав.» does. */
function isBare(key: string, seat: Seat): boolean {
  return seat === 'head' && key !== 'зав' && (ABBREVIATIONS.has(key) || ADJECTIVE_ABBREVIATIONS.has(key));
}

/** A noun, in the case that its seat wants. */
function nounFor(part: string, seat: Seat, isHalf: boolean): string | null {
  const isFurther = seat === 'tail' || seat === 'after по';
  const half = isHalf ? HALVES.get(part) : undefined;
  const listed = half ?? (isFurther ? TAIL_NOUNS : ABBREVIATIONS).get(part);
  const isAlone = seat === 'head' ? isHalf : !isFurther;
  const word = listed ?? (isAlone ? begun(part, posts()) : undefined);
  if (!part.includes('.')) return word ?? part;
  if (word === undefined || seat === 'head') return word ?? null;
  const { forms } = declinePhrase(word, isFurther ? 'thing' : 'person');
  return seat === 'after по' ? forms.dat : forms.gen;
}

/** Before others «ст.» is no «старший»: «по ст. белья». */
const OF_ELDERS = /^(?:гр|подгр|возр|дошк|школ|класс|воспит|вож|метод|мед|науч|преп|мастер|инсп|спец|техн)/u;

/** An adjective, as the next word wants it: «муз.» before «руководитель», «уч.-восп.» before «работе». */
function adjectiveFor(
  parts: readonly string[],
  words: readonly TitleWord[],
  index: number,
  seat: Seat,
): string | null {
  const at = words[index + 1]?.text === 'и' ? index + 2 : index + 1;
  const isFurther = seat !== 'head';
  const found = parts.flatMap((part) => {
    const listed = (isFurther ? TAIL_ADJECTIVES.get(part) : undefined) ?? ADJECTIVE_ABBREVIATIONS.get(part);
    const full = listed ?? (isFurther ? undefined : begun(part, LEADING));
    return asAdjective(full ?? part) ?? [];
  });
  const last = found.at(-1);
  const noun = words[at] && openWord(words, at, seat)?.toLowerCase();
  const isOther = isFurther && parts.includes('ст.') && !OF_ELDERS.test(noun ?? '');
  if (!noun || !last || isOther || found.length < parts.length) return null;
  const first = found.slice(0, -1).map(firstHalf);
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
  if (/(?:ов|ев|ей|ий)$/u.test(noun)) return of('plural').gen;
  if (/(?:ом|ем)$/u.test(noun)) return of('m').ins;
  if (/(?:ия|ья|ства|дела|[бвгджзклмнпрстфхцчшщ]а|[лр]я)$/u.test(noun)) return of('m').gen;
  if (/(?:ию|[бвгджзклмнпрстфхцчшщ]у)$/u.test(noun)) return of('m').dat;
  return /(?:[еиыйью])$/u.test(noun) ? of('f').dat : null;
}
