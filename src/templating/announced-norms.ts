import type { Problem } from '../problem.ts';
import { isDate } from '../russian/text/date.ts';
import { type Target, targetOf } from '../usage/figures/targets.ts';

/** The norms of `data/norms.yaml`, and what is wrong in the file. */
export function announcedNorms(
  data: unknown,
  file: string,
): { readonly norms: readonly Target[]; readonly problems: readonly Problem[] } {
  const read = (Array.isArray(data) ? data : []).map((entry) => normOf({ ...entry }));
  const wrong = read.flatMap((norm, index) => (norm === null ? [index + 1] : []));
  return {
    norms: read.filter((norm) => norm !== null),
    problems: wrong.map((number) => ({
      severity: 'error',
      code: 'data/shape',
      message: `Норма ${number}: неверное значение.`,
      file,
      hint: "Роль, показатель и норма – как в targets.csv, source – словами, verified – день сверки или ''.",
    })),
  };
}

function normOf({
  role,
  indicator,
  value,
  source,
  verified,
}: Readonly<Record<string, unknown>>): Target | null {
  const texts = [role, indicator, value, source, verified];
  const [who = '', what = '', norm = '', basis = '', day = ''] = texts.map(String);
  const isRight =
    texts.every((text) => typeof text === 'string') && basis !== '' && (day === '' || isDate(day));
  const target = isRight ? targetOf(who, what, norm, basis) : null;
  return target && { ...target, isUnverified: day === '' };
}
