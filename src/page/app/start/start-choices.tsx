import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Beginning } from '../../protocol.ts';
import { Button } from '../parts/button.tsx';
import { TextChoice } from '../parts/text-choice.tsx';
import { FolderPicker } from './folder-picker.tsx';
import type { FolderOpening, OpeningAt, StartProps } from './use-opening.ts';

interface StartChoicesProps extends Pick<StartProps, 'ask'> {
  readonly start: Beginning | null;
  readonly opening: FolderOpening;
}

/** A new folder, one that is there, the sample. */
export function StartChoices({ ask, start, opening: { open, at } }: StartChoicesProps): JSX.Element {
  return (
    <div class="choices">
      <TextChoice
        id="create"
        title="Новая организация"
        about={`Восемь обязательных полей и список работников. Папка появится здесь: ${start?.home ?? ''}`}
        label="Как назвать папку"
        button="Начать"
        isMain
        {...at('create')}
        onSubmit={(name) => open('create', 'create', { name })}
      />
      <FolderChoice ask={ask} {...at('open')} onOpen={(path) => open('open', 'open', { path })} />
      <Sample
        hasSample={start?.hasSample !== false}
        {...at('sample')}
        onOpen={() => open('sample', 'sample', {})}
      />
    </div>
  );
}

interface FolderChoiceProps extends Pick<StartProps, 'ask'>, OpeningAt {
  readonly onOpen: (path: string) => Promise<void>;
}

const WHERE_A_FOLDER_IS =
  'Если папка уже есть: на этом компьютере, на флешке или от методиста района. Путь к ней можно скопировать в Проводнике из строки адреса.';

/** A folder that is there: its path is typed, or it is picked. */
function FolderChoice({ ask, onOpen, ...opening }: FolderChoiceProps): JSX.Element {
  const [isPicking, setPicking] = useState(false);
  const choose = (path: string): void => {
    setPicking(false);
    void onOpen(path);
  };
  return (
    <>
      {isPicking && <FolderPicker ask={ask} onClose={() => setPicking(false)} onChoose={choose} />}
      <TextChoice
        id="open"
        title="Открыть папку"
        about={WHERE_A_FOLDER_IS}
        label="Путь к папке"
        button="Открыть"
        {...opening}
        onSubmit={(path) => onOpen(path.replace(/^"(.*)"$/u, '$1'))}
        onPick={() => setPicking(true)}
      />
    </>
  );
}

interface SampleProps extends OpeningAt {
  readonly hasSample: boolean;
  readonly onOpen: () => Promise<void>;
}

function Sample({ hasSample, error, isBusy, onOpen }: SampleProps): JSX.Element {
  return (
    <section class="card choice">
      <h2>Посмотреть на образце</h2>
      <p>Вымышленный детский сад «Сказка» со всеми документами. Менять можно всё: это ваша копия.</p>
      {error !== '' && <span class="error">{error}</span>}
      {hasSample && <Button label={isBusy ? 'Открываем…' : 'Открыть образец'} onPress={onOpen} />}
    </section>
  );
}
