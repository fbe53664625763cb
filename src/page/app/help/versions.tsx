import type { JSX } from 'preact';
import type { Answer, Version } from '../../protocol.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { LongList } from '../parts/long-list.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useShell } from '../shell.ts';

const SHOWN = 20;

/** What files were before they were changed. */
export function Versions(): JSX.Element {
  const { state } = useShell();
  const list = useAnswer<readonly Version[] | null>('versions', {}, [state]).answer ?? [];
  const restore = useRestore();
  const line = (one: Version): JSX.Element => <VersionLine one={one} onRestore={() => restore(one)} />;
  return (
    <Card title="Прежние версии">
      <p class="muted">
        Перед каждым изменением программа сохраняет, каким был файл. Версии хранятся 30 дней.
        {list.length === 0 && ' Пока их нет: здесь ещё ничего не меняли.'}
      </p>
      <LongList class="folders" list={list} most={SHOWN} more="Показать все" line={line} />
    </Card>
  );
}

/** Puts a version back; the file as it was until then is a version, too. */
function useRestore(): (version: Version) => Promise<void> {
  const { ask, save, say } = useShell();
  return async ({ id, file, when }) => {
    const refused = await save(() => ask<Answer<unknown>>('restore', { id }));
    const done = `${file}: вернули версию от ${when}. Нынешняя тоже сохранена в этом списке`;
    say(refused ? refused.message : done);
  };
}

interface VersionLineProps {
  readonly one: Version;
  readonly onRestore: () => Promise<void>;
}

function VersionLine({ one: { file, when }, onRestore }: VersionLineProps): JSX.Element {
  return (
    <li>
      <span>{file}</span>
      <span class="muted num">{when}</span>
      <Button look="small" label="Вернуть" aloud={`${file} от ${when}`} onPress={onRestore} />
    </li>
  );
}
