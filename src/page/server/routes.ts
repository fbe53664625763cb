import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import { safeFileName } from '../../world/file-name.ts';
import { sha256 } from '../../world/hash.ts';
import { aimIn } from '../folder/aim.ts';
import { checkAct } from '../folder/check-act.ts';
import { documentsOf, filesOf, filesOfSet, saveDocuments } from '../folder/documents.ts';
import { doubtOf, rememberForms } from '../folder/doubts.ts';
import { pathOf, saveField, saveItem } from '../folder/facts.ts';
import { formOf, ofFile, peopleOf } from '../folder/form.ts';
import { putPerson } from '../folder/person.ts';
import { catalogueOf, type OpenFolder } from '../folder/place.ts';
import { copyFolder, type Home, recentFolders, rememberFolder } from '../folder/recent.ts';
import { writing } from '../folder/save.ts';
import type { Session } from '../folder/session.ts';
import type { Snapshot } from '../folder/snapshot.ts';
import {
  isOf,
  leaveWorkbook,
  renameColumn,
  saveTable,
  type TableForm,
  tableKinds,
  tableOf,
} from '../folder/tables.ts';
import { beginTable, type Grid, gridOf, inColumns } from '../folder/take-rows.ts';
import type { Aim } from '../folder/told.ts';
import { restoreVersion, versions } from '../folder/versions.ts';
import type { Answer, Beginning, FolderState, MadeFileLink, TableEdit, Taken } from '../protocol.ts';
import { type Route, WAITING } from './serve.ts';
import type { TicketFile, Tickets } from './tickets.ts';

/** What the routes work with. */
export interface Desk {
  readonly session: Session;
  readonly tickets: Tickets;
  readonly home: Home;
  /** Folder of the sample; null where the program has none with it. */
  readonly sample: string | null;
  /** Ends the program. */
  readonly end: () => void;
}

/** A question may wait so long for news, in milliseconds. */
const PATIENCE = 25_000;

/** Every address that answers, by its name. */
export function routesOf(desk: Desk): ReadonlyMap<string, Route> {
  const routes: Readonly<Record<string, Route>> = {
    start: async () => start(desk),
    open: async (body) => opened(desk, desk.session.open(text(body, 'path').trim())),
    create: async (body) => opened(desk, create(desk, text(body, 'name'))),
    sample: async () => opened(desk, openSample(desk)),
    leave: async () => {
      desk.session.close();
      return null;
    },
    end: async () => {
      // The answer goes out first.
      setTimeout(desk.end, 100);
      return null;
    },
    state: inFolder(desk, state),
    field: saving(desk, (place, body) =>
      saveField(place, { id: text(body, 'id'), before: text(body, 'before'), value: text(body, 'value') }),
    ),
    'add-item': saving(desk, (place, body) =>
      saveItem(place, { kind: 'add', path: pathOf(text(body, 'id')), item: itemOf(body) }),
    ),
    'remove-item': saving(desk, (place, body) =>
      saveItem(place, { kind: 'remove', path: pathOf(text(body, 'id')) }),
    ),
    forms: saving(desk, (place, body) => rememberForms(place, text(body, 'text'), texts(body, 'forms'))),
    table: inFolder(desk, async (place, body) => {
      const kind = kindOf(place, body);
      const [snapshot, aim] = await aimOf(desk, place);
      return kind ? tableOf(place, kind, snapshot, aim) : null;
    }),
    'save-table': saving(desk, (place, body) =>
      withKind(place, body, (kind) => saveTable(place, kind, editOf(body))),
    ),
    'leave-workbook': saving(desk, (place, body) =>
      withKind(place, body, (kind) => leaveWorkbook(place, kind)),
    ),
    'rename-column': saving(desk, (place, body) =>
      withKind(place, body, (kind) =>
        renameColumn(place, kind, Number(text(body, 'index')), text(body, 'title')),
      ),
    ),
    paste: inFolder(desk, async (place, body) => pasted(desk, place, body, gridIn(body))),
    'take-file': inFolder(desk, async (place, body) => {
      const kind = kindOf(place, body);
      const grid = kind && gridOf(kind, text(body, 'file'), Buffer.from(text(body, 'bytes'), 'base64'));
      return grid && 'value' in grid ? pasted(desk, place, body, grid.value) : grid;
    }),
    person: saving(desk, (place, body) =>
      putPerson(place, text(body, 'id'), text(body, 'name'), text(body, 'post')),
    ),
    documents: inFolder(desk, async (place, body) => {
      const [, aim] = await aimOf(desk, place);
      return documentsOf(
        place,
        await desk.session.workspace(place, text(body, 'set')),
        text(body, 'set'),
        aim,
      );
    }),
    file: inFolder(desk, async (place, body) =>
      file(desk, place, text(body, 'id'), text(body, 'format'), text(body, 'as')),
    ),
    zip: inFolder(desk, async (place, body) => zipped(desk, place, text(body, 'set'))),
    'save-documents': inFolder(desk, async (place, body) => {
      const [, aim] = await aimOf(desk, place);
      return saveDocuments(place, text(body, 'set'), aim);
    }),
    versions: inFolder(desk, async (place) => versions(place)),
    restore: saving(desk, (place, body) =>
      writing(() =>
        restoreVersion(place, text(body, 'id'))
          ? { value: null }
          : { refused: { message: 'Этой прежней версии больше нет.' } },
      ),
    ),
    check: inFolder(desk, async (place, body) =>
      checkAct(
        place,
        await desk.session.snapshot(place),
        text(body, 'name'),
        Buffer.from(text(body, 'bytes'), 'base64'),
      ),
    ),
  };
  const waiting: Route = async (body, gone) =>
    desk.session.news(Number((body as { version?: unknown } | null)?.version), PATIENCE, gone);
  return new Map([
    ...Object.entries(routes).map(([name, route]) => [`/api/${name}`, route] as const),
    [WAITING, waiting],
  ]);
}

