import type { JSX } from 'preact';
import type { Recent } from '../protocol.ts';
import type { FolderOpening } from './use-opening.ts';

interface RecentFoldersProps {
  readonly list: readonly Recent[];
  readonly opening: FolderOpening;
}

/** Folders that were open lately. */
export function RecentFolders({ list, opening }: RecentFoldersProps): JSX.Element | null {
  const { busy, open, errorAt } = opening;
  if (list.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>Недавние папки</h2>
      <ul class="folders">
        {list.map((one) => (
          <RecentFolder
            one={one}
            error={errorAt(one.path)}
            isBusy={busy === one.path}
            onOpen={() => void open(one.path, 'open', { path: one.path })}
          />
        ))}
      </ul>
    </section>
  );
}

interface RecentFolderProps {
  readonly one: Recent;
  readonly error: string;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
}

function RecentFolder(props: RecentFolderProps): JSX.Element {
  const { path, name, obstacle } = props.one;
  const error = props.error === '' ? (obstacle ?? '') : props.error;
  return (
    <li>
      <div>
        <b>{name}</b>
        <br />
        <span class="muted">{path}</span>
        {error !== '' && <span class="error">{error}</span>}
      </div>
      <span class="badge badge-line">
        {props.isBusy ? 'открываем…' : obstacle === null ? 'на месте' : 'нет'}
      </span>
      <button type="button" class="btn btn-s" onClick={props.onOpen}>
        Открыть<span class="vh"> папку {name}</span>
      </button>
    </li>
  );
}
