import type { Dossier } from '../organization/dossier.ts';
import type { Official } from '../organization/officials.ts';
import { PEOPLE_TABLES, type PeopleTable, type Relations } from '../templating/relations.ts';
import type { ActPerson } from './act.ts';

type Tables = Dossier['tables'];

/** Whom the act of a document names by its table: who gives the consents that it holds, whose data it says are destroyed. */
export function peopleIn(
  tables: Tables,
  { consentOf, destroys }: Pick<Relations, 'consentOf' | 'destroys'>,
): readonly ActPerson[] {
  const table = destroys ?? consentOf;
  return table !== null && isPeopleTable(table) ? peopleOf(tables, table) : [];
}

export function isPeopleTable(word: Official | PeopleTable): word is PeopleTable {
  return Object.hasOwn(PEOPLE_TABLES, word);
}

export function peopleOf(tables: Tables, table: PeopleTable): readonly ActPerson[] {
  const { name, signs } = PEOPLE_TABLES[table];
  return (tables[table] ?? []).flatMap((row) => {
    const [who, age] = [row[name], signs && row[signs]];
    return typeof who === 'string' ? [{ name: who, signs: typeof age === 'string' ? age : null }] : [];
  });
}
