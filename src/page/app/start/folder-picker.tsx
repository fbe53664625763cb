import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FolderListing } from '../../folder-protocol.ts';
import type { Answer } from '../../protocol.ts';
import { Button } from '../parts/button.tsx';
import { refusalIn } from '../parts/problems.tsx';
import { Question } from '../parts/question.tsx';
import type { Shell } from '../shell.ts';

interface FolderPickerProps {
  readonly ask: Shell['ask'];
  readonly onChoose: (path: string) => void;
  readonly onClose: () => void;
}

/** Goes through the folders of this computer until one is chosen. */
export function FolderPicker({ ask, onChoose, onClose }: FolderPickerProps): JSX.Element {
  const { listing, refused, go } = useListing(ask);
  const answers = [
    { label: 'Открыть эту папку', act: () => listing && onChoose(listing.path) },
    { label: 'Отмена', act: onClose },
  ];
  return (
    <Question title="Какую папку открыть?" answers={answers}>
      <p class="small muted" role="status">
        {refused || (listing?.path ?? 'Читаем…')}
        {listing?.isOrganization === true && ' – здесь сведения организации'}
      </p>
      {listing && <Inside listing={listing} onGo={go} />}
    </Question>
  );
}

interface Listing {
  /** The last folder that could be looked into. */
  readonly listing: FolderListing | null;
  readonly refused: string;
  readonly go: (path: string) => void;
}

function useListing(ask: Shell['ask']): Listing {
  const [path, go] = useState('');
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [refused, setRefused] = useState('');
  const look = async (): Promise<void> => {
    const answer = await ask<Answer<FolderListing>>('folders', { path });
    setRefused(refusalIn(answer));
    if ('value' in answer) setListing(answer.value);
  };
  useEffect(() => void look(), [path]);
  return { listing, refused, go };
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
      {above !== null && <FolderLine name="← Выше" onGo={() => onGo(above)} />}
      {folders.map((name) => (
        <FolderLine key={name} name={name} onGo={() => onGo(inside(name))} />
      ))}
      {left > 0 && <li class="muted">И ещё папок: {left}. Вставьте путь к нужной.</li>}
      {folders.length === 0 && <li class="muted">Внутри папок нет</li>}
    </ul>
  );
}

function FolderLine({ name, onGo }: { readonly name: string; readonly onGo: () => void }): JSX.Element {
  return (
    <li>
      <Button look="link" label={name} onPress={onGo} />
    </li>
  );
}
