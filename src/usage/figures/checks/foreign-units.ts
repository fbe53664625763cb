import type { Problem } from '../../../problem.ts';
import { didYouMean } from '../../../reading/wording.ts';
import { type CohortNumber, cohortAt } from '../../cohort.ts';
import { groupBy } from '../../group.ts';
import { NO_UNIT, type UnitNumber, type Units } from '../../units.ts';
import type { UsageInput } from '../usage-input.ts';

/** Units that the staff and groups files do not know, a problem a file. */
export function foreignUnits({ data, own }: UsageInput): readonly Problem[] {
  if (own.size === 0) return [];
  return cohortsByFile(data).flatMap(([file, cohorts]) => {
    const all = new Set(cohorts.map((cohort) => cohortAt(cohort).unit));
    const units = [...all].filter((unit) => unit !== NO_UNIT);
    const foreign = units.filter((unit) => !own.has(unit));
    if (foreign.length === 0) return [];
    const told = foreign.length === units.length ? foreignFile : unknownUnits;
    return [told(file, listOf(foreign, data.units), advice(foreign, data.units))];
  });
}

function cohortsByFile({
  log,
  summary,
}: UsageInput['data']): readonly (readonly [file: string, cohorts: readonly CohortNumber[]])[] {
  const inTables = groupBy(summary.all(), (row) => row.place.file);
  return [
    ...log.files().map(({ file, cohorts }) => [file, [...cohorts]] as const),
    ...[...inTables].map(([file, rows]) => [file, rows.map((row) => row.cohort)] as const),
  ];
}

function foreignFile(file: string, listed: string, hint: string): Problem {
  return {
    severity: 'warning',
    code: 'usage/foreign-file',
    message: `Ни одного подразделения этого файла нет в списках групп и сотрудников: ${listed}. Похоже, это выгрузка другой организации.`,
    file,
    hint,
  };
}

function unknownUnits(file: string, listed: string, hint: string): Problem {
  return {
    severity: 'warning',
    code: 'usage/unknown-unit',
    message: `Этих подразделений нет в списках групп и сотрудников: ${listed}.`,
    file,
    hint,
  };
}

const MOST_LISTED = 10;

function listOf(foreign: readonly UnitNumber[], units: Units): string {
  const shown = foreign.slice(0, MOST_LISTED).map((unit) => units.shown(unit));
  const more = foreign.length > MOST_LISTED ? ` и ещё ${foreign.length - MOST_LISTED}` : '';
  return `${shown.join(', ')}${more}`;
}

function advice([first = NO_UNIT]: readonly UnitNumber[], units: Units): string {
  return `${didYouMean(units.name(first), units.listed())}Проверьте названия или уберите файл; пока строки учтены.`;
}
