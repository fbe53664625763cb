import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Version } from '../protocol.ts';
import { useShell } from './shell.ts';

const SHOWN = 20;

/** What files were before they were changed. */
export function Versions(): JSX.Element {
  const { state, ask, save, say } = useShell();
  const [list, setList] = useState<readonly Version[]>([]);
  const [isAll, setAll] = useState(false);
  useEffect(
    () => void ask<readonly Version[] | null>('versions').then((found) => setList(found ?? [])),
    [state],
  );
  const restore = async ({ id, file, when }: Version): Promise<void> => {
    const refused = await save(() => ask<Answer<unknown>>('restore', { id }));
    say(
      refused ? refused.message : `${file}: вернули версию от ${when}. Нынешняя тоже сохранена в этом списке`,
    );
  };
  return (
    <section class="card stack-s">
      <h2>Прежние версии</h2>
      <p class="muted">
        Перед каждым изменением программа сохраняет, каким был файл. Версии хранятся 30 дней.
        {list.length === 0 && ' Пока их нет: здесь ещё ничего не меняли.'}
      </p>
      {list.length > 0 && (
        <ul class="folders">
          {(isAll ? list : list.slice(0, SHOWN)).map((one) => (
            <VersionLine one={one} onRestore={() => void restore(one)} />
          ))}
        </ul>
      )}
      {!isAll && list.length > SHOWN && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          Показать все: {list.length}
        </button>
      )}
    </section>
  );
}

interface VersionLineProps {
  readonly one: Version;
  readonly onRestore: () => void;
}

function VersionLine({ one: { file, when }, onRestore }: VersionLineProps): JSX.Element {
  return (
    <li>
      <span>{file}</span>
      <span class="muted num">{when}</span>
      <button type="button" class="btn btn-s" onClick={onRestore}>
        Вернуть
        <span class="vh">
          {' '}
          {file} от {when}
        </span>
      </button>
    </li>
  );
}
