import type { JSX } from 'preact';
import type { EditionSaved } from '../../acts-protocol.ts';
import { Button } from '../parts/button.tsx';
import { useDownload } from '../parts/download.ts';
import { useWork, WorkButton } from '../parts/work.tsx';
import { changing, useShell } from '../shell.ts';

interface EditionActionsProps {
  readonly id: string;
  readonly hasOrder: boolean;
  readonly onSaved: (saved: EditionSaved) => void;
  readonly onIssue: () => void;
}

/** What may be done with the changes: discussed, written, issued. */
export function EditionActions(props: EditionActionsProps): JSX.Element {
  const { id, hasOrder, onSaved, onIssue } = props;
  const { ask, save } = useShell();
  const { busy, begin } = useWork();
  const download = useDownload('Отличий нет: скачивать нечего');
  const put = async (): Promise<void> =>
    onSaved(await changing(save, () => ask<EditionSaved>('save-edition', { key: id })));
  return (
    <div class="row">
      <WorkButton
        isBusy={busy === 'zip'}
        label="Скачать для обсуждения"
        onWork={() => begin('zip', () => download('edition-zip', { key: id }))}
      />
      <WorkButton isBusy={busy === 'save'} label="Подготовить документы" onWork={() => begin('save', put)} />
      {hasOrder && <Button look="main" label="Издать приказ…" onPress={onIssue} />}
    </div>
  );
}
