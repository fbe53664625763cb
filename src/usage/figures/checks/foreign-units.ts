import type { Problem } from '../../../problem.ts';
import { didYouMean, shorten } from '../../../reading/wording.ts';
import { cohortAt } from '../../cohort.ts';
import { groupBy } from '../../group.ts';
import { NO_UNIT } from '../../units.ts';
import type { UsageInput } from '../usage-input.ts';

/** Units that the staff and groups files do not know, a problem a file. */
export function foreignUnits({ data, own }: UsageInput): readonly Problem[] {
  if (own.size === 0) return [];
  const inLogs = data.log.files().map(({ file, cohorts }) => [file, [...cohorts]] as const);
  const inTables = groupBy(data.summary.all(), (row) => row.place.file);
  const byFile = [
    ...inLogs,
    ...[...inTables].map(([file, rows]) => [file, rows.map((row) => row.cohort)] as const),
  ];
  return byFile.flatMap(([file, cohorts]) => {
    const units = [...new Set(cohorts.map((cohort) => cohortAt(cohort).unit))].filter(
      (unit) => unit !== NO_UNIT,
    );
    const foreign = units.filter((unit) => !own.has(unit)).map((unit) => data.units.name(unit));
    const known = [...own].map((unit) => data.units.name(unit));
    if (foreign.length === 0) return [];
    return [
      foreign.length === units.length
        ? foreignFile(file, foreign, known)
        : unknownUnits(file, foreign, known),
    ];
  });
}

function foreignFile(file: string, foreign: readonly string[], known: readonly string[]): Problem {
  return {
    severity: 'warning',
    code: 'usage/foreign-file',
    message: `Ни одного подразделения этого файла нет в списках групп и сотрудников: ${listed(foreign)}. Похоже, это выгрузка другой организации.`,
    file,
    hint: advice(foreign, known),
  };
}

function unknownUnits(file: string, foreign: readonly string[], known: readonly string[]): Problem {
  return {
    severity: 'warning',
    code: 'usage/unknown-unit',
    message: `Этих подразделений нет в списках групп и сотрудников: ${listed(foreign)}.`,
    file,
    hint: advice(foreign, known),
  };
}

const MOST_LISTED = 10;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).map((name) => `«${shorten(name)}»`);
  const more = names.length > MOST_LISTED ? ` и ещё ${names.length - MOST_LISTED}` : '';
  return `${shown.join(', ')}${more}`;
}

function advice([first = '']: readonly string[], known: readonly string[]): string {
  return `${didYouMean(first, known)}Проверьте названия или уберите файл; пока строки учтены.`;
}
