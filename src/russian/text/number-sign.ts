/** «№ 5», «№№ 5, 6», «N 5», «No. 5», «номер 5», «исх. № 5»: the sign is printed by the document. */
const SIGN = /^(?:\p{L}+\.?\s?)?№[№\s.:]*|^(?:n|no|номер)(?:[.:]\s?|\s)(?=[\p{L}\d])|^no?(?=\d)/iu;

/** The number of an act as its documents print it behind «№». */
export function withoutNumberSign(text: string): string {
  return text.replace(SIGN, '');
}
