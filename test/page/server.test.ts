import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { BOUNDS, type Bounds, type Route, type Served, serve, WAITING } from '../../src/page/server/serve.ts';
import { Tickets } from '../../src/page/server/tickets.ts';
import { runs } from '../setup/runs.ts';

const TOKEN = '0123456789abcdef0123456789abcdef';
const PAGE = { bytes: new TextEncoder().encode('<p>страница</p>'), mime: 'text/html; charset=utf-8' };

let served: Served | undefined;
let asked: unknown[];
let tickets: Tickets;

async function begin(
  bounds: Partial<Bounds> = {},
  routes: Readonly<Record<string, Route>> = {},
): Promise<number> {
  asked = [];
  let number = 0;
  tickets = new Tickets(() => String(++number).padStart(32, '0'));
  const echo: Route = async (body) => {
    asked.push(body);
    return { echo: body };
  };
  served = await serve({
    token: TOKEN,
    assets: new Map([['/', PAGE]]),
    routes: new Map(Object.entries({ '/api/echo': echo, [WAITING]: echo, ...routes })),
    tickets,
    bounds: { ...BOUNDS, ...bounds },
    onBug: (error) => (error as Error).name,
  });
  return served.port;
}

afterEach(async () => {
  served?.close();
  await served?.closed;
  served = undefined;
});

/** Sends a request as it stands, and gives what comes back: no client mends addresses or headers. */
function raw(port: number, lines: readonly string[], body = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`));
    let text = '';
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

function status(answer: string): number {
  return Number(answer.split(' ')[1]);
}

interface Changed {
  readonly method?: string;
  readonly path?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string;
}

/** A request as the page sends it, but for what is changed. */
async function request(
  port: number,
  { method = 'POST', path = '/api/echo', host, headers = {}, body = '{"a":1}' }: Changed = {},
): Promise<string> {
  const usual = {
    Host: host ?? `127.0.0.1:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    'X-Sferum-Docs': TOKEN,
    Connection: 'close',
    ...(method === 'POST' ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}),
  };
  const all = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== null);
  const lines = [`${method} ${path} HTTP/1.1`, ...all.map(([name, value]) => `${name}: ${value}`)];
  return raw(port, lines, method === 'POST' ? body : '');
}

describe('the page’s own requests', () => {
  it('are answered', async () => {
    const port = await begin();
    const answer = await request(port);
    expect(status(answer)).toBe(200);
    expect(answer).toContain('{"echo":{"a":1}}');
    expect(await request(port, { method: 'GET', path: '/' })).toContain('<p>страница</p>');
  });

  it('come back with headers that let nothing else run, and no other page read them', async () => {
    const port = await begin();
    for (const answer of [
      await request(port),
      await request(port, { method: 'GET', path: '/' }),
      await request(port, { path: '/none' }),
    ]) {
      expect(answer).toMatch(/^Content-Security-Policy: default-src 'none'; /mu);
      expect(answer).not.toMatch(/unsafe|^Access-Control/imu);
      expect(answer).toContain("frame-ancestors 'none'");
      expect(answer).toMatch(/^X-Content-Type-Options: nosniff\r$/mu);
      expect(answer).toMatch(/^Cache-Control: no-store\r$/mu);
      expect(answer).toMatch(/^Cross-Origin-Resource-Policy: same-origin\r$/mu);
      expect(answer).toMatch(/^Referrer-Policy: no-referrer\r$/mu);
    }
  });

  it('fail by themselves when the program has a bug, and the next one is answered', async () => {
    const port = await begin({}, { '/api/bug': () => Promise.reject(new TypeError('Иванова Мария')) });
    const answer = await request(port, { path: '/api/bug' });
    expect(status(answer)).toBe(500);
    expect(answer).toContain('TypeError');
    expect(answer).not.toContain('Иванова');
    expect(status(await request(port))).toBe(200);
  });
});

describe('who calls this computer by another name', () => {
  const NAMES = [
    ...[
      'attacker.example',
      '127.attacker.example',
      '127.0.0.1.attacker.example',
      'localhost.attacker.example',
    ],
    ...[
      'localtest.me',
      '0.0.0.0',
      '127.1',
      '2130706433',
      '[::1]',
      '127.0.0.1',
      'localhost',
      '127.0.0.1:1',
      '',
    ],
  ];

  it.each(NAMES)('«%s» learns nothing: GET, POST, news, a ticket', async (host) => {
    const port = await begin();
    const url = tickets.add({ bytes: new Uint8Array(1), mime: 'application/pdf' });
    const named =
      host.includes(':') || host === '127.0.0.1' || host === 'localhost' || host === ''
        ? host
        : `${host}:${port}`;
    for (const change of [
      { method: 'GET', path: '/' },
      { method: 'GET', path: url },
      { method: 'GET', path: '/none' },
      {},
      { path: WAITING },
    ]) {
      const answer = await request(port, { ...change, host: named });
      expect(status(answer)).toBe(421);
      expect(answer).not.toContain('страница');
    }
    expect(asked).toEqual([]);
  });

  it('and without any name is refused', async () => {
    const port = await begin();
    expect(status(await raw(port, ['GET / HTTP/1.1', 'Connection: close']))).toBe(400);
    expect(status(await raw(port, ['GET / HTTP/1.0']))).toBe(421);
  });
});

