import { knownFirstName } from '../known-first-name.ts';
import { LAST_SURNAME_ENDING } from '../lexicon/surname-endings.ts';
import { nounIndex } from '../noun-index.ts';
import { plain, wordSet } from '../words.ts';

const WORD = "[а-яё]+(?:['’ʼ][а-яё]+)*";
const SHAPE = new RegExp(`^${WORD}(?:[- ]${WORD})*(?: ?\\(${WORD}(?:[- ]${WORD})*\\))?$`, 'iu');

/** What stands in the column of names where there is no name. */
const NO_NAMES = wordSet(`
  фамилия имя отчество фио нет данных вакансия вакантно вакант неизвестно неизвестен неизвестна отсутствует никто тест пример
  образец пусто итого всего подпись роспись дата декрет уволен уволена истина ложь мбдоу мадоу мкдоу мбоу маоу сош заведующий
  заведующая ставка проверка отпуск больничный приём требуется ищем резерв замена пробный пробная тоже нету прочерк
`);

/** Old crafts are surnames, too; posts of today stand in the place of a name by mistake. */
const CRAFTS = wordSet(`
  атаман боец борец воевода врач гончар гость гребец дед доктор друг егерь звонарь казак казначей каменщик капитан комиссар кондитер
  конюх кузнец лекарь лесник лесовод лоцман лучник маклер маляр мастер матрос мужчина музыкант овощевод охотник пастух пекарь
  печатник печник писатель плотник полковник пономарь посол поэт провизор прокурор птицевод пчеловод регент резчик ректор рыбак
  садовник садовод сапожник сержант скрипач слесарь солист староста старшина столяр сторож стрелец стрелок строитель судья ткач
  ткачиха токарь трубач хозяин художник цензор чтец шеф школьник шорник штурман ювелир юнга язычник
`);

/** Small words inside a name. */
const PARTICLES = wordSet(`
  фон ван дер ден де ди да дю дель ла ле лос мак тер аль эль бен ибн сан сен и эд оглы кызы кизи гызы улы углы угли уулу заде бек бей паша хан
  шах гирей оол бонч ага мирза тян цзы
`);

/** «МакГрегор», «ДеСантос» have a capital letter inside. */
const JOINED = /^(?:мак|ван|де|ди|ла|ле|сан)/u;

/** The rows of the keyboard, for what is typed to fill a cell: «йцукен», «фывапро». */
const ROWS = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];

/**
 * Why a text is no name as a Russian would write it, though forms could be made of it; null for names. Takes a name without stray blanks and
 * long dashes.
 */
export function unlikeName(name: string): string | null {
  if (!SHAPE.test(name))
    return `«${name}» не похоже на имя или фамилию: есть лишние знаки или буквы не русского алфавита`;
  const words = name
    .toLowerCase()
    .split(/[- ()]+/u)
    .filter(Boolean);
  const odd = words.find((word) => isOdd(word));
  if (odd !== undefined) return `Слово «${odd}» не похоже на имя или фамилию`;
  // «группа», but Блок.
  if (
    PREPOSITION.test(name) ||
    words[0] === 'не' ||
    (/^\p{Ll}/u.test(name) && nounIndex().get(plain(name))?.animate === false)
  )
    return `«${name}» – не имя`;
  if (words.length > 4) return `В «${name}» слишком много слов для одной фамилии или одного имени`;
  if (isMixed(name.split(/[ ()]+/u).filter((word) => word !== '' && !PARTICLES.has(word.toLowerCase()))))
    return `Проверьте, одно ли имя стоит здесь: «${name}»`;
  return /\p{Ll}\p{Lu}/u.test(name) && !words.every((word) => JOINED.test(word))
    ? `Проверьте заглавные буквы: «${name}»`
    : null;
}

/** «По» is a poet, «по» none. */
const PREPOSITION = /^(?:по|на|за|из|от|до|под|над|при|для)$/u;

/** «повар Сидоров», «на замене»: words in small letters beside others. */
function isMixed(words: readonly string[]): boolean {
  return words.length > 1 && words.some((word) => /^\p{Ll}/u.test(word));
}

const PATRONYMIC = /[ое]в(?:ич|на)$/iu;
const ORDINARY = new RegExp(`[а-яё]{3}${LAST_SURNAME_ENDING}$`, 'iu');

/** Why more than a surname stands in the place of one, though each word of it is a name; null when it may be one. */
export function notOneSurname(name: string): string | null {
  const words = name.split(' ').filter((word) => !word.startsWith('('));
  const isPerson = words.length > 2 && words.some((word) => PATRONYMIC.test(word));
  const isGlued = /[оеё]в-\p{L}+[ое]вич$|[оеё]ва-\p{L}+[ое]вна$/iu.test(name);
  const [first = '', ...rest] = words;
  const isTwo =
    ORDINARY.test(first) && rest.some((word) => ORDINARY.test(word) || knownFirstName(word) !== null);
  return isPerson || isGlued || isTwo ? `Проверьте, одна ли фамилия стоит здесь: «${name}»` : null;
}

/** The same of a first name. */
export function notOneFirstName(name: string): string | null {
  const words = name.split(' ');
  const isOther =
    words.some((word) => PATRONYMIC.test(word)) ||
    (words.length > 1 && words.some((word) => ORDINARY.test(word) && !knownFirstName(word)));
  return isOther ? `Проверьте, только ли имя стоит здесь: «${name}»` : null;
}

function isOdd(word: string): boolean {
  if (knownFirstName(word) !== null) return false;
  return (
    word.length < 2 ||
    NO_NAMES.has(word) ||
    (nounIndex().get(plain(word))?.animate && !CRAFTS.has(word)) ||
    /(.)\1\1|^абв|[бвгдзклмнпрстфхцчшщ]['’ʼ][яюєї]|^[аеёиоуыэюя]+$|^й[^аеёиоуыэюя]/u.test(word) ||
    isTypedAlong(word)
  );
}

/** Five neighbours of one row of the keyboard, the first four, or any four of a longer row alone. */
function isTypedAlong(word: string): boolean {
  return ROWS.some((row) => {
    if (word.startsWith(row.slice(0, 4)) || (word.length === 4 && row.length > 10 && row.includes(word)))
      return true;
    return Array.from({ length: row.length - 4 }, (_, at) => row.slice(at, at + 5)).some((run) =>
      word.includes(run),
    );
  });
}
