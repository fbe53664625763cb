import { normalizeName } from './normalize.ts';

const PARTICLE = /^(?:фон|ван|дер|ден|де|ди|да|дю|дель|ла|ле|лос|мак|тер|аль|эль|бен|ибн|сан|сен)$/iu;
const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|оглы|оглу|кызы|гызы|улы|уулу|ұлы|қызы)$/iu;
const TURKIC_WORD = /^(?:оглы|оглу|кызы|гызы|улы|уулу)$/iu;

/**
 * Splits «Иванова Мария Петровна» into parts. A patronymic may be missing or be two words («Гасан оглы»), a surname may
 * be two words («фон Берг», «Салтыков Щедрин»); «Мария Петровна» has no surname, one word is a surname.
 */
export function splitFullName(text: string): { last: string; first: string; middle: string } {
  const words = normalizeName(text).split(' ').filter(Boolean);
  const middle = takePatronymic(words);
  if (words.length === 1 && middle !== '') return { last: '', first: words[0] ?? '', middle };
  const length = surnameLength(words, middle !== '');
  const last = words.slice(0, length).join(' ');
  const [first = '', ...rest] = words.slice(length);
  return { last, first, middle: middle || rest.join(' ') };
}

/** Removes the patronymic from the end of the words and gives it. A lone «Кузьмич» is a surname. */
function takePatronymic(words: string[]): string {
  const end = words.at(-1) ?? '';
  if (words.length > 2 && TURKIC_WORD.test(end)) return words.splice(-2).join(' ');
  const least = /(?:вич|вна|ична)$/iu.test(end) ? 2 : 3;
  return words.length >= least && PATRONYMIC.test(end) ? words.splice(-1).join('') : '';
}

function surnameLength(words: readonly string[], patronymic: boolean): number {
  const particles = words.findIndex((word) => !PARTICLE.test(word));
  if (particles > 0) return particles + 1;
  return patronymic && words.length > 2 ? words.length - 1 : 1;
}
