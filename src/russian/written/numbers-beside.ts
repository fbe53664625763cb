/* What numbers may say in a title: «5 разряда», «школы № 3», «0,5 ставки», «5–9 классов». Any other is a count, an hour, a date, a room. */

const ONE = String.raw`\d{1,2}(?:-?(?:го|й|ей|х|ых|ой|я|е|ти))?(?:\s?[«"][а-яё][»"]|[а-яё](?![а-яё]))?`;
const SEVERAL = String.raw`${ONE}(?:(?:\s?[,–-]\s?|\s(?:и|по)\s)${ONE})*`;
/** What is numbered and stands in a case that goes with its number. */
const NUMBERED =
  '(?:класс(?:а|ов|ах|е)|групп(?:ы|ах|е)?|категории|разряда|корпуса|уровня|ступени|курс(?:а|ов)|смены|подгруппы|отделени[яе]|этажа|года|вида|кл\\.|гр\\.|кат\\.|разр\\.|р\\.|корп\\.|к\\.)';
/** «учитель 1 класса», but «в 1 классе». */
const OUT_OF_PLACE =
  /(?<!(?:^|\s)(?:в|во|на|при)\s[^()]{0,25})(?<![\d-])\d[^()]{0,12}\s(?:классе|классах|группе|группах)(?![а-яё])/iu;
const BETWEEN = String.raw`(?:(?:[а-яё]+(?:[ое]й|[ое]го|[ыи]х)|[а-яё]{1,9}\.)\s?){0,2}`;

const ACCOUNTED: readonly RegExp[] = [
  // «2-й помощник».
  /(?<![\d-])\d{1,2}-(?:й|я|е)(?=\s[а-яё])/giu,
  // «12-часовой группы».
  /(?<![\d.,-])\d{1,3}-[а-яё]{4,}(?:[ыи]й|[ая]я|[ое]е|[ое]го|[ое]му|[ое]й|[ыи]х|[ую]ю|[ыи]ми?)(?![а-яё])/giu,
  // «3D-моделирование», «1С».
  /(?<![\d.,])(?:1[сc]|[23][дd])(?![а-яёa-z\d])/giu,
  /(?<=\S\s?)№\s?\d+(?:[-/]\d+)?(?![\d,.])/gu,
  /(?<!\d)(?:на\s)?(?:0|[1-9]\d?)(?:[.,]\d{1,2}(?![.,\d]|\s?(?:ч|час|руб|дн|лет|год|нед|смен)[а-яё.]*(?![а-яё])|\s?%)(?:\s?(?:ст|ставк[аиу]|шт\.?\s?ед)(?![а-яё])\.?)?|\s(?:ст\.?|ставк[аиу]|шт\.?\s?ед\.?)(?![а-яё]))/giu,
  new RegExp(String.raw`(?<![\d.,])${SEVERAL}\s${BETWEEN}${NUMBERED}(?![а-яё])`, 'giu'),
  new RegExp(String.raw`(?<=(?:классн[а-яё]+\s|кл\.\s?)(?:руковод[а-яё]+|рук\.)\s)${SEVERAL}$`, 'giu'),
];
/** «детей 3–7 лет», but not «стаж 5 лет». */
const AGE =
  /(?<=(?:дет|возраст|групп|реб[её]н)[а-яё]*\s(?:в\sвозрасте\s)?)(?:от\s|с\s|до\s)?\d{1,2}(?:\s?[–-]\s?\d{1,2}|\sдо\s\d{1,2})?(?:-х)?\s(?:лет|года)/giu;

/** The first number that nothing accounts for; null when there is none. */
export function strayNumber(text: string): string | null {
  if (!/\d/u.test(text)) return null;
  const unfit = (OUT_OF_PLACE.exec(text) ?? /\d\s?ставк(?:ам|ах|ами|е|ой)(?![а-яё])/iu.exec(text))?.[0];
  if (unfit) return unfit;
  const rest = [...ACCOUNTED, AGE].reduce((left, known) => left.replace(known, ' '), text);
  return (
    /\d+/u.exec(rest)?.[0] ?? /(?:^|(?<!\d)[,;/]\s?)(\d[\d,.]*)\s(?!ставк)[а-яё]{4}/iu.exec(text)?.[1] ?? null
  );
}
