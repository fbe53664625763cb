import type { ActsRead } from '../../../acts/reading.ts';
import type { Entry, Register } from '../../../acts/register.ts';
import { shownReference } from '../../../acts/register-rows.ts';
import { actsRead } from '../../../making/facts.ts';
import { sha256 } from '../../../world/hash.ts';
import type { ActLink } from '../../acts-protocol.ts';
import { catalogueOf, type OpenFolder } from '../place.ts';

/** The acts of the folder. Only a bug throws. */
export function actsOf(place: OpenFolder): ActsRead {
  return actsRead(place.files, place.input, catalogueOf(place).templates);
}

/** Names an act on the page: neither titles nor numbers stand in addresses. */
export function keyOf({ id }: Pick<Entry, 'id'>): string {
  return sha256(new TextEncoder().encode(id)).slice(0, 16);
}

export function entryAt({ entries }: Register, key: string): Entry | null {
  return entries.find((entry) => keyOf(entry) === key) ?? null;
}

/** «Приказ № 88-ОД от 02.09.2024», «Положение об использовании … от 30.08.2024». */
export function nameOf(entry: Pick<Entry, 'kind' | 'number' | 'date' | 'title'>): string {
  const { kind, number, date, title } = entry;
  if (number !== null) return `${kind} ${shownReference(entry)}`;
  return shownReference({ number, date, title });
}

/** «Приказ «О назначении администратора»», a title that has no heading of its own as it is. */
export function wholeTitle({ kind, title, act }: Pick<Entry, 'kind' | 'title' | 'act'>): string {
  if (act && act.title === act.tree.title) return act.title;
  return title === '' ? kind : `${kind} «${title}»`;
}

export function linkOf(entry: Entry): ActLink {
  return { key: keyOf(entry), name: nameOf(entry) };
}
