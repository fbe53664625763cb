/*
 * Own rules, not typograf 7.8.0: it takes 80 ms to load, eats the blanks at both ends of a fragment, breaks phone
 * numbers («+7 (900) 000-00-01» → «+7 (90) 00-00-00-01»), and its em dashes, «10%» and «А. С. Пушкина» are not the
 * office style of ours.
 */
const NBSP = '\u{A0}';

/** Abbreviations that stay with the number or the name behind them; words that end no line. For regular expressions. */
export const BEFORE_NUMBER = `п|пп|подп|ст|ч|гл|абз|разд|рис|табл|прил|стр|с|л|д|кв|корп|оф|каб|тел|доб|вып|т`;
export const BEFORE_NAME = `г|ул|пр|просп|пер|пл|наб|бул|обл|р-н|с|дер|пос|пгт|ст|им|р`;
const MONTHS = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const UNITS = [
  String.raw`гг?\.|%|‰|руб|коп|тыс|млн|млрд|[КМГТ]Б|[кмс]?м|кг|ч|мин|сек|шт|чел|экз|стр|кл|л\.`,
  'год|года|году|годом|годов|лет|квартал|полугоди|учебн|дн|день|дня|календарн|рабоч|недел|месяц|час|минут|секунд|раз',
  'человек|педагог|воспитател|сотрудник|работник|участник|обучающ|воспитанник|ребён|дет|групп|чат|канал|сообщени',
  'звонк|балл|процент|рубл|лист|страниц|экземпляр|документ|пункт',
  MONTHS,
].join('|');
export const SHORT_WORDS = 'а|в|и|к|о|с|у|я|во|до|за|из|ко|на|не|ни|об|от|по|со';

/** Of Cyrillic and Latin letters: with `\p{L}` the engine takes a hundred times as long to get a rule ready. */
type Rule = readonly [pattern: RegExp, replacement: string];

const RULES: readonly Rule[] = [
  [/(?<=\s|^)(?:-{1,3}|[–—])(?=\s)/gu, '–'],
  [/\s+–(?=\s)/gu, `${NBSP}–`],
  [/(?<![\d-])(\d{4})-(\d{4})(?![\d-])/gu, '$1–$2'],
  [/([№§])\s*(?=[a-zA-ZЀ-ӿ\d]|$)/gu, `$1${NBSP}`],
  [after(String.raw`(?:${BEFORE_NUMBER})\.`, String.raw`\d|$`), NBSP],
  [after('(?:под)?пункт(?:а|у|ом|е)?', String.raw`\d|$`), NBSP],
  [after(String.raw`(?<!\d\s)(?:${BEFORE_NAME})\.`, '[a-zЀ-ӿ«]|$'), NBSP],
  [/(?<=(?<![a-zЀ-ӿ\d])т\.)\s+(?=[депкчо]\.)/giu, NBSP],
  [new RegExp(String.raw`(?<=\d)\s+(?=(?:${UNITS})(?![A-ZЀ-Я]))`, 'gu'), NBSP],
  [/(?<=(?:^|[\s(«])[IVX]+)\s+(?=квартал|полугоди|век|класс|категори)/gu, NBSP],
  [new RegExp(String.raw`(?<=\d»)\s+(?=(?:${MONTHS})\s)`, 'gu'), NBSP],
  [new RegExp(String.raw`(?<=\d»?\s(?:${MONTHS}))\s+(?=\d|$)`, 'gu'), NBSP],
  [after(`(?:${SHORT_WORDS})`, ''), NBSP],
  [/\s+(?=(?:бы|б|ли|ль|же|ж)(?![a-zA-ZЀ-ӿ\d-]))/gu, NBSP],
  [/(?<=(?:^|[\s(«])[A-ZЀ-Я]\.)\s+(?=[A-ZЀ-Я](?:\.|[a-zа-џ]))/gu, NBSP],
  [/(?<=(?:^|[\s(«])[A-ZЀ-Я]\.[A-ZЀ-Я]\.)\s+(?=[A-ZЀ-Я][a-zа-џ])/gu, NBSP],
  [/(?<=[A-ZЀ-Я][a-zа-џ]+)\s+(?=[A-ZЀ-Я]\.\s?[A-ZЀ-Я]\.)/gu, NBSP],
];

/**
 * Typesets our own template text: «ёлочки» with „лапки“ inside, en dashes, non-breaking blanks. Takes fragments that
 * begin or end anywhere between values: in «от » and «№ » the last blank becomes non-breaking. Never changes a letter or
 * a digit; applying it twice changes nothing more. Not for names, charter titles, addresses and links.
 */
export function typeset(text: string): string {
  return RULES.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), quoted(text));
}

/** Blanks after a whole word. */
function after(word: string, next: string): RegExp {
  return new RegExp(String.raw`(?<=(?:^|[^a-zЀ-ӿ\d.-])${word})\s+(?=${next})`, 'giu');
}

/** Straight quotes by their neighbours, then inner pairs become „лапки“ if the pairs of the fragment match. */
function quoted(text: string): string {
  const directed = text.replace(/"/gu, (_, offset: number) => direction(text, offset));
  return nested(directed);
}

function direction(text: string, offset: number): string {
  const before = text[offset - 1] ?? '';
  const next = text[offset + 1] ?? '';
  const opensHere = before === '' || /[\s(«„"–—-]/u.test(before);
  const closesHere = next === '' || /[\s)».,:;!?"–—-]/u.test(next);
  if (before === '' && next === '') return '"';
  if (opensHere && !closesHere) return '«';
  if (closesHere && !opensHere) return '»';
  if (before === '"' || next === '"') return next === '' || /[\s).,:;!?]/u.test(next) ? '»' : '«';
  return /\s/u.test(before) ? '«' : '»';
}

function nested(text: string): string {
  if (!isBalanced(text)) return text;
  let depth = 0;
  return text.replace(/[«»]/gu, (mark) => {
    if (mark === '«') {
      depth += 1;
      return depth > 1 ? '„' : mark;
    }
    depth -= 1;
    return depth > 0 ? '“' : mark;
  });
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const mark of text) {
    if (mark === '«') depth += 1;
    if (mark === '»') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
