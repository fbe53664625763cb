/* The only file of the page that talks to its server. */

const TOKEN = 'sferum-docs';

/** The token that the program put behind the address; it stays in this tab, so that F5 works, and leaves the address. */
function takeToken(): string {
  const given = /^#([0-9a-f]{32})$/u.exec(location.hash)?.[1];
  if (given === undefined) return sessionStorage.getItem(TOKEN) ?? '';
  sessionStorage.setItem(TOKEN, given);
  history.replaceState(null, '', '/');
  return given;
}

const token = takeToken();

/** Why there is no answer: the program has ended, it does not know this tab, or it has failed. */
export class NoAnswer extends Error {
  readonly kind: 'ended' | 'stranger' | 'bug';

  constructor(kind: NoAnswer['kind'], place = '') {
    super(place);
    this.kind = kind;
  }
}

/** Asks the program. Throws {@link NoAnswer}. */
export async function ask<T>(name: string, body: object = {}): Promise<T> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sferum-docs': token },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new NoAnswer('ended');
  });
  if (response.status === 401) throw new NoAnswer('stranger');
  if (!response.ok) throw new NoAnswer('bug', String(await response.json().catch(() => '')));
  return (await response.json()) as T;
}

/** A file that was dropped or chosen, as text that JSON can hold. */
export async function base64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** The server takes questions up to 16 MB; a file grows by a third on its way. */
const LARGEST = 11 * 1024 * 1024;

export function isTooBig(file: Blob): boolean {
  return file.size > LARGEST;
}

export const TOO_BIG = 'Файл больше 11 МБ. Отсканируйте документ в чёрно-белом виде.';
