import type { AskedPeriod } from '../usage-protocol.ts';

/* What a question of the page holds. Nothing of it is trusted: what is no text is none. */

/** A text of the question; '' when it is none. */
export function text(body: unknown, key: string): string {
  const value = (body as Readonly<Record<string, unknown>> | null)?.[key];
  // No name of a file holds a null, and Node.js throws at one.
  return typeof value === 'string' && !value.includes('\0') ? value : '';
}

export function texts(body: unknown, key: string): readonly string[] {
  const value = (body as Readonly<Record<string, unknown>> | null)?.[key];
  return Array.isArray(value) ? value.map(String) : [];
}

export function isTrue(body: unknown, key: string): boolean {
  return (body as Readonly<Record<string, unknown>> | null)?.[key] === true;
}

export function askedIn(body: unknown): AskedPeriod {
  return { period: text(body, 'period'), from: text(body, 'from'), to: text(body, 'to') };
}
