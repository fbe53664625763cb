import { isTicket, TICKET } from './guard.ts';

/** A file that the browser fetches by itself and can send no token for: the PDF of a frame, a download. */
export interface TicketFile {
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** Of a download; none: shown in its frame. */
  readonly name?: string;
}

/** So many files wait at most: the oldest goes first. */
const MOST = 8;

/** Files that are waiting, each for one fetch. */
export class Tickets {
  readonly #files = new Map<string, TicketFile>();
  readonly #secret: () => string;

  constructor(secret: () => string) {
    this.#secret = secret;
  }

  /** The address under which the file can be fetched once. */
  add(file: TicketFile): string {
    const url = `${TICKET}${this.#secret()}`;
    this.#files.set(url, file);
    const [oldest] = this.#files.keys();
    if (this.#files.size > MOST && oldest !== undefined) this.#files.delete(oldest);
    return url;
  }

  /** The file of that address, which is no longer one afterwards. */
  take(url: string): TicketFile | null {
    const file = isTicket(url) ? this.#files.get(url) : undefined;
    this.#files.delete(url);
    return file ?? null;
  }
}
