import type { Act } from '../act.ts';
import { readLines } from './lines.ts';
import { unwrap } from './unwrap.ts';

/** Reads plain text: paragraphs whose lines were broken by hand are put together again. */
export function readPlain(text: string): Act {
  return { paragraphs: unwrap(readLines(text)) };
}
