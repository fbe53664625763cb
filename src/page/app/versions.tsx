import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Version } from '../protocol.ts';
import { useShell } from './shell.ts';

const SHOWN = 20;

/** What files were before they were changed. */
export function Versions(): JSX.Element {
  const { state, ask } = useShell();
  const [list, setList] = useState<readonly Version[]>([]);
  const [isAll, setAll] = useState(false);
  useEffect(
    () => void ask<readonly Version[] | null>('versions').then((found) => setList(found ?? [])),
    [state],
  );
  const restore = useRestore();
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
