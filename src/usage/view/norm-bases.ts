import type { Target } from '../figures/targets.ts';
import { sentence } from './sentence.ts';

/** Where the norms come from. */
export interface NormBases {
  /** Documents that set the norms. */
  readonly bases: readonly string[];
  /** What must be said of norms whose documents nobody has read, or nothing. */
  readonly announced: string;
}

export function normBases(targets: readonly Target[]): NormBases {
  const announced = basesOf(targets.filter(({ isUnverified }) => isUnverified));
  return {
    bases: basesOf(targets.filter(({ isUnverified }) => !isUnverified)),
    announced:
      announced.length === 0
        ? ''
        : sentence`Нормы по выбору организации: ${announced.join('; ')}. Документы, которыми эти показатели установлены, не сверены.`,
  };
}

function basesOf(targets: readonly Target[]): readonly string[] {
  return [...new Set(targets.map(({ basis }) => basis).filter((basis) => basis !== ''))];
}
