import type { ActRecord } from '../acts/act.ts';
import type { Problem } from '../problem.ts';

/** Of a file that belongs to no issued act. */
export function noAct(file: string): Problem {
  return {
    severity: 'error',
    code: 'stamp/no-act',
    message: 'Отметка не поставлена: это не файл изданного акта, и текст его программе неизвестен.',
    hint: 'Назовите файл или папку из acts; документ, который ещё не издан, издайте: sferum-docs issue КОД',
    file,
  };
}

/** Of an act whose issue was taken back. */
export function withdrawn(file: string): Problem {
  return {
    severity: 'error',
    code: 'stamp/withdrawn',
    message: 'Отметка не поставлена: издание этого акта отменено.',
    hint: 'Назовите действующий акт.',
    file,
  };
}

/** Of an act with a signature that does not hold. */
export function notStamped(file: string): Problem {
  return {
    severity: 'error',
    code: 'stamp/not-verified',
    message: 'Отметка не поставлена: она ставится, только когда верны все подписи акта.',
    hint: 'Исправьте названное и запустите команду ещё раз; подпись, которая не нужна, уберите из папки акта.',
    file,
  };
}

/** Of other bytes than were issued. */
export function notIssued(file: string): Problem {
  return {
    severity: 'error',
    code: 'stamp/not-issued',
    message: 'Отметка не поставлена: подписан не тот файл, который издан.',
    hint: 'Если подпись стоит внутри PDF, её показывает программа, которой подписывали. Иначе верните изданный файл из резервной копии и подпишите его; подпись нужна отдельным файлом (.sig).',
    file,
  };
}

/** Of a copy for the site, or of an act that another version of the program has issued. */
/** Of an act that this program would make otherwise: another version has issued it, or it is a copy for the site. `version`: of the program. */
export function otherText(file: string, { program }: ActRecord, version: string): Problem {
  const isOther = program.version !== version;
  return {
    severity: 'error',
    code: 'stamp/other-text',
    message: isOther
      ? `Отметка не поставлена: акт издан версией ${program.version} программы, нынешняя (${version}) готовит из него другой файл и не может поручиться, что текст тот же.`
      : 'Отметка не поставлена: файл не совпал с тем, что программа готовит из этого акта; она не может поручиться, что текст тот же.',
    hint: isOther
      ? `Поставьте отметку той же версией, ${program.version}. Подпись от этого не хуже: приложите к акту сам файл подписи.`
      : 'Подпись от этого не хуже: приложите к акту сам файл подписи. На копии для сайта отметки нет, она есть на самом акте.',
    file,
  };
}

/** A warning of a signer whom the act does not name. */
export function stranger(owner: string, file: string): Problem {
  return {
    severity: 'warning',
    code: 'stamp/other-signer',
    message: `Подписал «${owner}», а в строках подписи акта такого имени нет: отметка стоит под ними.`,
    hint: 'Проверьте, тот ли подписал акт; если это сертификат организации, так и должно быть.',
    file,
  };
}
