import type { Placement } from '../output/plan.ts';
import type { Problem } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import { lockPath } from '../world/files.ts';

/** A file that is not ours to replace, and where the new one went instead. */
export function keptProblem({ product, path }: Placement): Problem {
  return {
    severity: 'warning',
    code: 'output/kept',
    message: `Файл «${product.name}» изменён вручную, подписан или открыт в другой программе, он не тронут. Новая редакция: «${path}».`,
    hint: 'Сравните файлы; чтобы заменить прежний, запустите команду с --force.',
  };
}

/** Two runs at once in one folder would take each other's files for edited ones. `name`: under which it is taken. */
export function takenProblem(folder: string, name: string): Problem {
  return {
    severity: 'error',
    code: 'output/taken',
    message: 'В эту папку сейчас записывает документы другой запуск программы.',
    file: folder,
    hint: `Дождитесь его окончания. Если других запусков нет и на других компьютерах, удалите файл ${lockPath(folder, name)}.`,
  };
}

/** A file system error while documents were put down; any other error is thrown on. */
export function outputProblem(error: unknown, folder: string): Problem {
  return fileProblem(error, 'output/not-written', 'Не удалось записать документы', folder);
}
