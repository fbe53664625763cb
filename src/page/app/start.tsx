import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Beginning, Recent } from '../protocol.ts';
import { FolderPicker } from './folder-picker.tsx';
import type { Shell } from './shell.ts';

/** The first screen: which folder? */
export function StartScreen(props: { readonly ask: Shell['ask']; readonly onOpen: () => void }): JSX.Element {
  const [start, setStart] = useState<Beginning | null>(null);
  const [refused, setRefused] = useState<{ readonly at: string; readonly message: string } | null>(null);
  const [busy, setBusy] = useState('');
  const [isPicking, setPicking] = useState(false);
  useEffect(() => void props.ask<Beginning>('start').then(setStart), []);
  const open = async (at: string, name: string, body: object): Promise<void> => {
    if (busy !== '') return;
    setBusy(at);
    setRefused(null);
    const answer = await props.ask<Answer<null>>(name, body);
    setBusy('');
    if ('refused' in answer) setRefused({ at, message: answer.refused.message });
    else props.onOpen();
  };
  const errorAt = (at: string): string => (refused?.at === at ? refused.message : '');
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
          <section class="card choice">
            <h2>Посмотреть на образце</h2>
            <p>Вымышленный детский сад «Сказка» со всеми документами. Менять можно всё: это ваша копия.</p>
            {errorAt('sample') !== '' && <span class="error">{errorAt('sample')}</span>}
            {start?.hasSample !== false && (
              <button type="button" class="btn" onClick={() => void open('sample', 'sample', {})}>
                {busy === 'sample' ? 'Открываем…' : 'Открыть образец'}
              </button>
            )}
          </section>
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
      </main>
    </div>
  );
}

function TextChoice(props: {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly label: string;
  readonly button: string;
  readonly isMain?: boolean;
  readonly error: string;
  readonly isBusy: boolean;
  readonly onSubmit: (text: string) => void;
  readonly onPick?: () => void;
}): JSX.Element {
  const [text, setText] = useState('');
  const { id, error } = props;
  return (
    <section class="card choice">
      <h2>{props.title}</h2>
      <p>{props.about}</p>
      <form
        class="field wide"
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit(text);
        }}
      >
        <label for={id}>{props.label}</label>
        {error !== '' && (
          <span class="error" id={`${id}-error`} role="alert">
            {error}
          </span>
        )}
        <input
          class="input"
          id={id}
          value={text}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={error !== ''}
          aria-describedby={error === '' ? undefined : `${id}-error`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button class={props.isMain ? 'btn btn-main' : 'btn'} type="submit" aria-busy={props.isBusy}>
          {props.isBusy ? 'Открываем…' : props.button}
        </button>
        {props.onPick && (
          <button type="button" class="btn" onClick={props.onPick}>
            Выбрать папку…
          </button>
        )}
      </form>
    </section>
  );
}

function RecentFolder(props: {
  readonly one: Recent;
  readonly error: string;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
}): JSX.Element {
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