/** A text of the question; '' when it is none. */
function text(body: unknown, key: string): string {
  const value = (body as Readonly<Record<string, unknown>> | null)?.[key];
  return typeof value === 'string' ? value : '';
}

function texts(body: unknown, key: string): readonly string[] {
  const value = (body as Readonly<Record<string, unknown>> | null)?.[key];
  return Array.isArray(value) ? value.map(String) : [];
}

function itemOf(body: unknown): string | Readonly<Record<string, string>> {
  const { item } = (body ?? {}) as { readonly item?: unknown };
  if (typeof item !== 'object' || item === null) return String(item ?? '');
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key.replace(/\W/gu, ''), String(value)]),
  );
}

function editOf(body: unknown): TableEdit {
  const { rows } = (body ?? {}) as { readonly rows?: unknown };
  const list = Array.isArray(rows) ? rows : [];
  return {
    name: text(body, 'name'),
    base: text(body, 'base'),
    rows: list.map((row) =>
      typeof row === 'number' ? row : { line: lineOf(row), cells: texts(row, 'cells') },
    ),
  };
}

function lineOf(row: unknown): number | null {
  const { line } = (row ?? {}) as { readonly line?: unknown };
  return typeof line === 'number' ? line : null;
}

/** A route that needs an open folder; null without one. */
function inFolder(
  desk: Desk,
  work: (place: OpenFolder, body: unknown, desk: Desk) => Promise<unknown>,
): Route {
  return async (body) => (desk.session.place ? work(desk.session.place, body, desk) : null);
}

/** A route that changes files of the folder. */
function saving(desk: Desk, work: (place: OpenFolder, body: unknown) => Answer<unknown>): Route {
  return inFolder(desk, async (place, body) => {
    const answer = work(place, body);
    desk.session.changed();
    return answer;
  });
}

function start({ session, home, sample }: Desk): Beginning {
  const { files, version } = session.means;
  return { version, home: home.folders, recent: recentFolders(files, home), hasSample: sample !== null };
}

/** Remembers the folder that was opened. */
function opened({ session, home }: Desk, answer: Answer<null>): Answer<null> {
  if ('value' in answer && session.place)
    rememberFolder(session.means.files, home, {
      path: session.place.input,
      name: basename(session.place.input),
    });
  return answer;
}

function create({ session, home }: Desk, name: string): Answer<null> {
  if (name.trim() === '') return { refused: { message: 'Напишите, как назвать папку: например, «Сказка».' } };
  const folder = join(home.folders, safeFileName(name, 'x').replace(/\.x$/u, ''));
  if (session.means.files.stat(folder) !== null)
    return { refused: { message: 'Папка с таким именем уже есть. Откройте её или назовите новую иначе.' } };
  return session.begin(folder);
}

function openSample({ session, home, sample }: Desk): Answer<null> {
  if (sample === null) return { refused: { message: 'С этой программой образца нет.' } };
  const folder = join(home.folders, 'Образец');
  return writing(() => {
    copyFolder(session.means.files, sample, folder);
    return session.open(folder);
  });
}

