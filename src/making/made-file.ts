import type { Product } from '../output/plan.ts';
import type { Problem } from '../problem.ts';
import { placeIn } from '../templating/parsed-problems.ts';
import type { Rendered } from '../templating/rendered.ts';
import { safeFileName } from '../world/file-name.ts';
import type { Format } from '../writers/registry.ts';
import type { WrittenFile } from '../writers/writer.ts';

/** A file with what its writer found. */
export interface MadeFile extends Product {
  readonly problems: readonly Problem[];
}

/** The document that a file is of. */
export function subjectOf({ template, period }: Rendered): Pick<Product, 'id' | 'period'> {
  return period === null ? { id: template.id } : { id: template.id, period };
}

/** A file that a writer gave, under the name of its document. */
export function madeFile(
  rendered: Rendered,
  format: Format,
  { bytes, problems, part }: WrittenFile,
): MadeFile {
  const { template, fileName } = rendered;
  return {
    ...subjectOf(rendered),
    format,
    name: safeFileName(part === undefined ? fileName : `${fileName} – ${part}`, format),
    bytes,
    problems: problems.map((problem) => ({ ...placeIn(template, fileName), ...problem })),
  };
}
