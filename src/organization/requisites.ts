/** True for the ИНН of an organisation: 10 digits, the last of them the check digit (приказ ФНС, приложение 1). */
export function isInn(text: string): boolean {
  if (!/^\d{10}$/u.test(text)) return false;
  return weighted(text, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 10 === Number(text[9]);
}

/** True for an ОГРН: 13 digits, the last is the remainder of the others by 11, its last digit. */
export function isOgrn(text: string): boolean {
  return /^\d{13}$/u.test(text) && (Number(text.slice(0, 12)) % 11) % 10 === Number(text[12]);
}

/** True for the ОКПО of an organisation: 8 digits with a check digit (ПР 50.1.024). */
export function isOkpo(text: string): boolean {
  if (!/^\d{8}$/u.test(text)) return false;
  const first = weighted(text, [1, 2, 3, 4, 5, 6, 7]);
  const check = first < 10 ? first : weighted(text, [3, 4, 5, 6, 7, 8, 9]) % 10;
  return check === Number(text[7]);
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
}
