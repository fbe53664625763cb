import type { PageLayout } from '../layout.ts';
import type { ClauseLists } from './clause-lists.ts';

/** What a block needs to know about its surroundings. */
export interface Surroundings {
  readonly layout: PageLayout;
  /** Twips. */
  readonly width: number;
  readonly lists: ClauseLists;
  /** Outline level of the highest section: Word's «Заголовок 1». */
  readonly topSection: number;
  /** Ids of clauses by their numbers. */
  readonly clauses: ReadonlyMap<string, string>;
}
