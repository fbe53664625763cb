/* What lists say beside a post of the worker and the place, «1кк», «5р.», «(корпус 2)», «(18 часов)»: it stays in all cases. */

const LETTER = '[а-яё]';
const CATEGORY = String.raw`(?:[12]|II?|в(?:ысш?)?\.?|перв\.)\s?(?:кв\.?\s?)?(?:к\.|кк|кат\.|катег\.)`;
const CATEGORY_IN_FULL = String.raw`(?:(?:[12]|II?)(?:-?о?й)?|высшей|первой|второй)\s(?:кв\.\s|квалификационной\s)?категории`;
const GRADE = String.raw`\d{1,2}(?:\s?р\.?|\s?(?:р|разр)-да?|\s?разр\.?|разряда)`;
const RATE = String.raw`(?:на\s)?(?:[01][.,]\d{1,2}(?:\s?(?:ст|ставки|шт\.?\s?ед)(?!${LETTER})\.?)?|1ст\.?)`;
const SIDELINE = String.raw`(?:по\s)?(?:внеш|внут|вн\.)${LETTER}*\.?\s?совм(?:\.|-ву?о?|ещение|естительство)`;
const FITNESS = String.raw`соотв\.?\s?зан(?:\.|имаемой)\s?должн(?:\.|ости)`;

const REMARKS = [
  String.raw`[,\s]{1,3}(?:${CATEGORY}|${CATEGORY_IN_FULL}|${GRADE}|${RATE}|${SIDELINE}|${FITNESS}|б\/кат(?:ег)?\.|(?:осн|декр|совм)\.|совм-во|(?:корп|зд)\.\s?(?:№\s?)?\d{1,2})`,
  String.raw`\s?\((?:${CATEGORY}|${GRADE}|${SIDELINE}|[01]\s?ст\.?)\)`,
  // «воспитатель 1,0; логопед 0,25».
  String.raw`(?<=\d[;,].{1,80})\s[01][.,]\d{1,2}`,
  String.raw`\s\(на\s(?:время|период)\s[^()]{3,80}\)`,
  String.raw`\s\((?:дек${LETTER}*\.?\s|д\/)отпуск\)`,
  String.raw`\s\((?:\d{1,2}(?:-?[йея])?\s)?(?:корпус|корп\.|здание|зд\.)(?:\s(?:№\s?)?\d{1,2})?\)`,
  String.raw`\s\((?:(?:ночная|дневная)\sсмена|осн\.\sработа)\)`,
  String.raw`\s\(\d{1,2}(?:-?[йея])?\s(?:смена|этаж|разряд|категория|группа)\)`,
  String.raw`\s\((?:смена|этаж|кабинет|каб\.|группа|гр\.)\s(?:№\s?)?\d{1,3}\)`,
  String.raw`\s\(\d{1,2}(?:-\d{1,2}|\s?[«"]?[а-я][»"]?)(?:\s(?:кл\.|класс|классы))?\)`,
  String.raw`\s\(\d{1,2}\s(?:час(?:а|ов)?|ч\.?|недел[юья]|дн(?:я|ей)|раза?)\)`,
];
const BEHIND = new RegExp(`(?:${REMARKS.join('|')})+$`, 'iu');
const BEFORE = /^(?:0[.,]\d{1,2}|1(?:[.,]\d{1,2})?)\s(?:ст\.?|ставки)\s(?=[а-яё])/iu;

/** The remarks before and behind a post; empty where there are none. */
export function remarksBeside(text: string): { readonly before: string; readonly behind: string } {
  const found = BEHIND.exec(text);
  const behind = found !== null && found.index > 2 ? found[0] : '';
  return { before: BEFORE.exec(text)?.[0] ?? '', behind };
}
