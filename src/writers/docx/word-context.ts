import type { PageLayout } from '../layout.ts';
import type { Anchors } from './anchors.ts';
import type { Picture, WordChart } from './word-model.ts';

/** What writing a body needs beside the body. */
export interface WordContext {
  readonly layout: PageLayout;
  /** Gives the relationship id of an address, or null for one that must not become a link. */
  readonly link: (href: string) => string | null;
  readonly anchors: Anchors;
  /** Gives the run that shows a picture. */
  readonly picture: (picture: Picture) => string;
  /** Gives the run that shows a chart. */
  readonly chart: (chart: WordChart) => string;
  /** Gives the attributes of a change. */
  readonly revision: () => string;
}