async function aimOf({ session }: Desk, place: OpenFolder): Promise<readonly [Snapshot, Aim]> {
  const snapshot = await session.snapshot(place);
  return [
    snapshot,
    aimIn(
      snapshot,
      tableKinds(place).map(({ name }) => name),
    ),
  ];
}

async function state(
  place: OpenFolder,
  _: unknown,
  desk: Desk,
): Promise<FolderState & { readonly version: number }> {
  const { version } = desk.session;
  const [snapshot, aim] = await aimOf(desk, place);
  const { draft } = snapshot.reading;
  const { platforms } = catalogueOf(place).data;
  const choices = Object.entries(platforms).map(([value, words]) => ({
    value,
    label: platformLabel(value, words),
  }));
  return {
    version,
    digest: digestOf(snapshot),
    path: place.input,
    name: basename(place.input),
    title: draft?.organization?.shortName ?? '',
    ...formOf(snapshot, choices, aim),
    people: peopleOf(draft?.staff ?? []),
    tables: tableKinds(place).map((kind) => tableLink(kind, snapshot)),
    doubts: snapshot.doubtful.map(doubtOf),
    problems: ofFile(snapshot.problems, aim),
    locked: snapshot.organization.locked,
  };
}

function digestOf({ reading }: Snapshot): string {
  const hashes = reading.sources.map(({ path, bytes }) => `${path} ${sha256(bytes)}`);
  return sha256(new TextEncoder().encode(hashes.join('\n')));
}

function platformLabel(id: string, { title }: Readonly<Record<string, unknown>>): string {
  return typeof title === 'string' ? title : id;
}

function tableLink(
  { name, title }: TableForm,
  { reading, problems }: Snapshot,
): FolderState['tables'][number] {
  const { draft } = reading;
  const rows = name === 'staff' ? draft?.staff : name === 'groups' ? draft?.groups : draft?.tables[name];
  const errors = problems.filter(
    ({ severity, file = '' }) => severity === 'error' && isOf(file, name),
  ).length;
  return { name, title, rows: rows?.length ?? 0, errors };
}

function kindOf(place: OpenFolder, body: unknown): TableForm | undefined {
  return tableKinds(place).find(({ name }) => name === text(body, 'name'));
}

function withKind(
  place: OpenFolder,
  body: unknown,
  work: (kind: TableForm) => Answer<unknown>,
): Answer<unknown> {
  const kind = kindOf(place, body);
  return kind ? work(kind) : { refused: { message: 'Такой таблицы нет.' } };
}

function gridIn(body: unknown): Grid {
  const { grid } = (body ?? {}) as { readonly grid?: unknown };
  return Array.isArray(grid) ? grid.map((row) => (Array.isArray(row) ? row.map(String) : [])) : [];
}

/** Rows for the page to put in; null when the table was begun with them. */
async function pasted(
  desk: Desk,
  place: OpenFolder,
  body: unknown,
  grid: Grid,
): Promise<Answer<Taken | null>> {
  const kind = kindOf(place, body);
  if (!kind) return { refused: { message: 'Такой таблицы нет.' } };
  const [snapshot, aim] = await aimOf(desk, place);
  const table = tableOf(place, kind, snapshot, aim);
  const begun = beginTable(place, kind, table, grid);
  if ('refused' in begun) return begun;
  if (begun.value) desk.session.changed();
  return { value: begun.value ? null : inColumns(grid, kind, table) };
}

const MIMES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
};

/** The address under which a document can be fetched once; null when it cannot be made. */
async function file(
  desk: Desk,
  place: OpenFolder,
  id: string,
  format: string,
  as: string,
): Promise<MadeFileLink | null> {
  const products = await filesOf(place, await desk.session.workspace(place, id), id);
  const product = products.find((one) => one.format === format);
  if (!product) return null;
  const mime = MIMES[format] ?? 'application/octet-stream';
  return linkTo(desk, {
    bytes: product.bytes,
    mime,
    ...(as === 'download' ? { name: product.name } : {}),
  });
}

async function zipped(desk: Desk, place: OpenFolder, set: string): Promise<MadeFileLink | null> {
  const products = await filesOfSet(place, await desk.session.workspace(place, set), set);
  if (products.length === 0) return null;
  const named = Object.fromEntries(products.map(({ name, bytes }) => [name, bytes]));
  const bytes = zipSync(named, { level: 6 });
  return linkTo(desk, {
    bytes,
    mime: 'application/zip',
    name: `Документы – ${safeFileName(basename(place.input), 'zip')}`,
  });
}

function linkTo({ tickets }: Desk, file: TicketFile): MadeFileLink {
  return { address: tickets.add(file), hash: sha256(file.bytes) };
}
