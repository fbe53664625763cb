import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Beginning } from '../../protocol.ts';
import { EmptyFolder } from './empty-folder.tsx';
import { StartChoices } from './start-choices.tsx';
import { RecentFolders } from './start-recent.tsx';
import { type FolderOpening, type StartProps, useOpening } from './use-opening.ts';

/** The first screen: which folder? */
export function StartScreen(props: StartProps): JSX.Element {
  const opening = useOpening(props);
  const start = useBeginning(props.ask, opening);
  return (
    <div class="start">
      <Top />
      <main id="main">
        <Welcome />
        {start !== null && start.empty !== null && <EmptyFolder path={start.empty} opening={opening} />}
        <StartChoices {...{ start, opening }} ask={props.ask} />
        <RecentFolders list={start?.recent ?? []} opening={opening} />
        <Promises />
      </main>
    </div>
  );
}

/** Asked for anew when a folder was not opened: it may have turned out to be empty. */
function useBeginning(ask: StartProps['ask'], { busy }: FolderOpening): Beginning | null {
  const [start, setStart] = useState<Beginning | null>(null);
  useEffect(() => {
    if (busy === '') void ask<Beginning>('start').then(setStart);
  }, [busy]);
  return start;
}

function Top(): JSX.Element {
  return (
    <header class="start-top">
      <b>sferum-docs</b>
      <span class="muted">Работает на этом компьютере, без интернета</span>
    </header>
  );
}

function Welcome(): JSX.Element {
  return (
    <>
      <h1>Документы для «Сферума» и&nbsp;MAX</h1>
      <p class="lead">
        Положение, приказы, заявка, журналы, отчёт. Вы вписываете сведения один раз, падежи, номера и ссылки
        расставляет программа.
      </p>
    </>
  );
}

function Promises(): JSX.Element {
  return (
    <ul class="promise">
      <li>
        <b>Ничего не уходит в интернет</b>Имена и телефоны остаются в вашей папке.
      </li>
      <li>
        <b>Ничего не пропадает</b>Каждое изменение сохраняется само, прежние версии хранятся 30&nbsp;дней.
      </li>
      <li>
        <b>Обычные файлы</b>Word, PDF и таблицы. Их можно открыть и без программы.
      </li>
    </ul>
  );
}
