import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { District } from '../../src/page/folder/district.ts';
import { Session } from '../../src/page/folder/session.ts';
import { routesOf } from '../../src/page/server/routes.ts';
import { BOUNDS, type Served, serve } from '../../src/page/server/serve.ts';
import { Tickets } from '../../src/page/server/tickets.ts';
import { moment, today } from '../../src/world/clock.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { smallFolder } from '../cli/run.ts';

const TOKEN = '0123456789abcdef0123456789abcdef';

let served: Served;
let names: readonly string[];

beforeAll(async () => {
  const home = smallFolder();
  const session = new Session({ files: disk, templates: [TEMPLATES], version: '1.0.0', today, moment });
  const tickets = new Tickets(() => TOKEN);
  const desk = {
    session,
    tickets,
    district: new District(session.means, () => {}),
    home: { folders: home, settings: `${home}/page.json` },
    sample: null,
    end: () => {},
  };
  const routes = routesOf(desk);
  names = [...routes.keys()];
  const bounds = { ...BOUNDS, bodyBytes: 1000 };
  served = await serve({ token: TOKEN, assets: new Map(), routes, tickets, bounds, onBug: String });
});

afterAll(() => served.close());

/** The status of a question as the page asks it, but for what is changed. */
function ask(path: string, changed: Readonly<Record<string, string>> = {}, body = '{}'): Promise<number> {
  const headers = {
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'x-sferum-docs': TOKEN,
    ...changed,
  };
  return new Promise((resolve, reject) => {
    const method = changed.method ?? 'POST';
    const asked = request({ host: '127.0.0.1', port: served.port, path, method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end(method === 'GET' ? undefined : body);
  });
}

describe('every address of the page', () => {
  it('answers nobody without the token, no other site, no form, no reading, nothing that is too big', async () => {
    expect(names).toEqual(
      expect.arrayContaining(['/api/issue', '/api/attach', '/api/act-file', '/api/tick']),
    );
    for (const name of names) {
      expect(await ask(name, { 'x-sferum-docs': '0'.repeat(32) }), name).toBe(401);
      expect(await ask(name, { 'sec-fetch-site': 'cross-site' }), name).toBe(403);
      expect(await ask(name, { 'content-type': 'text/plain' }), name).toBe(415);
      expect(await ask(name, { host: 'evil.example' }), name).toBe(421);
      expect(await ask(name, { method: 'GET' }), name).toBe(405);
      expect(await ask(name, {}, `{"bytes":"${'A'.repeat(2000)}"}`), name).toBe(413);
    }
  });

  it('takes no harm from questions that are no questions', async () => {
    const quiet = names.filter((name) => !/\/(?:end|wait|create|sample)$/u.test(name));
    for (const name of quiet)
      for (const body of ['null', '[]', '"x"', '{"key":{},"ids":"x","bytes":7,"isDone":[]}'])
        expect(await ask(name, {}, body), `${name} ${body}`).toBe(200);
  });
});
