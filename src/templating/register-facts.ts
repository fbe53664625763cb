import { date, text } from './shape.ts';
import { groupOf, listOf } from './shape-of.ts';

/** The register of issued acts, as templates name it. */
export interface RegisterFacts {
  /** Oldest first; none without a register. */
  readonly years: readonly RegisterYear[];
}

interface RegisterYear {
  readonly year: string;
  readonly orders: readonly RegisteredOrder[];
}

/** An order of the journal. What is not known is null. */
export interface RegisteredOrder {
  /** Counts in its year, from 1. */
  readonly ordinal: number;
  readonly number: string | null;
  readonly date: string;
  readonly title: string;
  /** «Заведующий Е.П. Белозёрова». */
  readonly signer: string | null;
  /** «заменил № 71-ОД от 01.09.2022; утратил силу с 12.05.2026, № 60-од». */
  readonly fate: string | null;
}

export const NO_REGISTER: RegisterFacts = { years: [] };

/** Path of the facts without which there is no journal. */
export const REGISTERED = 'register.years';

const SOURCE = 'acts/register.csv';

const order = groupOf<RegisteredOrder>('изданный приказ', {
  ordinal: text('порядковый номер приказа', SOURCE, 6),
  number: text('номер изданного приказа', SOURCE, 8),
  date: date('дата изданного приказа', SOURCE),
  title: text('заголовок изданного приказа', SOURCE, 40),
  signer: text('кто подписал приказ', SOURCE),
  fate: text('что заменил приказ и утратил ли силу', SOURCE),
});

const year = groupOf<RegisterYear>('год реестра', {
  year: text('год реестра', SOURCE, 6),
  orders: listOf('изданный приказ', SOURCE, order),
});

/** Shape of the register. */
export const registerFields = groupOf<RegisterFacts>('реестр актов', {
  years: listOf('изданные приказы', SOURCE, year),
});
