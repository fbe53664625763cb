import type { JSX } from 'preact';
import type { FolderOpening } from './use-opening.ts';

interface EmptyFolderProps {
  readonly path: string;
  readonly opening: FolderOpening;
}

/** Only she knows what an empty folder will be; nothing is written until she has said it. */
export function EmptyFolder({ path, opening: { open, errorAt } }: EmptyFolderProps): JSX.Element {
  const error = errorAt('empty');
  return (
    <section class="card stack-s gap-top gap-bottom" aria-labelledby="empty-folder">
      <h2 id="empty-folder">Папка пуста. Что в ней будет?</h2>
      <p class="muted">{path}</p>
      {error !== '' && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <p class="row">
        <button type="button" class="btn" onClick={() => void open('empty', 'begin-organization', {})}>
          Одна организация
        </button>
        <button type="button" class="btn" onClick={() => void open('empty', 'begin-district', {})}>
          Район: папки организаций
        </button>
      </p>
    </section>
  );
}
