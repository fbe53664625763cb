import { sha256 } from '../../world/hash.ts';
import { aimIn } from '../folder/aim.ts';
import type { District } from '../folder/district.ts';
import { catalogueOf, type OpenFolder } from '../folder/place.ts';
import type { Home } from '../folder/recent.ts';
import type { Session } from '../folder/session.ts';
import type { Snapshot } from '../folder/snapshot.ts';
import { tableKinds } from '../folder/table-form.ts';
import type { Aim } from '../folder/told.ts';
import type { MadeFileLink } from '../protocol.ts';
import type { Route } from './serve.ts';
import type { TicketFile, Tickets } from './tickets.ts';

/** What the routes work with. */
export interface Desk {
  readonly session: Session;
  readonly district: District;
  readonly tickets: Tickets;
  readonly home: Home;
  /** Folder of the sample; null where the program has none with it. */
  readonly sample: string | null;
  /** Ends the program. */
  readonly end: () => void;
}

/** Routes of one screen, by the last word of their address. */
export type Routes = Readonly<Record<string, Route>>;

/** A route that needs an open folder; null without one. */
export function inFolder(
  desk: Desk,
  work: (place: OpenFolder, body: unknown, desk: Desk) => Promise<unknown>,
): Route {
  return async (body) => (desk.session.place ? work(desk.session.place, body, desk) : null);
}

/** A route that changes files of the folder. */
export function saving(desk: Desk, work: (place: OpenFolder, body: unknown) => unknown): Route {
  return inFolder(desk, async (place, body) => {
    const answer = await work(place, body);
    desk.session.changed();
    return answer;
  });
}

/** What the folder says, and where its problems are put right. */
export async function aimOf({ session }: Desk, place: OpenFolder): Promise<readonly [Snapshot, Aim]> {
  const snapshot = await session.snapshot(place);
  const titles = catalogueOf(place).templates.map(({ id, meta }) => [id, meta.about]);
  return [snapshot, aimIn(snapshot, tableKinds(place), Object.fromEntries(titles))];
}

/** Work that tells problems, and where each is put right. */
type AimedWork = (place: OpenFolder, body: unknown, aim: Aim, snapshot: Snapshot) => unknown;

function aimed(desk: Desk, work: AimedWork): (place: OpenFolder, body: unknown) => Promise<unknown> {
  return async (place, body) => {
    const [snapshot, aim] = await aimOf(desk, place);
    return work(place, body, aim, snapshot);
  };
}

/** A route of such work. */
export function looking(desk: Desk, work: AimedWork): Route {
  return inFolder(desk, aimed(desk, work));
}

/** Likewise, when it changes files of the folder. */
export function changing(desk: Desk, work: AimedWork): Route {
  return saving(desk, aimed(desk, work));
}

/** A route that does something and has nothing to tell. */
export function doing(work: () => void): Route {
  return async () => {
    work();
    return null;
  };
}

/** The address under which a file can be fetched once, and the hash of what it holds. */
export function linkTo({ tickets }: Desk, file: TicketFile): MadeFileLink {
  return { address: tickets.add(file), hash: sha256(file.bytes) };
}

/** Whatever was asked meanwhile is answered first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
