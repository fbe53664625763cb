import type { Revision } from '../../redline/words.ts';
import type { WordContext } from './word-context.ts';

const CHANGES: Readonly<Record<Revision, string>> = { inserted: 'w:ins', deleted: 'w:del' };

/** Runs that come or go. */
export function inChange(
  change: Revision | null | undefined,
  inner: string,
  { revision }: WordContext,
): string {
  if (!change || inner === '') return inner;
  return `<${CHANGES[change]} ${revision()}>${inner}</${CHANGES[change]}>`;
}

/** The end of a paragraph, or a row, comes or goes. */
export function changeMark(change: Revision | null | undefined, { revision }: WordContext): string {
  return change ? `<${CHANGES[change]} ${revision()}/>` : '';
}

/** What something looked like before, at the end of what it looks like now. */
export function formerly(name: string, before: string | null | undefined, { revision }: WordContext): string {
  if (before === null || before === undefined) return '';
  return `<${name}Change ${revision()}><${name}>${before}</${name}></${name}Change>`;
}
