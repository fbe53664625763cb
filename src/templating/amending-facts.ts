import { text } from './shape.ts';
import { groupOf } from './shape-of.ts';

/** What the order that amends an act says of it; all null in other documents. */
export interface AmendingFacts {
  /** In the accusative: «Положение об использовании …», «приказ от … № … «О назначении …»». */
  readonly act: string | null;
  /** Its first word, in the same case: «Положение». */
  readonly name: string | null;
  /** «утверждённое приказом от … № …». */
  readonly approval: string | null;
  /** The act stands in the appendix as a whole: «его», «её» or «их» with which it is meant. */
  readonly whole: string | null;
  /** There is one change. */
  readonly single: string | null;
  /** The act is approved by another: a local act, of which councils are asked. */
  readonly local: string | null;
  /** Why it is amended. */
  readonly grounds: string | null;
  /** Of the text that an order makes anew: all orders that changed it, «приказа от 15.06.2026 № 45-од». */
  readonly editions: string | null;
}

export const NO_AMENDING: AmendingFacts = {
  act: null,
  name: null,
  approval: null,
  whole: null,
  single: null,
  local: null,
  grounds: null,
  editions: null,
};

const SOURCE = 'acts';

/** Shape of what is amended. */
export const amendingFields = groupOf<AmendingFacts>('изменяемый акт', {
  act: text('изменяемый акт', SOURCE, 60),
  name: text('краткое название изменяемого акта', SOURCE, 20),
  approval: text('чем утверждён изменяемый акт', SOURCE, 30),
  whole: text('изложен ли изменяемый акт целиком', SOURCE),
  single: text('одно ли изменение', SOURCE),
  local: text('локальный ли акт изменяется', SOURCE),
  grounds: text('основание изменений', SOURCE, 45),
  editions: text('приказы, изменившие акт', SOURCE, 30),
});
