/** These marks are Russian words: `\p{L}` so many times would take the engine 50 ms to get ready. */
const LETTER = '[a-zЀ-ӿ]';
const AMOUNT = String.raw`(?:\d+(?:[,.]\d+)?|одну|пол)`;
const RATE = String.raw`(?:на\s+)?${AMOUNT}\s*-?(?:ст\.|ст(?!${LETTER})|ставк${LETTER}*|ш\.?\s?ед\.?|шт\.?\s?ед\.?|ед\.)`;
const SIDELINE = String.raw`(?:внеш|внут|вн(?=\.))${LETTER}*\.?\s*совм${LETTER}*\.?(?:-${LETTER}+)?|совм${LETTER}*\.?(?:-${LETTER}+)?|по\s+(?:внеш${LETTER}+\s+|внут${LETTER}+\s+)?совм${LETTER}+\.?`;
const STATE = String.raw`(?:на\s+)?ваканси${LETTER}*|вак\.|осн(?:овн${LETTER}*|\.)(?:\s*(?:место(?:\s+работы)?|работ${LETTER}+))?|(?:в\s+)?декрет${LETTER}*(?:\s+отпуск)?|(?:на\s+(?:время|период)\s+)декретного\s+отпуска(?:\s${LETTER}[a-zЀ-ӿ.\s]{0,60})?|отпуск\s+по\s+уходу${LETTER}*(?:\s+за\s+реб[её]нком)?`;
const CATEGORY = String.raw`(?:[12]|II?|в)\s?кк|(?:1|I|перв${LETTER}*|высш${LETTER}*)(?:-?я)?\s?(?:кв${LETTER}*\.?\s?)?кат${LETTER}*\.?`;
const MARK = `(?:${RATE}|${SIDELINE}|${STATE})`;
const MARKS = String.raw`${MARK}(?:[\s,;]+${MARK}){0,4}`;
/** How lists mark the rate, the sideline, a leave and a category behind a post: «(0,5 ст.)», «, внешн. совм.», «(0,5)», «, 1 кв. кат.». */
const BEHIND = new RegExp(
  String.raw`(?:\s*\((?:${MARKS}|${CATEGORY}|\d[,.]\d+|на\s(?:время|период)\s[^()]{3,80})\)|[,;]\s?(?:${CATEGORY})|\s(?:[12]|II?|в)\s?кк|(?:(?<!\d)|(?=[,;–-]?\s))[\s,;–-]+${MARK}|[\s,;/]+[01][,.]\d+)\s*$`,
  'iu',
);
const BEFORE = new RegExp(String.raw`^(?:${RATE}|\(${MARKS}\))[\s,;]+`, 'iu');

/** What each of them has somewhere: most posts have nothing of it, and the patterns above are large. */
const MAY_BE_MARKED = /[\d(]|одну|пол|совм|вак|осн|декрет|отпуск|кат|кк/iu;

/** A post without marks of staffing; itself when it is nothing else. */
export function withoutStaffing(text: string): string {
  let bare = text.trim();
  if (!MAY_BE_MARKED.test(bare)) return bare === '' ? text : bare;
  // «воспитатель 1,0; логопед 0,25».
  bare = bare.replace(/\s[01][,.]\d{1,2}(?=[,;]\s[а-яё])/giu, '');
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(BEHIND, '').replace(BEFORE, '').trim();
  }
  return bare === '' ? text : bare;
}

/** «Вакансия» in place of a name. */
export function isVacancy(name: string): boolean {
  return /^\(?ваканс(?:ия|ии)(?![а-яё])|^\(?вакантн|^\(?вакант(?![а-яё])/iu.test(name);
}
