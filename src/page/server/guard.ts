import type { IncomingHttpHeaders } from 'node:http';

/** What of a request is looked at before anything else is done. */
export interface Asked {
  readonly method: string;
  /** As it stands in the request line: nothing is decoded, nothing resolved. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** What there is to ask for. */
export interface Reachable {
  readonly port: number;
  readonly token: string;
  /** Addresses of files that everybody on this computer may have: the program itself, no data. */
  readonly assets: ReadonlyMap<string, unknown>;
  /** Addresses that answer to the page alone. */
  readonly routes: ReadonlyMap<string, unknown>;
}

/** Header in which the page sends its token. */
export const TOKEN_HEADER = 'x-sferum-docs';

/** Begins the address of a file that may be fetched once, see `tickets.ts`. */
export const TICKET = '/file/';

/**
 * The status of the refusal, or null. The order matters: who calls this computer by another name learns nothing at all, an unknown address is
 * unknown before anybody asks for a token.
 */
export function refusal(asked: Asked, known: Reachable): number | null {
  const { method, url, headers } = asked;
  if (!isOwnHost(headers.host, known.port)) return 421;
  const isFile = known.assets.has(url) || isTicket(url);
  if (!isFile && !known.routes.has(url)) return 404;
  if (isFile) return method === 'GET' || method === 'HEAD' ? null : 405;
  if (method !== 'POST') return 405;
  if (headers['sec-fetch-site'] !== 'same-origin') return 403;
  if (!/^application\/json(?:;|$)/iu.test(headers['content-type'] ?? '')) return 415;
  return isSame(String(headers[TOKEN_HEADER] ?? ''), known.token) ? null : 401;
}

export function isTicket(url: string): boolean {
  return /^\/file\/[0-9a-f]{32}$/u.test(url);
}

/** A list, no pattern: `127.0.0.1.example` and names that are bound to 127.0.0.1 are not on it. */
function isOwnHost(host: string | undefined, port: number): boolean {
  return [`127.0.0.1:${port}`, `localhost:${port}`].includes(host ?? '');
}

/** Takes as long for a nearly right token as for a wrong one. */
function isSame(given: string, wanted: string): boolean {
  let different = given.length === wanted.length ? 0 : 1;
  for (let index = 0; index < wanted.length; index++)
    different |= given.charCodeAt(index % (given.length || 1)) ^ wanted.charCodeAt(index);
  return different === 0;
}

const CSP = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'img-src', 'connect-src', 'frame-src'].map((kind) => `${kind} 'self'`),
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Headers of every answer. The preview of a document is shown in a frame of the page, the page itself in none. */
export function headersFor(url: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${CSP}; frame-ancestors ${isTicket(url) ? "'self'" : "'none'"}`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}
