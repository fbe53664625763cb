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
    return version ? [causeOf(wordsFor(key, former, today, onDay), now, version)] : [];
  });
  return new Map(changed.map((step) => [step, wordsOf(causes, step)]));
}

/** What a fact that is another has done to the text. */
interface Cause {
  readonly words: string;
  /** Passages of the new text that were others. */
  readonly touched: ReadonlySet<string>;
  /** Texts that would be there. */
  readonly back: ReadonlySet<string>;
}

function causeOf(words: string, now: TextVersion, without: TextVersion): Cause {
  const others = allSteps(comparePassages(now, without)).filter(isChanged);
  const touched = new Set(others.flatMap(({ old }) => (old ? [keyOf(old)] : [])));
  return { words, touched, back: new Set(others.flatMap((step) => step.now?.text ?? [])) };
}

function wordsOf(causes: readonly Cause[], { old, now }: PassageStep): readonly string[] {
  const own = causes.filter(({ touched, back }) =>
    now ? touched.has(keyOf(now)) : old !== null && back.has(old.text),
  );
  return own.map(({ words }) => words);
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
