import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DocumentState } from '../../documents-protocol.ts';
import type { Answer } from '../../protocol.ts';
import { base64, isTooBig, TOO_BIG } from '../api.ts';
import { Drop } from '../parts/drop.tsx';
import { ErrorLine } from '../parts/problems.tsx';
import { useShell } from '../shell.ts';

/** The scan of the signed paper, which its message takes along. */
export function Scan({ one, scan }: { readonly one: DocumentState; readonly scan: string }): JSX.Element {
  const { refused, take } = useScan(one.id);
  if (scan !== '') return <p class="small">К письму приложен ваш скан: signed/{scan}</p>;
  return (
    <>
      <ErrorLine message={refused} />
      <Drop
        isSmall
        label="Скан подписанного"
        hint="перетащите сюда: он пойдёт с письмом"
        accept=".pdf,.jpg,.jpeg,.png"
        onFile={(file) => void take(file)}
      />
    </>
  );
}

interface TakenScan {
  readonly refused: string;
  readonly take: (file: File) => Promise<void>;
}

function useScan(id: string): TakenScan {
  const { ask, save, say } = useShell();
  const [refused, setRefused] = useState('');
  const take = async (file: File): Promise<void> => {
    if (isTooBig(file)) return setRefused(TOO_BIG);
    const bytes = await base64(file);
    const answer = await save(() => ask<Answer<unknown>>('lay-in-scan', { id, bytes }));
    setRefused(answer?.message ?? '');
    if (!answer) say('Скан положен: он пойдёт с письмом вместо файла без подписи');
  };
  return { refused, take };
}
