import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SavedRollUp } from '../../district-protocol.ts';
import type { Answer, MadeFileLink } from '../../protocol.ts';
import { Button } from '../parts/button.tsx';
import type { DistrictProps } from './district-props.ts';

export type Telling = Pick<DistrictProps, 'ask'> & { readonly say: (text: string) => void };

const FILES = [
  ['summary', 'xlsx', 'Скачать Excel'],
  ['summary', 'csv', 'Скачать CSV'],
  ['', 'docx', 'Скачать справку Word'],
  ['', 'pdf', 'Скачать справку PDF'],
] as const;

/** The roll-up as files. */
export function Export({ ask, say }: Telling): JSX.Element {
  const [saved, setSaved] = useState<SavedRollUp | null>(null);
  const save = async (): Promise<void> => {
    const answer = await ask<Answer<SavedRollUp>>('district-save');
    if ('refused' in answer) say(answer.refused.message);
    else setSaved(answer.value);
  };
  return (
    <section class="stack-s" aria-label="Сохранить свод">
      <p class="row">
        <Button label="Сохранить свод в папку" onPress={save} />
        <Downloads ask={ask} />
      </p>
      {saved && <SavedFiles saved={saved} />}
    </section>
  );
}

function Downloads({ ask }: Pick<Telling, 'ask'>): JSX.Element {
  const download = async (id: string, format: string): Promise<void> => {
    const made = await ask<MadeFileLink | null>('district-file', { id, format });
    if (made) location.assign(made.address);
  };
  return (
    <>
      {FILES.map(([id, format, label]) => (
        <Button look="link" label={label} onPress={() => download(id, format)} />
      ))}
    </>
  );
}

function SavedFiles({ saved: { files, notes } }: { readonly saved: SavedRollUp }): JSX.Element {
  return (
    <div class="note note-good small" role="status">
      <p>Записано: {files.map((one) => `«${one}»`).join(', ')}</p>
      {notes.map((one) => (
        <p>{one}</p>
      ))}
    </div>
  );
}
