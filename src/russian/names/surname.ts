import { type Declined, doubted, fixed } from '../case.ts';
import { FIXED, FIXED_PARTS } from '../lexicon/surnames.ts';
import { plain } from '../words.ts';
import type { Gender } from './gender.ts';
import { formsLike } from './letter-case.ts';
import { normalizeName } from './normalize.ts';
import { feminineSurname } from './surname-feminine.ts';
import { masculineSurname } from './surname-masculine.ts';
import { DAUGHTER, SON } from './turkic.ts';
import { notOneSurname, unlikeName } from './unlike-name.ts';
import { isNoWord, joinedWords, type WordForms } from './word-forms.ts';

/** A surname in six cases; both parts of «Салтыков-Щедрин» and «Иванова (Петрова)» change, «Бонч-» and «фон» do not. */
export function declineSurname(text: string, gender: Gender): Declined {
  const name = normalizeName(text);
  return doubted(declineWords(name, gender), unlikeName(name) ?? notOneSurname(name));
}

function declineWords(name: string, gender: Gender): Declined {
  if (!/[\s()-]/u.test(name)) return joinedWords([declineWord(name, gender)]);
  if (TURKIC_ENDING.test(name)) return joinedWords([{ forms: fixed(name) }]);
  const parts = name.split(/([\s()-]+)/u);
  const compound = EASTERN_COMPOUND.test(plain(name));
  const words = parts.map((part, index) => {
    const early = index < parts.length - 1;
    if (/^[\s()-]*$/u.test(part) || (early && (compound || isFixedFirst(part, parts[index + 2] ?? '')))) {
      return { forms: fixed(part) };
    }
    const why = early && gender === 'm' ? foreignPair(part, parts.slice(index + 1)) : null;
    return { ...declineWord(part, gender), ...(why ? { why } : {}) };
  });
  return joinedWords(words);
}

/** «Карим-заде», «Исмаил оглы»: neither part changes. */
const TURKIC_ENDING = new RegExp(`[\\s-](?:заде|${SON}|${DAUGHTER})$`, 'iu');

/** «Ким Чен Ын», «Хо Ши Мин»: words of one syllable, the last of which alone changes. */
const EASTERN_COMPOUND = /^(?:[^аеиоуыэюя\s-]*[аеиоуыэюя][^аеиоуыэюя\s-]*(?:\s|$)){2,}$/u;

/** «Бонч-Бруевич», «Кызыл-оол», «Семёнов-Тян-Шанский». */
function isFixedFirst(part: string, next: string): boolean {
  return (
    FIXED_PARTS.has(plain(part)) || /^оол$/iu.test(next) || (/^тян$/iu.test(part) && /^шанск/iu.test(next))
  );
}

/** Endings of surnames that people here bear; a pair with one of them changes in both parts. */
const OF_HERE = /(?:[оеё]в|[иы]н|[ыио]й|ич|ик|[ауюя]к|ок|[йчш]ек|ец|[ая]н|ко|[аь]|[ыи]х|дзе|швили)$/iu;

/** «Тулуз-Лотрек»: of two foreign words the first may be no surname by itself. */
function foreignPair(part: string, [link, next = '', ...others]: readonly string[]): string | null {
  const isPair = link === '-' && others.length === 0 && !OF_HERE.test(part) && !OF_HERE.test(next);
  return isPair && /[бвгджзклмнпрстфхцчшщ]$/iu.test(part) ? `Проверьте, склоняется ли «${part}»` : null;
}

function declineWord(word: string, gender: Gender): WordForms {
  if (FIXED.has(plain(word))) return { forms: fixed(word) };
  if (/[^\p{Script=Cyrillic}'’ʼ.]/u.test(word)) {
    return { forms: fixed(word), why: `Фамилия «${word}» написана не только русскими буквами` };
  }
  if (isNoWord(word)) return { forms: fixed(word), why: `Слово «${word}» не похоже на фамилию` };
  const small = word.toLowerCase();
  const { forms, other, ...doubt } = gender === 'm' ? masculineSurname(small) : feminineSurname(small);
  return { forms: formsLike(word, forms), ...(other ? { other: formsLike(word, other) } : {}), ...doubt };
}
