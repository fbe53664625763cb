import type { FolderState } from '../protocol.ts';
import { counted } from './parts/words.ts';
import { type Here, tableAddress } from './route.ts';
import type { SectionEntries, SectionEntry } from './sections.tsx';
import { currentOf, isList } from './sheet/table-names.ts';

/** Screens that are one line of the navigation. */
const PLACES = {
  organization: ['Организация', '#/организация'],
  documents: ['Документы', '#/документы'],
  register: ['Журнал', '#/журнал'],
  report: ['Отчёт', '#/отчёт'],
  check: ['Проверка чужого акта', '#/проверка'],
  help: ['Помощь', '#/помощь'],
} as const;

/** The lines of the navigation of an organisation. */
export function entriesOf(state: FolderState, route: Here): SectionEntries {
  const plain = (screen: keyof typeof PLACES): SectionEntry => plainEntry(route, screen);
  const table = (name: string): readonly SectionEntry[] =>
    state.tables.filter((one) => one.name === name).map((one) => tableEntry(route, one));
  const others = state.tables.filter(({ name }) => !isList(name));
  return [
    ['Сведения', [plain('organization'), ...table('staff'), ...table('groups')]],
    ['Акты', actEntries(state, route)],
    ['Платформа', [plain('report')]],
    ['Планы и журналы', others.flatMap(({ name }) => table(name))],
    ['Ещё', [plain('check'), plain('help')]],
  ];
}

function plainEntry(route: Here, screen: keyof typeof PLACES): SectionEntry {
  const [title, address] = PLACES[screen];
  return { title, address, isHere: route.screen === screen, count: '', isBad: false };
}

function tableEntry(route: Here, { name, title, rows, errors }: FolderState['tables'][number]): SectionEntry {
  return {
    title,
    address: tableAddress(name),
    isHere: route.screen === 'table' && currentOf(route.table) === name,
    count: errors > 0 ? counted(errors, 'ошибка', 'ошибки', 'ошибок') : rows > 0 ? String(rows) : '',
    isBad: errors > 0,
  };
}

/** Screens that are reached from one of these belong to it. */
function actEntries({ due }: FolderState, route: Here): readonly SectionEntry[] {
  const documents = plainEntry(route, 'documents');
  const register = plainEntry(route, 'register');
  const isAct = route.screen === 'act' || route.screen === 'edition';
  const count = due > 0 ? counted(due, 'дело', 'дела', 'дел') : '';
  return [
    { ...documents, isHere: documents.isHere || route.screen === 'signing' },
    { ...register, isHere: register.isHere || isAct, count },
  ];
}
