import type { ReadFiles } from '../../../world/unchanged.ts';
import type { Mapping } from './mapping.ts';

/** A file of the usage folder. */
export interface ExportFile {
  /** Path for {@link ReadFiles}. */
  readonly path: string;
  /** «usage/log.csv». */
  readonly name: string;
  readonly mapping: Mapping;
}

export function isWorkbook({ name }: ExportFile): boolean {
  return /\.xlsx?$/iu.test(name);
}
