import type { JSX } from 'preact';
import type { Saved } from '../documents-protocol.ts';
import { Refused } from './parts.tsx';

interface SavedNoteProps {
  readonly saved: Saved | null;
  readonly output: string;
}

/** What became of the files that were put into the folder. */
export function SavedNote({ saved, output }: SavedNoteProps): JSX.Element | null {
  if (!saved) return null;
  if (!saved.isDone)
    return (
      <Refused
        title="Документы не записаны."
        list={saved.problems.filter(({ severity }) => severity === 'error')}
      />
    );
  const beside = saved.files.filter(({ outcome }) => outcome === 'beside');
  return (
    <div class="note note-good stack-s" role="status">
      <p>
        <b>Файлов в папке: {saved.files.length}.</b> {output}
      </p>
      {beside.length > 0 && (
        <p>
          Файлы, которые вы изменили или подписали, не тронуты; новые лежат рядом:{' '}
          {beside.map(({ path }) => `«${path}»`).join(', ')}
        </p>
      )}
      <p>Что подписать и в каком порядке – в файле «Что подписать» той же папки.</p>
    </div>
  );
}
