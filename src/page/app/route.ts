import type { WhereTo } from '../protocol.ts';

/** Where one is on the page; the address holds places, never values. */
export type Here =
  | { readonly screen: 'start' }
  | { readonly screen: 'organization'; readonly field: string }
  | { readonly screen: 'table'; readonly table: string; readonly line: number; readonly column: number }
  | { readonly screen: 'documents'; readonly set: string; readonly id: string; readonly field: string }
  | { readonly screen: 'signing'; readonly set: string }
  | { readonly screen: 'register' }
  | { readonly screen: 'act'; readonly key: string }
  | { readonly screen: 'edition'; readonly key: string }
  | { readonly screen: 'report' }
  | { readonly screen: 'district' }
  | { readonly screen: 'roll-up' }
  | { readonly screen: 'check' }
  | { readonly screen: 'help' };

/** The first occasion of documents. */
export const FIRST_SET = 'registration';

/** Screens that are there once. */
const SINGLE = new Map<string, Here>([
  ['начало', { screen: 'start' }],
  ['журнал', { screen: 'register' }],
  ['район', { screen: 'district' }],
  ['свод', { screen: 'roll-up' }],
  ['отчёт', { screen: 'report' }],
  ['проверка', { screen: 'check' }],
  ['помощь', { screen: 'help' }],
]);

/** `#/таблица/staff/7/5` and so on; what is none of them is the organisation. */
export function routeOf(hash: string): Here {
  const parts = hash.replace(/^#\/?/u, '').split('/');
  const [screen = '', first = '', second = '', third = ''] = parts.map(decoded);
  const set = first === '' ? FIRST_SET : first;
  if (screen === 'таблица')
    return { screen: 'table', table: first, line: Number(second) || 0, column: Number(third) || 0 };
  if (screen === 'документы') return { screen: 'documents', set, id: second, field: third };
  if (screen === 'подписать') return { screen: 'signing', set };
  if (screen === 'акт') return { screen: 'act', key: first };
  if (screen === 'редакция') return { screen: 'edition', key: first };
  return SINGLE.get(screen) ?? { screen: 'organization', field: first };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Of a table by its name, which may be that of a folder, too: `previous/staff`. */
export function tableAddress(name: string): string {
  return `#/таблица/${name.replace('/', '%2F')}`;
}

/** The address of a place where something can be put right. */
export function addressOf(target: WhereTo, set = 'all'): string {
  if (target.screen === 'organization') return `#/организация/${target.field}`;
  if (target.screen === 'table') return `${tableAddress(target.table)}/${target.line}/${target.column}`;
  return `#/документы/${set}/${target.id}/${target.field}`;
}
