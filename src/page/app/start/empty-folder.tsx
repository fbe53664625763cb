import type { JSX } from 'preact';
import { Button } from '../parts/button.tsx';
import { ErrorLine } from '../parts/problems.tsx';
import type { FolderOpening } from './use-opening.ts';

interface EmptyFolderProps {
  readonly path: string;
  readonly opening: FolderOpening;
}

/** Only she knows what an empty folder will be; nothing is written until she has said it. */
export function EmptyFolder({ path, opening: { open, at } }: EmptyFolderProps): JSX.Element {
  return (
    <section class="card stack-s gap-top gap-bottom" aria-labelledby="empty-folder">
      <h2 id="empty-folder">Папка пуста. Что в ней будет?</h2>
      <p class="muted">{path}</p>
      <ErrorLine message={at('empty').error} />
      <p class="row">
        <Button label="Одна организация" onPress={() => open('empty', 'begin-organization', {})} />
        <Button label="Район: папки организаций" onPress={() => open('empty', 'begin-district', {})} />
      </p>
    </section>
  );
}
