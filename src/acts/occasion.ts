import type { Organization, Person } from '../organization/dossier.ts';
import { fullName } from '../organization/name.ts';
import { fold } from '../reading/wording.ts';
import type { TemplateHead } from '../templating/heads.ts';
import type { Occasion } from './act.ts';

/** What an organisation file says, as far as it could be read. */
export type Said = Partial<Pick<Organization, 'platform' | 'newAdministrator' | 'additionalAdministrators'>> &
  Readonly<Record<string, unknown>>;

/**
 * For what a document is made, by the tag `occasion` of its head and the period it speaks of: another platform, another
 * new administrator, another quarter is another document. Null when the facts do not say it.
 */
export function occasionOf(
  { meta }: Pick<TemplateHead, 'meta'>,
  organization: Said,
  period: string | null,
): Occasion | null {
  const told = meta.relations.occasion.map((key) => [key, toldOf(organization[key])] as const);
  if (told.some(([, value]) => value === null)) return null;
  const all = [...told, ...(period === null ? [] : [['period', period] as const])];
  return Object.fromEntries(all) as Occasion;
}

function toldOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const people = [value ?? []].flat() as unknown as readonly Person[];
  const names = people.map((person) => fold(fullName(person))).sort();
  return names.length > 0 ? names.join('; ') : null;
}

export function isSameOccasion(one: Occasion, other: Occasion): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}
