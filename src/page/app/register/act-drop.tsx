import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Attached } from '../../acts-protocol.ts';
import type { Told } from '../../protocol.ts';
import { base64, isTooBig, TOO_BIG } from '../api.ts';
import { Drop } from '../parts/drop.tsx';
import { errorsIn, errorThat } from '../parts/problems.tsx';
import { useWindowEvent } from '../parts/use-window-event.ts';
import { changing, useShell } from '../shell.ts';

/** A file that is laid beside an act: a scan, a signature, a certificate. */
export interface TakenFile {
  readonly refused: readonly Told[];
  readonly isBusy: boolean;
  readonly take: (file: File) => Promise<void>;
}

export function useTakenFile(key: string, look: () => Promise<void>): TakenFile {
  const { ask, save, say } = useShell();
  const [refused, setRefused] = useState<readonly Told[]>([]);
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File): Promise<void> => {
    if (isTooBig(file)) return setRefused([errorThat(TOO_BIG)]);
    setBusy(true);
    const body = { key, name: file.name, bytes: await base64(file) };
    const attached = await changing(save, () => ask<Attached>('attach', body)).finally(() => setBusy(false));
    setRefused(errorsIn(attached.problems));
    if (attached.isDone) say(`Положено рядом с актом: ${attached.file}`);
    await look();
  };
  return { refused, isBusy, take };
}

/** The whole screen takes a drop. */
export function useDroppedAnywhere(take: (file: File) => Promise<void>): void {
  useWindowEvent('dragover', (event) => event.preventDefault());
  useWindowEvent('drop', (event) => {
    // The box has taken it already.
    const isTaken = event.defaultPrevented;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file && !isTaken) void take(file);
  });
}

interface ActDropProps extends Pick<TakenFile, 'isBusy' | 'take'> {
  readonly isSmall: boolean;
}

export function ActDrop({ isSmall, isBusy, take }: ActDropProps): JSX.Element {
  return (
    <Drop
      isSmall={isSmall}
      label={isBusy ? 'Проверяем подпись…' : 'Перетащите сюда скан или файл .sig'}
      hint="или нажмите, чтобы выбрать; можно и сертификат (.cer)"
      accept=".pdf,.jpg,.jpeg,.png,.sig,.p7s,.sgn,.sign,.p7m,.cer,.crt,.der,.pem"
      onFile={(file) => void take(file)}
    />
  );
}
