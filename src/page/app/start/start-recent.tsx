import type { JSX } from 'preact';
import type { Recent } from '../../protocol.ts';
import { Button } from '../parts/button.tsx';
import type { FolderOpening, OpeningAt } from './use-opening.ts';

interface RecentFoldersProps {
  readonly list: readonly Recent[];
  readonly opening: FolderOpening;
}

/** Folders that were open lately. */
export function RecentFolders({ list, opening: { open, at } }: RecentFoldersProps): JSX.Element | null {
  const reopen = (path: string): Promise<void> => open(path, 'open', { path });
  if (list.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>Недавние папки</h2>
      <ul class="folders">
        {list.map((one) => (
          <RecentFolder one={one} {...at(one.path)} onOpen={() => reopen(one.path)} />
        ))}
      </ul>
    </section>
  );
}

interface RecentFolderProps extends OpeningAt {
  readonly one: Recent;
  readonly onOpen: () => Promise<void>;
}

function RecentFolder({ one, error, isBusy, onOpen }: RecentFolderProps): JSX.Element {
  const { path, name, obstacle } = one;
  const wrong = error || obstacle;
  const standing = isBusy ? 'открываем…' : obstacle === null ? 'на месте' : 'нет';
  return (
    <li>
      <div>
        <b>{name}</b>
        <br />
        <span class="muted">{path}</span>
        {wrong && <span class="error">{wrong}</span>}
      </div>
      <span class="badge badge-line">{standing}</span>
      <Button look="small" label="Открыть" aloud={`папку ${name}`} onPress={onOpen} />
    </li>
  );
}
