import { safeFileName } from '../output/file-name.ts';
import type { Rendered } from '../templating/render.ts';
import type { PageLayout } from '../writers/layout.ts';
import { type Made, subjectOf } from './made.ts';

/** Every chart of a document as a PNG file: «Отчёт … – Активные участники по неделям.png». Drawing is loaded when used. */
export async function chartPictures(rendered: Rendered, layout: PageLayout): Promise<readonly Made[]> {
  const { chartImages } = await import('../writers/png/png.ts');
  return chartImages(rendered.tree, layout).map(({ name, bytes }) => ({
    ...subjectOf(rendered),
    format: 'png',
    name: safeFileName(`${rendered.fileName} – ${name}`, 'png'),
    bytes,
    problems: [],
  }));
}
