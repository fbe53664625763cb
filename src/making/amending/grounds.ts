import type { ActsOnDay } from '../../acts/on-day.ts';
import { shownReference } from '../../acts/register-rows.ts';
import type { Organization } from '../../organization/dossier.ts';
import { ORGANIZATION_FACTS } from '../../organization/facts/organization-facts.ts';
import type { Passage, TextVersion } from '../../redline/passage.ts';
import { allSteps, comparePassages, isChanged, type PassageStep } from '../../redline/passages.ts';

/** Why passages are others, as far as the facts tell it: «изменение сведения «администратор» (приказ № 60-од от 12.01.2026)». */
export type Grounds = ReadonlyMap<PassageStep, readonly string[]>;

/**
 * Every fact that is another than when the act was issued is tried: the new text is rendered with what it was (`withFormer`; null where
 * that cannot be), and the passages that are others then are so because of it. What no fact explains has no ground here.
 */
export function groundsOf(
  steps: readonly PassageStep[],
  now: TextVersion,
  former: Organization,
  today: Organization,
  withFormer: (facts: Partial<Organization>) => TextVersion | null,
  onDay: ActsOnDay,
): Grounds {
  const changed = allSteps(steps).filter(isChanged);
  const causes = changedFacts(former, today).flatMap((key) => {
    const version = withFormer({ [key]: former[key] });
    if (version === null) return [];
    const others = allSteps(comparePassages(now, version)).filter(isChanged);
    const touched = new Set(others.flatMap((step) => (step.old ? [keyOf(step.old)] : [])));
    const back = new Set(others.flatMap((step) => step.now?.text ?? []));
    return [{ words: wordsFor(key, former, today, onDay), touched, back }];
  });
  return new Map(
    changed.map((step) => {
      const { old, now: come } = step;
      const own = causes.filter(({ touched, back }) =>
        come ? touched.has(keyOf(come)) : old !== null && back.has(old.text),
      );
      return [step, own.map(({ words }) => words)];
    }),
  );
}

function keyOf({ role, scope, number, text }: Passage): string {
  return JSON.stringify([role, scope, number, text]);
}

type FactKey = keyof Organization;

function changedFacts(former: Organization, today: Organization): readonly FactKey[] {
  const keys = Object.keys(ORGANIZATION_FACTS) as FactKey[];
  return keys.filter((key) => withoutPlaces(former[key]) !== withoutPlaces(today[key]));
}

/** A person stays the same wherever their row stands. */
function withoutPlaces(value: unknown): string {
  return JSON.stringify(value ?? null, (key, inner: unknown) =>
    key === 'line' || key === 'sheet' || inner === null ? undefined : inner,
  );
}

function wordsFor(key: FactKey, former: Organization, today: Organization, onDay: ActsOnDay): string {
  if (key === 'documents') return 'изменение дат и номеров актов, на которые есть ссылки';
  const { label } = ORGANIZATION_FACTS[key];
  if (isEmpty(today[key])) return `исключение сведения «${label}»`;
  const appointment = key === 'administrator' ? onDay.appointment(null) : null;
  const by = appointment ? ` (приказ ${shownReference(appointment)})` : '';
  return `${isEmpty(former[key]) ? 'новое сведение' : 'изменение сведения'} «${label}»${by}`;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
