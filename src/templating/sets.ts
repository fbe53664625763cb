/** What documents are made and signed together for, by the name of the set. */
export const SETS = {
  registration: 'регистрация на платформе',
  transition: 'переход на другую платформу',
  'new-year': 'новый учебный год',
  'change-administrator': 'смена администратора',
} as const;

export type SetName = keyof typeof SETS;

export function isSetName(name: string): name is SetName {
  return Object.hasOwn(SETS, name);
}

/** For people: «registration – регистрация на платформе, …». */
export function listOfSets(): string {
  const sets = Object.entries(SETS).map(([name, about]) => `${name} – ${about}`);
  return sets.join(', ');
}
