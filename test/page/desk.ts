import { join } from 'node:path';
import { Session } from '../../src/page/folder/session.ts';
import { routesOf } from '../../src/page/server/routes.ts';
import { Tickets } from '../../src/page/server/tickets.ts';
import { moment, today } from '../../src/world/clock.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';

/** The page's server without a network: a question goes to its route as JSON. */
export interface OpenDesk {
  readonly session: Session;
  readonly tickets: Tickets;
  ask<T>(name: string, body?: object): Promise<T>;
}

/** `home`: where the program keeps what is its own. */
export function openDesk(home: string): OpenDesk {
  const session = new Session({ files: disk, templates: [TEMPLATES], version: '1.0.0', today, moment });
  let number = 0;
  const tickets = new Tickets(() => String(++number).padStart(32, '0'));
  const own = { folders: join(home, 'home'), settings: join(home, 'settings/page.json') };
  const routes = routesOf({ session, tickets, home: own, sample: null, end: () => {} });
  return {
    session,
    tickets,
    ask: async (name, body = {}) => {
      const route = routes.get(`/api/${name}`);
      if (!route) throw new Error(name);
      // As it comes over the wire.
      return JSON.parse(JSON.stringify((await route(body, new AbortController().signal)) ?? null));
    },
  };
}
