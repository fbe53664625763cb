import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Beginning, Recent } from '../protocol.ts';
import { FolderPicker } from './folder-picker.tsx';
import type { Shell } from './shell.ts';
import { TextChoice } from './text-choice.tsx';

interface StartProps {
  readonly ask: Shell['ask'];
  readonly onOpen: () => void;
}

/** The first screen: which folder? */
export function StartScreen(props: StartProps): JSX.Element {
  const [start, setStart] = useState<Beginning | null>(null);
  const { busy, open, errorAt } = useOpening(props);
  const [isPicking, setPicking] = useState(false);
  useEffect(() => void props.ask<Beginning>('start').then(setStart), []);
  return (
    <div class="start">
      <header class="start-top">
        <b>sferum-docs</b>
        <span class="muted">Работает на этом компьютере, без интернета</span>
      </header>
      <main id="main">
        <h1>Документы для «Сферума» и&nbsp;MAX</h1>
        <p class="lead">
          Положение, приказы, заявка, журналы, отчёт. Вы вписываете сведения один раз, падежи, номера и ссылки
          расставляет программа.
        </p>
        {isPicking && (
          <FolderPicker
            ask={props.ask}
            onClose={() => setPicking(false)}
            onChoose={(path) => {
              setPicking(false);
              void open('open', 'open', { path });
            }}
          />
        )}
        <div class="choices">
          <TextChoice
            id="create"
            title="Новая организация"
            about={`Восемь обязательных полей и список работников. Папка появится здесь: ${start?.home ?? ''}`}
            label="Как назвать папку"
            button="Начать"
            isMain
            error={errorAt('create')}
            isBusy={busy === 'create'}
            onSubmit={(name) => void open('create', 'create', { name })}
          />
          <TextChoice
            id="open"
            title="Открыть папку"
            about="Если папка уже есть: на этом компьютере, на флешке или от методиста района. Путь к ней можно скопировать в Проводнике из строки адреса."
            label="Путь к папке"
            button="Открыть"
            error={errorAt('open')}
            isBusy={busy === 'open'}
            onSubmit={(path) => void open('open', 'open', { path: path.replace(/^"(.*)"$/u, '$1') })}
            onPick={() => setPicking(true)}
          />
          <Sample
            hasSample={start?.hasSample !== false}
            error={errorAt('sample')}
            isBusy={busy === 'sample'}
            onOpen={() => void open('sample', 'sample', {})}
          />
        </div>
        {start !== null && start.recent.length > 0 && (
          <section class="stack-s">
            <h2>Недавние папки</h2>
            <ul class="folders">
              {start.recent.map((one) => (
                <RecentFolder
                  one={one}
                  error={errorAt(one.path)}
                  isBusy={busy === one.path}
                  onOpen={() => void open(one.path, 'open', { path: one.path })}
                />
              ))}
            </ul>
          </section>
        )}
        <Promises />
      </main>
    </div>
  );
}

interface Opening {
  /** Which button was pressed and has no answer yet; '' for none. */
  readonly busy: string;
  readonly open: (at: string, name: string, body: object) => Promise<void>;
  readonly errorAt: (at: string) => string;
}

/** Opens a folder, one at a time; why it is not opened stands at the button. */
function useOpening({ ask, onOpen }: StartProps): Opening {
  const [refused, setRefused] = useState<{ readonly at: string; readonly message: string } | null>(null);
  const [busy, setBusy] = useState('');
  const open = async (at: string, name: string, body: object): Promise<void> => {
    if (busy !== '') return;
    setBusy(at);
    setRefused(null);
    const answer = await ask<Answer<null>>(name, body);
    setBusy('');
    if ('refused' in answer) setRefused({ at, message: answer.refused.message });
    else onOpen();
  };
  const errorAt = (at: string): string => (refused?.at === at ? refused.message : '');
  return { busy, open, errorAt };
}

interface SampleProps {
  readonly hasSample: boolean;
  readonly error: string;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
}

function Sample(props: SampleProps): JSX.Element {
  return (
    <section class="card choice">
      <h2>Посмотреть на образце</h2>
      <p>Вымышленный детский сад «Сказка» со всеми документами. Менять можно всё: это ваша копия.</p>
      {props.error !== '' && <span class="error">{props.error}</span>}
      {props.hasSample && (
        <button type="button" class="btn" onClick={props.onOpen}>
          {props.isBusy ? 'Открываем…' : 'Открыть образец'}
        </button>
      )}
    </section>
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

interface RecentFolderProps {
  readonly one: Recent;
  readonly error: string;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
}

function RecentFolder(props: RecentFolderProps): JSX.Element {
  const { path, name, obstacle } = props.one;
  const error = props.error === '' ? (obstacle ?? '') : props.error;
  return (
    <li>
      <div>
        <b>{name}</b>
        <br />
        <span class="muted">{path}</span>
        {error !== '' && <span class="error">{error}</span>}
      </div>
      <span class="badge badge-line">
        {props.isBusy ? 'открываем…' : obstacle === null ? 'на месте' : 'нет'}
      </span>
      <button type="button" class="btn btn-s" onClick={props.onOpen}>
        Открыть<span class="vh"> папку {name}</span>
      </button>
    </li>
  );
}
