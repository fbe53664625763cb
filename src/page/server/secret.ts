import { randomBytes } from 'node:crypto';

/** 32 hexadecimal digits that nobody can guess. */
export function secret(): string {
  return randomBytes(16).toString('hex');
}
