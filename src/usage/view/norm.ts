import type { Indicator } from '../figures/indicator.ts';
import type { ReportedRole } from '../reported-role.ts';
import { sentence } from './sentence.ts';
import type { ViewSource } from './source.ts';

/** «; норма 80 % достигнута», held against the unrounded figure; nothing when there is no norm or no figure. */
export function norm(
  { row, credibility }: ViewSource,
  role: ReportedRole,
  indicator: Indicator,
  show: (target: number) => string,
): string {
  const { value, target } = row(role, null, indicator);
  if (value === null || target === null) return '';
  const shown = show(target);
  const verdict = credibility.verdict(role, null, indicator);
  if (verdict === null) return sentence`; выполнение нормы ${shown} не оценивается`;
  if (verdict === 'met') return sentence`; норма ${shown} достигнута`;
  return show(value) === shown
    ? sentence`; норма ${shown} не достигнута: показатель чуть меньше`
    : sentence`; норма ${shown} не достигнута`;
}
