import type { InlineContext } from './inline.ts';
import type { Numbering } from './numbering.ts';

export interface BuildContext extends InlineContext {
  readonly numbering: Numbering;
  /** True once something was reported. */
  isFaulty(): boolean;
}
