import type { Problem } from '../../problem.ts';
import type { Act, ActParagraph } from '../act.ts';
import { around, eachMatch, type Finding, quoted } from '../finding.ts';

/** Latin letters and the Cyrillic ones that look the same, in the same order. */
const LATIN = 'ABEKMHOPCTXYaeopcxyk';
const CYRILLIC = 'АВЕКМНОРСТХУаеорсхук';

/** Words spelled in two alphabets, «МАХ» in Cyrillic that is no company's name, Latin «c» for «с». */
export function alphabets(act: Act): readonly Problem[] {
  return [
    ...eachMatch(
      act,
      /(?<!\p{L})\p{L}*(?:\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin})\p{L}*/gu,
      mixture,
    ),
    ...eachMatch(act, /(?<![\p{L}\d]|(?:ООО|АО|ответственностью)\s«)МАХ(?![\p{L}\d])/gu, cyrillicMax),
    ...eachMatch(act, /(?<=мессенджер\p{Ll}{0,3}\s{1,3}«?)(?:Max|Макс|Мах)(?![\p{L}\d])/gu, otherMax),
    ...eachMatch(act, /(?<=\p{Script=Cyrillic}[,»)]?\s)[aceopyx](?=\s\p{Script=Cyrillic})/gu, latinWord),
  ];
}

function mixture(match: RegExpExecArray): Finding | null {
  const [word] = match;
  if (/^max$/iu.test(toLatin(word))) return max(word);
  const foreign = rarer(word);
  const isDisguised = [...foreign].every((letter) => LATIN.includes(letter) || CYRILLIC.includes(letter));
  if (!isDisguised) return null;
  const isCyrillic = /\p{Script=Cyrillic}/u.test(foreign);
  return {
    severity: 'warning',
    code: 'alphabets/mixed',
    message: `Слово ${quoted(word)} записано буквами двух алфавитов: ${isCyrillic ? 'кириллицей' : 'латиницей'} – «${foreign}».`,
    hint: 'Наберите слово заново на одной раскладке клавиатуры.',
  };
}

/** Letters of the alphabet that the word has fewer of, Latin if equal. */
function rarer(word: string): string {
  const latin = word.replace(/[^\p{Script=Latin}]/gu, '');
  const cyrillic = word.replace(/[^\p{Script=Cyrillic}]/gu, '');
  return cyrillic.length < latin.length ? cyrillic : latin;
}

function toLatin(word: string): string {
  return word.replace(/[А-Яа-я]/gu, (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter);
}

function cyrillicMax(): Finding {
  return max('МАХ');
}

function max(word: string): Finding {
  return {
    severity: 'warning',
    code: 'alphabets/max',
    message: `Название мессенджера ${quoted(word)} набрано русскими буквами полностью или частично.`,
    hint: 'Наберите «MAX» латинскими буквами.',
  };
}

function otherMax([word]: RegExpExecArray): Finding {
  return {
    severity: 'note',
    code: 'alphabets/max-spelling',
    message: `Мессенджер назван ${quoted(word)}.`,
    hint: 'Пишите название одинаково во всех документах: «MAX» латинскими прописными буквами.',
  };
}

function latinWord({ 0: letter, index }: RegExpExecArray, { text }: ActParagraph): Finding {
  return {
    severity: 'warning',
    code: 'alphabets/mixed',
    message: `Латинская буква «${letter}» вместо русской: ${quoted(around(text, index, index + 1, 1))}.`,
    hint: 'Наберите слово на русской раскладке клавиатуры.',
  };
}
