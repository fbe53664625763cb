import { digitalDate } from '../russian/text/date.ts';
import type { Entry } from './register.ts';

/** What the register says of an act that another has repealed: «с 20.01.2026, № 12-од». */
export function repealText({ date, number, title }: Pick<Entry, 'date' | 'number' | 'title'>): string {
  return `с ${digitalDate(date)}, ${number === null ? `«${title}»` : `№ ${number}`}`;
}
