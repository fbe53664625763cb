import type { OrganizationResult } from '../../making/batch/result.ts';
import type { DistrictRow } from '../district-protocol.ts';
import { sentenceOf } from './roll-up.ts';

/** An organisation with what its documents have come to; no result: they are not made. */
export function rowOf(folder: string, result: OrganizationResult | undefined): DistrictRow {
  const [first, ...others] = result?.problems ?? [];
  // What no file of hers can cure is told when there is nothing else.
  const curable = [first, ...others].find((one) => one?.file !== undefined);
  const worst = curable?.severity === first?.severity ? curable : first;
  const { state = null, documents = 0, errors = 0, warnings = 0 } = result ?? {};
  return { folder, state, documents, errors, warnings, problem: worst ? sentenceOf(worst) : '' };
}
