import { sha256 } from '../../world/hash.ts';
import type { Answer } from '../protocol.ts';
import { saveItem } from './facts.ts';
import { tableHeader } from './open-table.ts';
import { bytesOf, fileNamed, type OpenFolder } from './place.ts';
import { refusing } from './save.ts';
import { saveTable } from './save-table.ts';
import { tableKinds } from './table-form.ts';

/** Who the head and the administrator are on the platform, by the field that names them. */
const ROLES: Readonly<Record<string, string>> = { head: 'руководство', administrator: 'администратор' };

/** Names somebody in a field of the organisation, and puts her into the list of the staff, which does not have her yet. */
export function putPerson(place: OpenFolder, id: string, name: string, post: string): Answer<unknown> {
  const person = { ...partsOf(name.trim()), post: post.trim(), role: ROLES[id] ?? '' };
  if (person.first === '' || person.post === '')
    return refusing('Впишите фамилию, имя и отчество и должность.');
  const kind = tableKinds(place).find((one) => one.name === 'staff');
  if (!kind) return refusing('Списка работников нет.');
  const { ids, lines } = tableHeader(place, kind);
  const row = { line: null, cells: cellsOf(person, ids) };
  const file = fileNamed(place, kind.name);
  const base = file === null ? '' : sha256(bytesOf(place, file));
  const saved = saveTable(place, kind, { name: kind.name, base, rows: [...lines, row] });
  if ('refused' in saved) return saved;
  return saveItem(place, { kind: 'set', path: [id], value: person.full });
}

function partsOf(full: string) {
  const [last = '', first = '', ...middle] = full.split(/\s+/u);
  return { last, first, middle: middle.join(' '), full };
}

/** Under the columns of the table that are known. */
function cellsOf(
  values: Readonly<Record<string, string>>,
  ids: readonly (string | null)[],
): readonly string[] {
  return ids.map((column) => (column === null ? '' : (values[column] ?? '')));
}
