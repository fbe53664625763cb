import { type Declined, type Forms, fixed, formsBy } from './case.ts';
import type { Gender } from './gender.ts';
import { formsLike } from './letter-case.ts';
import { FIXED, FIXED_PARTS } from './lexicon/surnames.ts';
import { normalizeName } from './normalize.ts';
import { feminineSurname } from './surname-feminine.ts';
import { masculineSurname } from './surname-masculine.ts';
import { plain } from './words.ts';

/** Forms of one word of a name, and why they are in doubt, if they are. */
export interface WordForms {
  readonly forms: Forms;
  readonly why?: string;
}

/** A surname in six cases; both parts of «Салтыков-Щедрин» change, «Бонч-» and «фон» do not. */
export function declineSurname(text: string, gender: Gender): Declined {
  const name = normalizeName(text);
  if (!/[\s-]/u.test(name)) return asDeclined(declineWord(name, gender, false));
  if (TURKIC_ENDING.test(name)) return asDeclined({ forms: fixed(name) });
  const parts = name.split(/([\s-])/u);
  const words = parts.map((part, index) => {
    const early = index < parts.length - 1;
    return /^[\s-]?$/u.test(part) ? { forms: fixed(part) } : declineWord(part, gender, early);
  });
  const why = words.find((word) => word.why)?.why ?? null;
  const forms = formsBy((name) => words.map((word) => word.forms[name]).join(''));
  return { forms, doubtful: why !== null, why };
}

/** «Карим-заде», «Исмаил оглы»: neither part changes. */
const TURKIC_ENDING = /[\s-](?:заде|оглы|оглу|кызы|гызы)$/iu;

function asDeclined({ forms, why }: WordForms): Declined {
  return { forms, doubtful: why !== undefined, why: why ?? null };
}

function declineWord(word: string, gender: Gender, early: boolean): WordForms {
  const key = plain(word);
  if ((early && FIXED_PARTS.has(key)) || FIXED.has(key)) return { forms: fixed(word) };
  if (/[^\p{Script=Cyrillic}'’ʼ.]/u.test(word)) {
    return { forms: fixed(word), why: `Фамилия «${word}» написана не только русскими буквами` };
  }
  const small = word.toLowerCase();
  const { forms, why } = gender === 'm' ? masculineSurname(small) : feminineSurname(small);
  const restored = formsLike(word, forms);
  return { forms: restored, ...(why ? { why } : {}) };
}
