import { basename, join } from 'node:path';
import { MANIFEST } from '../output/manifest.ts';
import type { Placement, Plan } from '../output/plan.ts';
import type { Problem } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import type { Withheld } from '../templating/rendered.ts';
import { type Files, LOCK, lockPath } from '../world/files.ts';

/** Word and Excel on Windows open no file with a longer path. */
const LONGEST_PATH = 259;

/** A warning of documents whose path is too long for the programs that open them. */
export function longPaths(files: Files, output: string, placed: readonly Placement[]): readonly Problem[] {
  const folder = files.stat(output) === null ? output : files.resolve(output);
  const [first] = placed.filter(({ path }) => join(folder, path).length > LONGEST_PATH);
  if (!first) return [];
  const message = `Путь к файлу длиннее ${LONGEST_PATH} знаков, Word в Windows его не откроет: «${first.path}».`;
  const hint = 'Выберите папку с путём короче: --output ПАПКА.';
  return [{ severity: 'warning', code: 'output/long-path', message, file: output, hint }];
}

/** What the owner of the files must know of where they went. */
export function planProblems(plan: Plan): readonly Problem[] {
  return [...plan.placed.flatMap(placementProblems), ...strangerProblems(plan)];
}

/** What the owner of the files must know of where a document went. */
function placementProblems({ path, outcome, obstacle, kept }: Placement): readonly Problem[] {
  const found: Problem[] = [];
  if (outcome === 'beside' && obstacle) found.push(besideProblem(obstacle, path));
  if (outcome === 'left') found.push(editedProblem(path));
  if (kept)
    found.push({
      severity: 'warning',
      code: 'output/replaced',
      message: `Файл «${path}» был изменён не программой и заменён по --force. Прежний сохранён рядом: «${kept.path}».`,
      hint: 'Сравните файлы; прежний, если он не нужен, удалите.',
    });
  return found;
}

/** Somebody's file that stood where the list of the documents belongs. */
function strangerProblems({ stranger }: Plan): readonly Problem[] {
  if (!stranger) return [];
  const message = `В папке был чужой или повреждённый файл «${MANIFEST}», а программе нужен свой. Прежний сохранён рядом: «${stranger.path}».`;
  const hint = 'Если он нужен другой программе, верните ему имя, а для документов выберите другую папку.';
  return [{ severity: 'warning', code: 'output/stranger', message, hint }];
}

/** A file that is not ours to replace, and where the new one went instead. */
function besideProblem(obstacle: NonNullable<Placement['obstacle']>, path: string): Problem {
  const beside = `он не тронут. Новая редакция: «${path}».`;
  if (obstacle.isSigned)
    return {
      severity: 'warning',
      code: 'output/signed',
      message: `Файл «${obstacle.path}» подписан (рядом лежит файл подписи), ${beside}`,
      hint: 'Подписанный файл программа не заменяет никогда. Сравните файлы; если нужна новая редакция, подпишите её.',
    };
  return {
    severity: 'warning',
    code: 'output/kept',
    message: `Файл «${obstacle.path}» изменён вручную или открыт в другой программе, ${beside}`,
    hint: 'Сравните файлы; чтобы заменить прежний, запустите команду с --force: он останется рядом под другим именем.',
  };
}

/** Somebody's corrections stay where nothing else has changed; what else is made of the same text has them not. */
function editedProblem(path: string): Problem {
  return {
    severity: 'warning',
    code: 'output/edited',
    message: `Файл «${path}» изменён вручную, а сведения для него с тех пор не менялись: он не тронут.`,
    hint: 'В файлах того же документа в другом виде и в письме этой правки нет: если она нужна, внесите её и там. Чтобы вернуть текст программы, запустите команду с --force.',
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

/** A file system error while documents were put down; names the file that is in the way. Any other error is thrown on. */
export function outputProblem(error: unknown, folder: string): Problem {
  const { path, dest, syscall, code = '' } = error as NodeJS.ErrnoException & { readonly dest?: string };
  const file = dest ?? path ?? folder;
  const place = basename(file).startsWith(`.${LOCK}`) ? folder : file;
  const problem = fileProblem(error, 'output/not-written', 'Не удалось записать документы', place);
  if (!['rename', 'unlink'].includes(syscall ?? '') || !HELD.includes(code)) return problem;
  return {
    ...problem,
    message: 'Не удалось записать документы: этот файл открыт в другой программе или защищён от записи.',
    hint: 'Закройте его и запустите команду ещё раз: прежние файлы не тронуты.',
  };
}

/** So Windows answers when another program has the file. */
const HELD: readonly string[] = ['EPERM', 'EACCES', 'EBUSY'];

/** A document that was asked for by name and cannot be made is an error, else a note. */
export function withheldProblem({ template, missing }: Withheld, ids: readonly string[]): Problem {
  if (missing.length === 0) return inapplicable(template);
  return {
    severity: ids.includes(template.id) ? 'error' : 'note',
    code: 'document/withheld',
    message: `«${template.meta.title}» (${template.id}) не подготовлен, не хватает: ${missing.map((fact) => fact.label).join(', ')}.`,
    ...fileOf(missing[0]?.source ?? ''),
    hint: `Добавьте сведения: ${missing.map((fact) => fact.source).join('; ')}.`,
  };
}

function inapplicable({ id, meta }: Withheld['template']): Problem {
  return {
    severity: 'error',
    code: 'document/inapplicable',
    message: `«${meta.title}» (${id}) – документ не для этого вида организации.`,
    hint: 'Проверьте строку kind в organization.yaml; коды документов показывает команда fields.',
  };
}

/** «staff.csv» of «staff.csv: Мобильный телефон»; what stands in no file has none. */
function fileOf(source: string): Pick<Problem, 'file'> {
  const [file = ''] = source.split(':');
  return /\.\w+$/u.test(file) ? { file } : {};
}
