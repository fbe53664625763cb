import type { Problem } from '../problem.ts';

/** Where a bug struck, without any value from the user's data: «TypeError, pdf.js:12:7». */
export function bugPlace(error: unknown): string {
  const { name, stack } = error as Error;
  const place = /(?<![\w-])[\w-]+\.[jt]s:\d+:\d+/.exec(stack ?? '')?.[0] ?? '';
  return [name, place].filter((part) => part !== '').join(', ');
}

/** What is said of a bug at that place. */
export function bugProblem(place: string): Problem {
  return {
    severity: 'error',
    code: 'program/bug',
    message: `Ошибка в самой программе (${place}). Документы не записаны.`,
    hint: 'Пожалуйста, сообщите разработчикам эту строку и команду, которую вы запустили.',
  };
}

/** The program was copied without this file. */
export function incompleteProgram(file: string): Problem {
  return {
    severity: 'error',
    code: 'program/incomplete',
    message: 'Программа скопирована не целиком: этого файла нет.',
    file,
    hint: 'Распакуйте или скопируйте папку программы заново, целиком.',
  };
}
