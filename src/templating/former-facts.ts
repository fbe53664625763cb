import { date, text } from './shape.ts';
import { groupOf } from './shape-of.ts';

/** The act in force of a document's own kind that the document repeals; all null where there is none. */
export interface FormerActFacts {
  /** «О назначении администратора …». */
  readonly title: string | null;
  readonly number: string | null;
  /** ISO. */
  readonly date: string | null;
}

export const NO_FORMER: FormerActFacts = { title: null, number: null, date: null };

const SOURCE = 'acts';

/** Shape of the former act. */
export const formerFields = groupOf<FormerActFacts>('прежний акт того же вида', {
  title: text('заголовок прежнего акта', SOURCE, 40),
  number: text('номер прежнего акта', SOURCE, 8),
  date: date('дата прежнего акта', SOURCE),
});
