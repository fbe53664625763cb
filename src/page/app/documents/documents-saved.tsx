import type { JSX } from 'preact';
import type { Saved } from '../../documents-protocol.ts';
import { errorsIn, Refused } from '../parts/problems.tsx';

interface SavedNoteProps {
  readonly saved: Saved | null;
  readonly output: string;
}

/** What became of the files that were put into the folder. */
export function SavedNote({ saved, output }: SavedNoteProps): JSX.Element | null {
  if (!saved) return null;
  const { isDone, problems, files } = saved;
  if (!isDone) return <Refused title="Документы не записаны." list={errorsIn(problems)} />;
  return (
    <div class="note note-good stack-s" role="status">
      <p>
        <b>Файлов в папке: {files.length}.</b> {output}
      </p>
      <Beside files={files} />
      <p>Что подписать и в каком порядке – в файле «Что подписать» той же папки.</p>
    </div>
  );
}

function Beside({ files }: Pick<Saved, 'files'>): JSX.Element | null {
  const beside = files.filter(({ outcome }) => outcome === 'beside');
  if (beside.length === 0) return null;
  return (
    <p>
      Файлы, которые вы изменили или подписали, не тронуты; новые лежат рядом:{' '}
      {beside.map(({ path }) => `«${path}»`).join(', ')}
    </p>
  );
}
