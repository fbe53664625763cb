import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FolderListing } from '../folder-protocol.ts';
import type { Answer } from '../protocol.ts';
import { Question } from './question.tsx';
import type { Shell } from './shell.ts';

interface FolderPickerProps {
  readonly ask: Shell['ask'];
  readonly onChoose: (path: string) => void;
  readonly onClose: () => void;
}

/** Goes through the folders of this computer until one is chosen. */
export function FolderPicker(props: FolderPickerProps): JSX.Element {
  const [path, setPath] = useState('');
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [refused, setRefused] = useState('');
  useEffect(() => {
    void props.ask<Answer<FolderListing>>('folders', { path }).then((answer) => {
      setRefused('refused' in answer ? answer.refused.message : '');
      if ('value' in answer) setListing(answer.value);
    });
  }, [path]);
  return (
    <Question
      title="Какую папку открыть?"
      answers={[
        { label: 'Открыть эту папку', act: () => listing && props.onChoose(listing.path) },
        { label: 'Отмена', act: props.onClose },
      ]}
    >
      <p class="small muted" role="status">
        {refused !== '' ? refused : (listing?.path ?? 'Читаем…')}
        {listing?.isOrganization === true && ' – здесь сведения организации'}
      </p>
      {listing && <Inside listing={listing} onGo={setPath} />}
    </Question>
  );
}

interface InsideProps {
  readonly listing: FolderListing;
  readonly onGo: (path: string) => void;
}

/** The folders that one may go to. */
function Inside({ listing, onGo }: InsideProps): JSX.Element {
  const { path, above, folders, left } = listing;
  const inside = (name: string): string => `${path.replace(/[\\/]$/u, '')}/${name}`;
  return (
    <ul class="picker">
      {above !== null && (
        <li>
          <button type="button" class="link" onClick={() => onGo(above)}>
            ← Выше
          </button>
        </li>
      )}
      {folders.map((name) => (
        <li key={name}>
          <button type="button" class="link" onClick={() => onGo(inside(name))}>
            {name}
          </button>
        </li>
      ))}
      {left > 0 && <li class="muted">И ещё папок: {left}. Вставьте путь к нужной.</li>}
      {folders.length === 0 && <li class="muted">Внутри папок нет</li>}
    </ul>
  );
}
