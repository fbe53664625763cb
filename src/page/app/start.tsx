import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Beginning } from '../protocol.ts';
import { EmptyFolder } from './empty-folder.tsx';
import { StartChoices } from './start-choices.tsx';
import { RecentFolders } from './start-recent.tsx';
import { type StartProps, useOpening } from './use-opening.ts';

/** The first screen: which folder? */
export function StartScreen(props: StartProps): JSX.Element {
  const [start, setStart] = useState<Beginning | null>(null);
  const opening = useOpening(props);
  const { busy } = opening;
  // A folder that was to be opened may have turned out to be empty.
  useEffect(() => {
    if (busy === '') void props.ask<Beginning>('start').then(setStart);
  }, [busy]);
  return (
    <div class="start">
      <header class="start-top">
        <b>sferum-docs</b>
        <span class="muted">Работает на этом компьютере, без интернета</span>
      </header>
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
