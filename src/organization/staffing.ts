const AMOUNT = String.raw`(?:\d+(?:[,.]\d+)?|одну|пол)`;
const RATE = String.raw`(?:на\s+)?${AMOUNT}\s*-?(?:ст\.|ст(?!\p{L})|ставк\p{L}*|ш\.?\s?ед\.?|шт\.?\s?ед\.?|ед\.)`;
const SIDELINE = String.raw`(?:внеш|внут|вн(?=\.))\p{L}*\.?\s*совм\p{L}*\.?(?:-\p{L}+)?|совм\p{L}*\.?|по\s+(?:внеш\p{L}+\s+|внут\p{L}+\s+)?совм\p{L}+\.?`;
const STATE = String.raw`(?:на\s+)?ваканси\p{L}*|вак\.|осн(?:овн\p{L}*|\.)(?:\s*(?:место(?:\s+работы)?|работ\p{L}+))?|(?:в\s+)?декрет\p{L}*(?:\s+отпуск)?|(?:на\s+(?:время|период)\s+)декретного\s+отпуска(?:\s\p{L}[\p{L}.\s]{0,60})?|отпуск\s+по\s+уходу\p{L}*(?:\s+за\s+реб[её]нком)?`;
const MARK = `(?:${RATE}|${SIDELINE}|${STATE})`;
const MARKS = String.raw`${MARK}(?:[\s,;]+${MARK}){0,4}`;
/** How lists mark the rate, the sideline and a leave behind a post: «(0,5 ст.)», «, внешн. совм.», «(0,5)». */
const BEHIND = new RegExp(
  String.raw`(?:\s*\((?:${MARKS}|\d[,.]\d+)\)|[\s,;–-]+${MARK}|[\s,;/]+[01][,.]\d+)\s*$`,
  'iu',
);
const BEFORE = new RegExp(String.raw`^(?:${RATE}|\(${MARKS}\))[\s,;]+`, 'iu');

/** A post without marks of staffing; itself when it is nothing else. */
export function withoutStaffing(text: string): string {
  let bare = text.trim();
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(BEHIND, '').replace(BEFORE, '').trim();
  }
  return bare === '' ? text : bare;
}

/** «Вакансия» in place of a name. */
export function isVacancy(name: string): boolean {
  return /^\(?ваканс(?:ия|ии)(?!\p{L})|^\(?вакантн|^\(?вакант(?!\p{L})/iu.test(name);
}
