/** What an operating system error on a file means, for people, or null for an error that is not about files. */
export function explainFileError(error: unknown): { readonly message: string; readonly hint: string } | null {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const known = EXPLANATIONS[code];
  return known ? { message: known[0], hint: known[1] } : null;
}

const DENIED = [
  'нет прав на чтение или запись',
  'Проверьте права на файл или папку либо выберите другую папку.',
] as const;
const BUSY = [
  'файл открыт в другой программе',
  'Закройте его (например, в Word) и запустите команду ещё раз.',
] as const;

const EXPLANATIONS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ['файл или папка не найдены', 'Проверьте путь.'],
  EISDIR: ['на месте файла находится папка', 'Переименуйте эту папку или перенесите её в другое место.'],
  ENOTDIR: ['на месте папки находится файл', 'Переименуйте этот файл или выберите другую папку.'],
  EEXIST: ['на месте папки находится файл', 'Переименуйте этот файл или выберите другую папку.'],
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: ['папка доступна только для чтения', 'Выберите другую папку: --output ПАПКА.'],
  ENOSPC: [
    'на диске кончилось место',
    'Освободите место и запустите команду ещё раз: прежние файлы не тронуты.',
  ],
  EDQUOT: [
    'исчерпана дисковая квота',
    'Освободите место и запустите команду ещё раз: прежние файлы не тронуты.',
  ],
  EBUSY: BUSY,
  ETXTBSY: BUSY,
  ENAMETOOLONG: ['слишком длинный путь', 'Выберите папку с более коротким путём.'],
  EMFILE: ['открыто слишком много файлов', 'Закройте лишние программы и запустите команду ещё раз.'],
  EIO: ['ошибка чтения или записи диска', 'Проверьте диск или сетевую папку.'],
};
