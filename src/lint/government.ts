import { CASES, type Case } from '../russian/case.ts';

/** A form as «gen.sg»: a noun's form may be several at once. */
export type FormReading = `${Case}.${'sg' | 'pl'}`;

/** What a preposition asks for. Only those of which it is sure. */
export const PREPOSITIONS: Readonly<Record<string, readonly Case[]>> = {
  в: ['acc', 'prep'],
  во: ['acc', 'prep'],
  на: ['acc', 'prep'],
  о: ['prep', 'acc'],
  об: ['prep', 'acc'],
  при: ['prep'],
  к: ['dat'],
  по: ['dat', 'prep', 'acc'],
  для: ['gen'],
  до: ['gen'],
  из: ['gen'],
  от: ['gen'],
  без: ['gen'],
  после: ['gen'],
  кроме: ['gen'],
  вместо: ['gen'],
  посредством: ['gen'],
  'на основании': ['gen'],
  'в рамках': ['gen'],
  'в целях': ['gen'],
  'со дня': ['gen'],
  'с даты': ['gen'],
  согласно: ['dat'],
  вопреки: ['dat'],
  благодаря: ['dat'],
  'в соответствии с': ['ins'],
  'в связи с': ['ins'],
  'одновременно с': ['ins'],
  между: ['ins', 'gen'],
  над: ['ins'],
  перед: ['ins'],
};

/** Endings in the order of {@link CASES}, singular and plural, by the nominative ending that they replace. */
const PATTERNS = {
  hard: ['', ' а у  ом е', 'ы ов ам ы ами ах'],
  soft: ['ь', 'ь я ю ь ем е', 'и ей ям и ями ях'],
  neuterIe: ['ие', 'ие ия ию ие ием ии', 'ия ий иям ия иями иях'],
  neuterO: ['о', 'о а у о ом е', 'а  ам а ами ах'],
  velar: ['', ' а у  ом е', 'и ов ам и ами ах'],
} as const;

/** Things that acts of this field speak of; no persons: their accusative is the genitive. */
const NOUNS: readonly (readonly [keyof typeof PATTERNS, string])[] = [
  [
    'hard',
    'мессенджер приказ устав договор закон сайт чат канал раздел пункт протокол журнал документ сервис функционал стенд план проект компонент акт контакт аккаунт',
  ],
  ['soft', 'профиль'],
  [
    'neuterIe',
    'положение приложение распоряжение постановление решение сообщество соглашение учреждение требование заявление объединение расписание образование поручение',
  ],
  ['velar', 'порядок список'],
];

const FORMS = new Map<string, FormReading[]>();
for (const [pattern, words] of NOUNS) for (const word of words.split(' ')) inflect(word, pattern);

/** «Сообщество» ends like «окно», «порядок» loses its vowel. */
function inflect(word: string, pattern: keyof typeof PATTERNS): void {
  const chosen = word.endsWith('о') ? 'neuterO' : pattern;
  const [ending, singular, plural] = PATTERNS[chosen];
  const stem = word.slice(0, word.length - ending.length);
  const short = chosen === 'velar' ? stem.replace(/ок$/u, 'к') : stem;
  for (const [index, own] of singular.split(' ').entries())
    learn((own === '' ? stem : short) + own, index, 'sg');
  for (const [index, own] of plural.split(' ').entries()) learn(short + own, index, 'pl');
}

function learn(form: string, index: number, number: 'sg' | 'pl'): void {
  const reading: FormReading = `${CASES[index] ?? 'nom'}.${number}`;
  FORMS.set(form, [...(FORMS.get(form) ?? []), reading]);
}

/** Which forms of a known noun a word may be; «VK-мессенджера» is a form of «мессенджер». Empty for other words. */
export function readingsOf(word: string): readonly FormReading[] {
  const head = word.toLowerCase().split('-').at(-1) ?? '';
  return FORMS.get(head) ?? [];
}

/** All known forms, for a pattern. */
export const KNOWN_FORMS: readonly string[] = [...FORMS.keys()];

const ADJECTIVE: Readonly<Record<string, readonly FormReading[]>> = {
  ого: ['gen.sg'],
  его: ['gen.sg'],
  ому: ['dat.sg'],
  ему: ['dat.sg'],
  ом: ['prep.sg'],
  ем: ['prep.sg'],
  ым: ['ins.sg', 'dat.pl'],
  им: ['ins.sg', 'dat.pl'],
  ых: ['gen.pl', 'prep.pl', 'acc.pl'],
  их: ['gen.pl', 'prep.pl', 'acc.pl'],
  ыми: ['ins.pl'],
  ими: ['ins.pl'],
  ый: ['nom.sg', 'acc.sg'],
  ое: ['nom.sg', 'acc.sg'],
};

/** Stems of adjectives that stand right before the noun they describe; «данных» is a noun, too. */
export const ADJECTIVES =
  'настоящ|данн(?=ого|ом)|учебн|указанн|официальн|национальн|локальн|нормативн|соответствующ|структурн|системн';

/** Which forms an adjective with this ending goes with. */
export function adjectiveReadings(ending: string): readonly FormReading[] {
  return ADJECTIVE[ending.toLowerCase()] ?? [];
}
