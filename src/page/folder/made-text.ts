import { basename } from 'node:path';
import type { OrganizationResult } from '../../making/batch/result.ts';

/* What came of the documents of many organisations, in a sentence. */

interface MadeBatch {
  readonly results: readonly OrganizationResult[];
  /** How many are not made yet. */
  readonly left: number;
  readonly table: string;
}

export function madeText({ results, left, table }: MadeBatch): string {
  const failed = results.filter(({ errors }) => errors > 0).length;
  const rest =
    left > 0 ? ` Осталось: ${left}. Продолжить можно в любой день: готовое не переделывается.` : '';
  return `Готово ${results.length - failed} из ${results.length + left}, с ошибкой ${failed}.${rest} Таблица: «${basename(table)}».`;
}
