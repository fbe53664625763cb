/* What shards of a batch left in a folder, to be joined. */
import type { Problem, Result } from '../../problem.ts';
import type { Files } from '../../world/files.ts';

/** Files of the parts of one run, by the number of the part. */
export interface ShardParts {
  readonly of: number;
  readonly names: ReadonlyMap<number, string>;
  readonly problems: readonly Problem[];
}

/** «результаты 2 из 8.csv». */
export function partName(stem: string, part: number, of: number, extension: string): string {
  return `${stem} ${part} из ${of}.${extension}`;
}

/** The parts in a folder: where parts of several runs lie together, those of the run of which most is there. */
export function findParts(files: Files, folder: string, stem: string, extension: string): Result<ShardParts> {
  const runs = new Map<number, Map<number, string>>();
  for (const name of files.list(folder)) {
    const [part, of] = partOf(name, stem, extension);
    if (part !== undefined && of !== undefined && part >= 1 && part <= of)
      runs.set(of, (runs.get(of) ?? new Map()).set(part, name));
  }
  const [first, ...others] = [...runs].sort(([m, a], [n, b]) => b.size - a.size || n - m);
  if (!first) return { problem: { ...NO_PARTS, file: folder } };
  const [of, names] = first;
  const strangers = others.flatMap(([, own]) => [...own.values()]);
  return { value: { of, names, problems: strangers.length > 0 ? [otherRun(strangers, of)] : [] } };
}

function partOf(name: string, stem: string, extension: string): readonly number[] {
  const start = `${stem} `;
  const end = `.${extension}`;
  if (!name.startsWith(start) || !name.endsWith(end)) return [];
  const numbers = /^(\d{1,4}) из (\d{1,4})$/u.exec(name.slice(start.length, -end.length));
  return numbers ? [Number(numbers[1]), Number(numbers[2])] : [];
}

/** ShardParts that are not there, or cannot be taken. */
export function missingParts(of: number, there: readonly number[]): readonly Problem[] {
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((part) => !there.includes(part));
  if (missing.length === 0) return [];
  const message = `Нет частей: ${missing.join(', ')} из ${of}. Собрано остальное.`;
  const hint = `Выполните недостающие, например --shard ${missing[0]}/${of}, и соберите ещё раз.`;
  return [{ severity: 'error', code: 'district/missing-parts', message, hint }];
}

export const NO_PARTS: Problem = {
  severity: 'error',
  code: 'district/no-parts',
  message: 'Собирать нечего: в папке нет ни одной части.',
  hint: 'Сначала выполните части с --shard и с той же папкой --output.',
};

export function otherRun(names: readonly string[], of: number): Problem {
  return {
    severity: 'warning',
    code: 'district/other-run',
    message: `Здесь лежат и части другого запуска, они не взяты: ${names.slice(0, 5).join(', ')}. Взят запуск из ${of} частей.`,
    hint: 'Удалите файлы прежнего запуска и соберите ещё раз.',
  };
}

/** Of parts that somebody has changed, or that are damaged. */
export function changedParts(
  parts: readonly { readonly name: string; readonly part: number }[],
  of: number,
): readonly Problem[] {
  return parts.map(({ name, part }) => ({
    severity: 'error',
    code: 'district/changed-part',
    message: 'Файл части правили, или он повреждён: он не взят.',
    file: name,
    hint: `Выполните эту часть ещё раз: --shard ${part}/${of}`,
  }));
}
