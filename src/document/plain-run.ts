import type { Text } from './tree.ts';

/** Text that is neither bold nor italic. */
export function plainRun(value: string): Text {
  return { type: 'text', value, bold: false, italic: false };
}
