import { personal } from '../problem.ts';
import type { PersonName } from '../russian/names/person.ts';

/** What is wrong with a part of a personal name, as problem data, or null. */
export interface NameFault {
  readonly what: 'name-digits' | 'name-latin' | 'name-characters';
  readonly message: string;
  readonly hint: string;
}

type Name = Pick<PersonName, 'last' | 'first' | 'middle'>;

/** Checks that a part of a name is written in Russian letters. The message does not repeat the name. */
export function nameFault(text: string): NameFault | null {
  if (/\p{N}/u.test(text)) {
    return { what: 'name-digits', message: 'в имени цифры', hint: 'Уберите цифры из имени.' };
  }
  if (/\p{Script=Latin}/u.test(text)) return latin(text);
  if (/^[\p{Script=Cyrillic}\p{M} ().'’\u{2010}-\u{2015}\u{2212}-]*$/u.test(text)) return null;
  const strange = [...text].find((letter) => !/[\p{Script=Cyrillic} ().'’-]/u.test(letter)) ?? '';
  return {
    what: 'name-characters',
    message: `в имени посторонний знак «${strange}»`,
    hint: 'Оставьте в имени только русские буквы, дефис и пробел.',
  };
}

function latin(text: string): NameFault {
  if (!/\p{Script=Cyrillic}/u.test(text)) {
    const hint = 'Напишите имя русскими буквами, как в паспорте.';
    return { what: 'name-latin', message: 'имя написано латинскими буквами', hint };
  }
  const letters = [...text];
  const index = letters.findIndex((letter) => /\p{Script=Latin}/u.test(letter));
  return {
    what: 'name-latin',
    message: `в имени латинская буква «${letters[index]}», ${index + 1}-я по счёту`,
    hint: 'Замените её такой же на вид русской буквой.',
  };
}

/** «Иванова Мария Петровна». */
export function fullName(name: Name): string {
  return [name.last, name.first, name.middle].filter((part) => part !== '').join(' ');
}

/** Who was probably meant, as a hint's beginning: by name, or by the row when values are masked. */
export function maybePerson(person: Name & { readonly line: number }): string {
  return `Может быть, ${personal(`«${fullName(person)}»`, `это сотрудник из строки ${person.line} списка`)}? `;
}
