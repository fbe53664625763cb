import { personal } from '../../problem.ts';
import { fold, nearest } from '../../reading/wording.ts';
import type { Facts } from './describe.ts';

/** A key that is none of ours may be a name. */
export function shownKey(key: string): string {
  return /^[\w-]+$/u.test(key) ? key : personal(key);
}

/** The only fact whose Russian name has all the words of the key, or is nearly the same. */
export function byLabel(key: string, free: readonly string[], facts: Facts): string | null {
  const labels = free.map((one) => fold(facts[one]?.label ?? ''));
  const words = fold(bare(key)).split(' ');
  const called = free.find((one) => facts[one]?.names?.includes(words.join(' ')));
  if (called !== undefined) return called;
  const having = labels.filter((label) => words.every((word) => label.split(' ').includes(word)));
  const label = labels.includes(words.join(' '))
    ? words.join(' ')
    : (only(having) ?? nearest(bare(key), labels));
  return label === null ? null : (free[labels.indexOf(label)] ?? null);
}

function only(texts: readonly string[]): string | null {
  return texts.length === 1 ? (texts[0] ?? null) : null;
}

export function bare(key: string): string {
  return key.replace(/[«»“”„"'.*]/gu, '').trim();
}

const LATIN: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    в: 'b',
    с: 'c',
    е: 'e',
    н: 'h',
    к: 'k',
    м: 'm',
    о: 'o',
    р: 'p',
    т: 't',
    х: 'x',
    у: 'y',
    і: 'i',
  },
  ...{ ѕ: 's', ј: 'j', ԁ: 'd' },
};

/** A key without capitals and signs, in Latin letters where Russian ones look the same. */
export function latin(key: string): string {
  const letters = key.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  return letters.replace(/\p{Script=Cyrillic}/gu, (letter) => LATIN[letter] ?? letter);
}
