import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Asset } from './assets.ts';
import { headersFor, isTicket, type Reachable, refusal } from './guard.ts';
import type { Tickets } from './tickets.ts';

/** Answers a question of the page. `gone`: ends when nobody waits for the answer any more. */
export type Route = (body: unknown, gone: AbortSignal) => Promise<unknown>;

/** What is served, and how long anything may take. */
export interface Service {
  readonly token: string;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly tickets: Tickets;
  readonly bounds: Bounds;
  /** What is told of an error that no route has caught: a bug. */
  readonly onBug: (error: unknown) => unknown;
}

export interface Bounds {
  readonly bodyBytes: number;
  /** Milliseconds for a whole request to arrive. */
  readonly request: number;
  readonly connections: number;
  /** Milliseconds without a request that somebody made: then the server ends. */
  readonly idle: number;
}

export const BOUNDS: Bounds = {
  bodyBytes: 16 * 1024 * 1024,
  request: 20_000,
  connections: 100,
  idle: 30 * 60_000,
};

/** A server that runs. */
export interface Served {
  readonly port: number;
  /** Ends it; what is being answered is cut off. */
  close(): void;
  /** When it has ended, by itself or not. */
  readonly closed: Promise<void>;
}

/** The route that waits for news: it is no sign of a person. */
export const WAITING = '/api/wait';

/** Listens on this computer alone, at a port that is free. */
export async function serve(service: Service, port = 0): Promise<Served> {
  const { bounds } = service;
  const server = createServer(
    {
      requestTimeout: bounds.request,
      headersTimeout: bounds.request,
      connectionsCheckingInterval: Math.min(1000, bounds.request),
      keepAliveTimeout: 5000,
    },
    (request, response) => void answer(request, response),
  );
  server.maxConnections = bounds.connections;
  const ended = new AbortController();
  const close = (): void => {
    ended.abort();
    server.close();
    server.closeAllConnections();
  };
  let idle = setTimeout(close, bounds.idle);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url !== WAITING) {
      clearTimeout(idle);
      idle = setTimeout(close, bounds.idle);
    }
    await respond(request, response, { ...service, port: portOf(server.address()) }, ended.signal);
  };
  const closed = new Promise<void>((resolve) => server.on('close', resolve)).then(() => clearTimeout(idle));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: portOf(server.address()), close, closed };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  service: Service & Reachable,
  ended: AbortSignal,
): Promise<void> {
  const { method = '', url = '', headers } = request;
  for (const [name, value] of Object.entries(headersFor(url))) response.setHeader(name, value);
  const refused = refusal({ method, url, headers }, service);
  if (refused !== null) return send(response, refused, null);
  if (isTicket(url) || service.assets.has(url)) return sendFile(response, url, service);
  const gone = goneSignal(response, ended);
  const body = await readBody(request, service.bounds.bodyBytes);
  if (body === 'too big') return send(response, 413, null);
  if (body === 'no JSON') return send(response, 400, null);
  try {
    send(response, 200, (await service.routes.get(url)?.(body.json, gone)) ?? null);
  } catch (error) {
    send(response, 500, service.onBug(error));
  }
}

/** Aborted when the server ends or nobody waits for the answer any more. */
function goneSignal(response: ServerResponse, ended: AbortSignal): AbortSignal {
  const gone = new AbortController();
  const cut = (): void => gone.abort();
  ended.addEventListener('abort', cut);
  response.on('close', () => {
    ended.removeEventListener('abort', cut);
    cut();
  });
  return gone.signal;
}

function sendFile(response: ServerResponse, url: string, { assets, tickets }: Service): void {
  const file: { readonly bytes: Uint8Array; readonly mime: string; readonly name?: string } | null =
    assets.get(url) ?? tickets.take(url);
  if (!file) {
    send(response, 404, null);
    return;
  }
  const named = `attachment; filename*=UTF-8''${encodeURIComponent(file.name ?? '')}`;
  response.setHeader('Content-Disposition', file.name === undefined ? 'inline' : named);
  response.setHeader('Content-Type', file.mime);
  response.end(file.bytes);
}

function send(response: ServerResponse, status: number, answer: unknown): void {
  if (response.destroyed) return;
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  // What is still coming is not read.
  if (status !== 200) response.setHeader('Connection', 'close');
  response.end(JSON.stringify(answer));
}

async function readBody(
  request: IncomingMessage,
  most: number,
): Promise<{ readonly json: unknown } | 'too big' | 'no JSON'> {
  if (Number(request.headers['content-length'] ?? 0) > most) return 'too big';
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size > most) return 'too big';
      chunks.push(chunk);
    }
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) };
  } catch {
    return 'no JSON';
  }
}
