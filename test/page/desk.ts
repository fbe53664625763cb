import { join } from 'node:path';
import { figuresOf } from '../../src/making/district/figures-of.ts';
import type { Workers } from '../../src/making/district/make-roll-up.ts';
import { District } from '../../src/page/folder/district.ts';
import { Session } from '../../src/page/folder/session.ts';
import { routesOf } from '../../src/page/server/routes.ts';
import { Tickets } from '../../src/page/server/tickets.ts';
import { moment, today } from '../../src/world/clock.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';

/** The page's server without a network: a question goes to its route as JSON. */
export interface OpenDesk {
  readonly session: Session;
  readonly district: District;
  readonly tickets: Tickets;
  ask<T>(name: string, body?: object): Promise<T>;
}

/** What the threads of the built program do. */
const inProcess: Workers = async (tasks, show) => {
  const results = [];
  for (const task of tasks) {
    results.push(await figuresOf(disk, task));
    show({ done: results.length, total: tasks.length, failed: 0, secondsLeft: 1 });
  }
  return { results, isInterrupted: false };
};

/** `home`: where the program keeps what is its own. */
export function openDesk(home: string): OpenDesk {
  const session = new Session({ files: disk, templates: [TEMPLATES], version: '1.0.0', today, moment });
  let number = 0;
  const tickets = new Tickets(() => String(++number).padStart(32, '0'));
  const own = { folders: join(home, 'home'), settings: join(home, 'settings/page.json') };
  const district = new District(session.means, () => session.changed(), inProcess);
  const routes = routesOf({ session, district, tickets, home: own, sample: null, end: () => {} });
  return {
    session,
    district,
    tickets,
    ask: async (name, body = {}) => {
      const route = routes.get(`/api/${name}`);
      if (!route) throw new Error(name);
      // As it comes over the wire.
      return JSON.parse(JSON.stringify((await route(body, new AbortController().signal)) ?? null));
    },
  };
}
