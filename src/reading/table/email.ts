/** Nearly every address; what says all of them takes the engine a while to build. */
const USUAL = /^[\w.%+'-]{1,64}@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/iu;

/** True for one address that mail programs accept: no blanks, one «@», a domain with a dot. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    strayLetter(text) === null &&
    (USUAL.test(text) ||
      /^[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(text))
  );
}

/** The address in «mailto:oleg@mail.example» and in «Олег <oleg@mail.example>»; any other text as it is. */
export function addressIn(text: string): string {
  const [, address = text] = /<([^<>]+)>$/u.exec(text) ?? [];
  return address.replace(/^mailto:/iu, '');
}

/** Why a text is not an address. */
export function emailFault(text: string): string {
  return strayLetter(text) ?? 'не адрес электронной почты';
}

/** What to do about it. */
export function emailHint(text: string): string {
  if (strayLetter(text) !== null) return 'Наберите адрес заново латинскими буквами.';
  if (/^[^@,\s]+@[^@,\s]+,\p{L}+$/u.test(text)) return 'Поставьте в адресе точку вместо запятой.';
  if (!text.includes('@')) return 'В адресе нет знака «@»: напишите его как name@site.ru.';
  return 'Напишите один адрес как name@site.ru, без пробелов.';
}

/** Between signs an address is written in one alphabet: «в адресе русская буква „а“, 8-я по счёту» Null when it is. */
function strayLetter(text: string): string | null {
  let at = 0;
  for (const part of text.split(/([^\p{L}\p{N}]+)/u)) {
    const russian = part.search(/[А-Яа-яЁё]/u);
    if (russian >= 0 && /[A-Za-z]/u.test(part))
      return `в адресе русская буква „${part.charAt(russian)}“, ${at + russian + 1}-я по счёту`;
    at += part.length;
  }
  return null;
}
