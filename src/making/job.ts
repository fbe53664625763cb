import type { Product } from '../output/plan.ts';
import { type Catalogue, readCatalogue } from '../templating/catalogue.ts';
import { type Renderer, rendererOf } from '../templating/render.ts';
import type { SetName } from '../templating/sets.ts';
import type { KeptExports } from '../usage/figures/kept-exports.ts';
import type { ReportPeriod } from '../usage/period.ts';
import type { Files } from '../world/files.ts';
import type { Format } from '../writers/registry.ts';

/** Which documents are made. */
export interface DocumentOptions {
  /** Of the templates; none: all. */
  readonly ids: readonly string[];
  /** Only the documents of this set, in its order, with a list of what to do with them. */
  readonly set?: SetName | undefined;
  readonly formats: readonly Format[];
  /** ISO; for documents without a date of their own. */
  readonly date: string | null;
  /** Of what the usage report speaks; null: the newest quarter that has data. */
  readonly period: ReportPeriod | null;
  /** ISO: exports of later days are warned of. */
  readonly today: string;
}

/** One organisation to make documents for. */
export interface Job {
  readonly files: Files;
  readonly catalogue: Catalogue;
  readonly renderer: Renderer;
  /** Folder of the facts. */
  readonly input: string;
  readonly options: DocumentOptions;
  /** Exports of the folder that were read before, of whoever keeps them. */
  readonly exports?: KeptExports;
  /** Called when a document is in memory in all its formats. */
  readonly progress: (done: { readonly title: string; readonly products: readonly Product[] }) => void;
}

/** Templates that are read and compiled, for any number of jobs. */
export function compiled(catalogue: Catalogue): Pick<Job, 'catalogue' | 'renderer'> {
  return { catalogue, renderer: rendererOf(catalogue) };
}

/** {@link compiled} of folders, the built-in one first. Throws the file system's error. */
export function openTemplates(files: Files, folders: readonly string[]): Pick<Job, 'catalogue' | 'renderer'> {
  return compiled(readCatalogue(files, folders));
}
