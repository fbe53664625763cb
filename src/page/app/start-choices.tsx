import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Beginning } from '../protocol.ts';
import { FolderPicker } from './folder-picker.tsx';
import { TextChoice } from './text-choice.tsx';
import type { FolderOpening, StartProps } from './use-opening.ts';

interface StartChoicesProps extends Pick<StartProps, 'ask'> {
  readonly start: Beginning | null;
  readonly opening: FolderOpening;
}

/** A new folder, one that is there, the sample. */
export function StartChoices({
  ask,
  start,
  opening: { busy, open, errorAt },
}: StartChoicesProps): JSX.Element {
  return (
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
      <FolderChoice
        ask={ask}
        error={errorAt('open')}
        isBusy={busy === 'open'}
        onOpen={(path) => void open('open', 'open', { path })}
      />
      <Sample
        hasSample={start?.hasSample !== false}
        error={errorAt('sample')}
        isBusy={busy === 'sample'}
        onOpen={() => void open('sample', 'sample', {})}
      />
    </div>
  );
}

interface FolderChoiceProps extends Pick<StartProps, 'ask'> {
  readonly error: string;
  readonly isBusy: boolean;
  readonly onOpen: (path: string) => void;
}

/** A folder that is there: its path is typed, or it is picked. */
function FolderChoice({ ask, error, isBusy, onOpen }: FolderChoiceProps): JSX.Element {
  const [isPicking, setPicking] = useState(false);
  const choose = (path: string): void => {
    setPicking(false);
    onOpen(path);
  };
  return (
    <>
      {isPicking && <FolderPicker ask={ask} onClose={() => setPicking(false)} onChoose={choose} />}
      <TextChoice
        id="open"
        title="Открыть папку"
        about="Если папка уже есть: на этом компьютере, на флешке или от методиста района. Путь к ней можно скопировать в Проводнике из строки адреса."
        label="Путь к папке"
        button="Открыть"
        error={error}
        isBusy={isBusy}
        onSubmit={(path) => onOpen(path.replace(/^"(.*)"$/u, '$1'))}
        onPick={() => setPicking(true)}
      />
    </>
  );
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
