import { basename } from 'node:path';
import { sha256 } from '../../../world/hash.ts';
import { dueSteps } from '../../folder/acts/register-state.ts';
import { doubtOf, rememberForms } from '../../folder/doubts.ts';
import { type FieldEdit, pathOf, saveField, saveItem } from '../../folder/facts.ts';
import { formOf, ofFile, peopleOf } from '../../folder/form.ts';
import { putPerson } from '../../folder/person.ts';
import { catalogueOf, type OpenFolder } from '../../folder/place.ts';
import type { Snapshot } from '../../folder/snapshot.ts';
import { isOf, type TableForm, tableKinds } from '../../folder/table-form.ts';
import type { Choice, FolderState } from '../../protocol.ts';
import { text, texts } from '../body.ts';
import { aimOf, type Desk, inFolder, type Routes, saving } from '../desk.ts';

/** «Организация», and what every screen knows of the folder. */
export function organizationRoutes(desk: Desk): Routes {
  return {
    state: inFolder(desk, state),
    field: saving(desk, (place, body) => saveField(place, editIn(body))),
    'add-item': saving(desk, (place, body) =>
      saveItem(place, { kind: 'add', path: pathOf(text(body, 'id')), item: itemOf(body) }),
    ),
    'remove-item': saving(desk, (place, body) =>
      saveItem(place, { kind: 'remove', path: pathOf(text(body, 'id')) }),
    ),
    forms: saving(desk, (place, body) => rememberForms(place, text(body, 'text'), texts(body, 'forms'))),
    person: saving(desk, (place, body) =>
      putPerson(place, text(body, 'id'), text(body, 'name'), text(body, 'post')),
    ),
  };
}

function editIn(body: unknown): FieldEdit {
  return { id: text(body, 'id'), before: text(body, 'before'), value: text(body, 'value') };
}

function itemOf(body: unknown): string | Readonly<Record<string, string>> {
  const { item } = (body ?? {}) as { readonly item?: unknown };
  if (typeof item !== 'object' || item === null) return String(item ?? '');
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key.replace(/\W/gu, ''), String(value)]),
  );
}

async function state(
  place: OpenFolder,
  _: unknown,
  desk: Desk,
): Promise<FolderState & { readonly version: number }> {
  const { version } = desk.session;
  const [snapshot, aim] = await aimOf(desk, place);
  const { draft } = snapshot.reading;
  return {
    version,
    digest: digestOf(snapshot),
    path: place.input,
    name: basename(place.input),
    title: draft?.organization?.shortName ?? '',
    ...formOf(snapshot, platformsOf(place), aim),
    people: peopleOf(draft?.staff ?? []),
    tables: tableKinds(place).map((kind) => tableLink(kind, snapshot)),
    doubts: snapshot.doubtful.map(doubtOf),
    problems: ofFile(snapshot.problems, aim),
    due: dueSteps(snapshot.acts.register, place, draft?.tables ?? {}).length,
    locked: snapshot.organization.locked,
  };
}

function digestOf({ reading, acts }: Snapshot): string {
  const hashes = [...reading.sources, ...acts.sources].map(({ path, bytes }) => `${path} ${sha256(bytes)}`);
  const signed = acts.register.entries.filter(({ isSigned }) => isSigned).map(({ id }) => id);
  return sha256(new TextEncoder().encode([...hashes, ...signed].join('\n')));
}

function platformsOf(place: OpenFolder): readonly Choice[] {
  const { platforms } = catalogueOf(place).data;
  return Object.entries(platforms).map(([value, { title }]) => ({
    value,
    label: typeof title === 'string' ? title : value,
  }));
}

function tableLink(
  { name, title }: TableForm,
  { reading, problems }: Snapshot,
): FolderState['tables'][number] {
  const { staff, groups, previous, tables = {} } = reading.draft ?? {};
  const lists = { staff, groups, 'previous/staff': previous?.staff, 'previous/groups': previous?.groups };
  const rows = { ...tables, ...lists }[name];
  const errors = problems.filter(
    ({ severity, file = '' }) => severity === 'error' && isOf(file, name),
  ).length;
  return { name, title, rows: rows?.length ?? 0, errors };
}
