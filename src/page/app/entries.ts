import type { FolderState } from '../protocol.ts';
import { type Here, tableAddress } from './route.ts';
import { currentOf, isList } from './table-names.ts';
import { counted } from './words.ts';

/** A line of the navigation. */
interface Entry {
  readonly title: string;
  readonly address: string;
  readonly isHere: boolean;
  readonly count: string;
  readonly isBad: boolean;
}

/** The lines of the navigation under their headings. */
export function entriesOf(
  state: FolderState,
  route: Here,
): readonly (readonly [title: string, entries: readonly Entry[]])[] {
  const plain = (title: string, address: string, screen: Here['screen']): Entry =>
    plainEntry(route, title, address, screen);
  const table = (name: string): readonly Entry[] =>
    state.tables.filter((one) => one.name === name).map((one) => tableEntry(route, one));
  const others = state.tables.filter(({ name }) => !isList(name));
  return [
    [
      'Сведения',
      [plain('Организация', '#/организация', 'organization'), ...table('staff'), ...table('groups')],
    ],
    ['Акты', actEntries(state, route)],
    ['Платформа', [plain('Отчёт', '#/отчёт', 'report')]],
    ['Планы и журналы', others.flatMap(({ name }) => table(name))],
    ['Ещё', [plain('Проверка чужого акта', '#/проверка', 'check'), plain('Помощь', '#/помощь', 'help')]],
  ];
}

function plainEntry(route: Here, title: string, address: string, screen: Here['screen']): Entry {
  return { title, address, isHere: route.screen === screen, count: '', isBad: false };
}

function tableEntry(route: Here, { name, title, rows, errors }: FolderState['tables'][number]): Entry {
  return {
    title,
    address: tableAddress(name),
    isHere: route.screen === 'table' && currentOf(route.table) === name,
    count: errors > 0 ? counted(errors, 'ошибка', 'ошибки', 'ошибок') : rows > 0 ? String(rows) : '',
    isBad: errors > 0,
  };
}

/** Screens that are reached from one of these belong to it. */
function actEntries({ due }: FolderState, route: Here): readonly Entry[] {
  const documents = plainEntry(route, 'Документы', '#/документы', 'documents');
  const register = plainEntry(route, 'Журнал', '#/журнал', 'register');
  const isAct = route.screen === 'act' || route.screen === 'edition';
  const count = due > 0 ? counted(due, 'дело', 'дела', 'дел') : '';
  return [
    { ...documents, isHere: documents.isHere || route.screen === 'signing' },
    { ...register, isHere: register.isHere || isAct, count },
  ];
}

/** The addresses of the navigation in their order. */
export function addressesOf(state: FolderState, route: Here): readonly string[] {
  return entriesOf(state, route).flatMap(([, entries]) => entries.map(({ address }) => address));
}
