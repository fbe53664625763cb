import { remember } from '../../remember.ts';
import { type Declined, doubted, type Forms, fixed, formsBy } from '../case.ts';
import {
  FEMININE_FIXED,
  FEMININE_SOFT,
  FIXED_PARTS,
  MASCULINE_FIXED,
  STEMS,
} from '../lexicon/first-names.ts';
import { lvovich } from '../libraries.ts';
import { attach } from '../paradigm.ts';
import { plain, syllables } from '../words.ts';
import type { Gender } from './gender.ts';
import { isInitials } from './initials.ts';
import { formsLike } from './letter-case.ts';
import { normalizeName } from './normalize.ts';
import { notOneFirstName, unlikeName } from './unlike-name.ts';
import { isNoWord, joinedWords, type WordForms } from './word-forms.ts';

const LONG = {
  nom: 'nominative',
  gen: 'genitive',
  dat: 'dative',
  acc: 'accusative',
  ins: 'instrumental',
  prep: 'prepositional',
} as const;

/** Second parts that are titles or make a compound of the East: what stands before them does not change. */
const TITLES = /^(?:бек|хан|бей|оол|шах|паша|мирза|мурза|гирей|али|абдул|заде|оглы|кызы)$/iu;

/** A first name in six cases; both parts of «Анна-Мария» change, of «Юнус-бек», «Каадыр-оол» and «Адиль-Гирей» the last. */
export function declineFirstName(text: string, gender: Gender): Declined {
  const name = normalizeName(text);
  return doubted(
    declineWords(name, gender),
    isInitials(name) ? null : (unlikeName(name) ?? notOneFirstName(name)),
  );
}

function declineWords(name: string, gender: Gender): Declined {
  const parts = name.split(/([\s-])/u);
  const titled = TITLES.test(parts.at(-1) ?? '');
  const words = parts.map((part, index) => {
    const early = index < parts.length - 1;
    if (/^[\s-]?$/u.test(part) || (early && (titled || FIXED_PARTS.has(plain(part))))) {
      return { forms: fixed(part) };
    }
    return declineWord(part, gender);
  });
  return joinedWords(words);
}

function declineWord(word: string, gender: Gender): WordForms {
  if (/[^\p{Script=Cyrillic}'’ʼ]/u.test(word)) {
    return word.endsWith('.')
      ? { forms: fixed(word) }
      : { forms: fixed(word), why: `Имя «${word}» написано не только русскими буквами` };
  }
  if (isNoWord(word)) return { forms: fixed(word), why: `Слово «${word}» не похоже на имя` };
  const small = word.toLowerCase();
  const { forms, why } = gender === 'm' ? masculine(small) : feminine(small);
  const restored = formsLike(word, forms);
  return { forms: restored, ...(why ? { why } : {}) };
}

function masculine(word: string): WordForms {
  const key = plain(word);
  const stem = STEMS.get(key);
  if (stem) return { forms: attach(word, stem, key.endsWith('о') ? 'a' : 'hard') };
  if (/[оеэиыую]$|[аеиоуыэю]а$/u.test(key) || MASCULINE_FIXED.has(key)) return { forms: fixed(word) };
  if (key === 'илья') return { forms: attach(word, word.slice(0, -1), 'yaStressed') };
  if (/[жшчщ]а$/u.test(key)) {
    return { forms: attach(word, word.slice(0, -1), key === 'ходжа' ? 'ka' : 'sha') };
  }
  // lvovich 2.1.0 takes Малахий and Батый for adjectives and has plural rules for -лок that fit no name.
  if (key.endsWith('ый')) return { forms: attach(word, word.slice(0, -1), 'soft') };
  if (key === 'пий') return { forms: attach(word, word.slice(0, -1), 'soft') };
  if (key.endsWith('ий')) return { forms: attach(word, word.slice(0, -1), 'iy') };
  // Мкртич, Айтач: longer names on -ч are those of the Caucasus, stressed on the end.
  if (key.endsWith('ч') && (syllables(key) > 1 || key.length > 5))
    return { forms: attach(word, word, 'hard') };
  if (/[жшчщц]$/u.test(key)) return { forms: attach(word, word, 'sibilant') };
  if (key.endsWith('лок')) return { forms: attach(word, word, 'hard') };
  return { forms: byLvovich(word, 'male') };
}

function feminine(word: string): WordForms {
  const key = plain(word);
  if (/[аеиоуыэю]а$|[оеэиыую]$|г[ую]ль$|сель$/u.test(key) || FEMININE_FIXED.has(key))
    return { forms: fixed(word) };
  // lvovich 2.1.0 says Милицой, Ражой.
  if (/[жшчщ]а$/u.test(key)) return { forms: attach(word, word.slice(0, -1), 'sha') };
  if (key.endsWith('ца')) return { forms: attach(word, word.slice(0, -1), 'tsa') };
  if (FEMININE_SOFT.has(key)) return { forms: attach(word, word.slice(0, -1), 'feminineSoft') };
  if (!key.endsWith('ь')) return { forms: byLvovich(word, 'female') };
  // Суламифь, but Айгюнь.
  const forms = /[вфр]ь$/u.test(key) ? byLvovich(word, 'female') : fixed(word);
  return { forms, why: 'Женские имена на -ь склоняются не все' };
}

const formsOfNames = new Map<string, Forms>();

/** First names repeat from person to person, so that remembering them halves the work. */
function byLvovich(word: string, gender: 'male' | 'female'): Forms {
  return remember(formsOfNames, `${gender} ${word}`, () =>
    formsBy((name) => lvovich().inclineFirstname(word, LONG[name], gender)),
  );
}