describe('another site in the same browser', () => {
  it.each([
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a text form', { 'Content-Type': 'text/plain', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['JSON', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['JSON of a neighbour port', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['JSON without saying from where', { 'Sec-Fetch-Site': null }, 403],
    ['a form that says it is ours', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['a request without a type', { 'Content-Type': null }, 415],
  ] as const)('sends %s in vain', async (_, headers, code) => {
    const port = await begin();
    for (const path of ['/api/echo', WAITING])
      expect(status(await request(port, { path, headers }))).toBe(code);
    expect(asked).toEqual([]);
  });

  it('asks in vain whether it may (no CORS)', async () => {
    const port = await begin();
    const answer = await request(port, {
      method: 'OPTIONS',
      headers: { Origin: 'https://attacker.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(status(answer)).toBe(405);
    expect(answer).not.toMatch(/^Access-Control/imu);
  });
});

describe('without the token', () => {
  it.each([
    [null],
    [''],
    ['0'],
    [`${TOKEN}0`],
    [TOKEN.slice(1)],
    [TOKEN.toUpperCase()],
    [TOKEN.replace('f', 'e')],
  ])('(%s) nothing is done', async (token) => {
    const port = await begin();
    expect(status(await request(port, { headers: { 'X-Sferum-Docs': token } }))).toBe(401);
    expect(asked).toEqual([]);
  });

  it('an unknown address is unknown', async () => {
    const port = await begin();
    for (const method of ['GET', 'POST', 'PUT'])
      expect(
        status(await request(port, { method, path: '/api/none', headers: { 'X-Sferum-Docs': null } })),
      ).toBe(404);
  });

  it('a file is had once, by its ticket', async () => {
    const port = await begin();
    const path = tickets.add({ bytes: new TextEncoder().encode('%PDF'), mime: 'application/pdf' });
    const answer = await request(port, { method: 'GET', path });
    expect(answer).toContain('%PDF');
    expect(answer).toContain("frame-ancestors 'self'");
    expect(status(await request(port, { method: 'GET', path }))).toBe(404);
  });

  it('a download has its name', async () => {
    const port = await begin();
    const path = tickets.add({
      bytes: new Uint8Array(1),
      mime: 'application/zip',
      name: 'Документы "х"\r\n.zip',
    });
    expect(await request(port, { method: 'GET', path })).toContain(
      `attachment; filename*=UTF-8''${encodeURIComponent('Документы "х"\r\n.zip')}`,
    );
  });

  it('no more than a few files wait', async () => {
    await begin();
    const paths = Array.from({ length: 20 }, () => tickets.add({ bytes: new Uint8Array(1), mime: 'x' }));
    expect(paths.filter((path) => tickets.take(path) !== null).length).toBe(8);
  });
});

describe('an odd address', () => {
  it.each([
    '/%E0%A4%A',
    '//evil',
    '//evil/api/echo',
    '/..%5c..%5cindex.html',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/file/../api/echo',
    '/file/0000000000000000000000000000000g',
    '/api/echo/',
    '/api/echo?x=1',
    '/API/ECHO',
    '/api/__proto__',
    '/constructor',
    'http://evil/',
    '*',
    `/${'a'.repeat(6000)}`,
  ])('%s is unknown, and the server lives', async (path) => {
    const port = await begin();
    expect(status(await request(port, { method: 'GET', path }))).toBe(404);
    expect(status(await request(port, { path }))).toBe(404);
    expect(status(await request(port))).toBe(200);
  });

  it('that is none of HTTP is refused, and the server lives', async () => {
    const port = await begin();
    for (const line of [
      'GET /\0 HTTP/1.1',
      '\u0016\u0003\u0001',
      'GET',
      `GET /${'a'.repeat(100_000)} HTTP/1.1`,
    ])
      expect([400, 431, 404, Number.NaN]).toContain(
        status(await raw(port, [line, `Host: 127.0.0.1:${port}`])),
      );
    expect(status(await request(port))).toBe(200);
  });
});

describe('too much', () => {
  it('of a body is refused, told or not told before', async () => {
    const port = await begin({ bodyBytes: 1000 });
    const body = JSON.stringify('x'.repeat(2000));
    expect(status(await request(port, { body }))).toBe(413);
    const chunk = `${(1500).toString(16)}\r\n${'x'.repeat(1500)}\r\n`;
    const headers = { 'Content-Length': null, 'Transfer-Encoding': 'chunked' };
    expect(status(await request(port, { body: chunk, headers }))).toBe(413);
    expect(asked).toEqual([]);
    expect(status(await request(port))).toBe(200);
  });

  it('or no JSON is refused', async () => {
    const port = await begin();
    for (const body of ['', '{', 'a=1', '{"a":1}x']) expect(status(await request(port, { body }))).toBe(400);
    expect(asked).toEqual([]);
  });

  it('time for a body that never comes is not given', async () => {
    const port = await begin({ request: 200 });
    const answer = await request(port, { headers: { 'Content-Length': '1000' } });
    expect([408, Number.NaN]).toContain(status(answer));
    expect(asked).toEqual([]);
    expect(status(await request(port))).toBe(200);
  });

  it('connections at once do not stop it: the others are cut off', async () => {
    const port = await begin({ connections: 50 });
    const sockets = await Promise.all(Array.from({ length: runs(1000) }, () => opened(port)));
    for (const socket of sockets) socket.destroy();
    await expect.poll(async () => status(await request(port).catch(() => ''))).toBe(200);
  });

  it('idle time ends it; waiting for news is no sign of a person', async () => {
    const port = await begin({ idle: 400 });
    const waiting = setInterval(() => void request(port, { path: WAITING }).catch(() => {}), 50);
    await served?.closed;
    clearInterval(waiting);
    await expect(request(port)).rejects.toThrow();
  });
});

function opened(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', () => resolve(socket));
  });
}
