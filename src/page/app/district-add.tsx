import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Answer } from '../protocol.ts';
import type { DistrictProps } from './district-props.ts';
import { TextChoice } from './text-choice.tsx';

type AddProps = Pick<DistrictProps, 'district' | 'ask' | 'refresh'>;

/** One more organisation begins in a folder of its own. */
export function AddOrganization(props: AddProps): JSX.Element {
  const { district } = props;
  if (district.organizations.length > 0)
    return (
      <details class="gap-top">
        <summary>Добавить организацию</summary>
        <AddForm {...props} />
      </details>
    );
  return (
    <div class="stack">
      <div class="note">
        <p>
          <b>В папке нет организаций.</b> У каждой своя папка с файлом organization.yaml внутри. Если они у
          вас есть, скопируйте их сюда и обновите страницу:
        </p>
        <p class="muted">{district.path}</p>
      </div>
      <AddForm {...props} />
    </div>
  );
}

function AddForm({ district, ask, refresh }: AddProps): JSX.Element {
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  const add = async (name: string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const answer = await ask<Answer<null>>('district-add', { name });
    setBusy(false);
    setError('refused' in answer ? answer.refused.message : '');
    if ('refused' in answer) return;
    location.hash = '#/организация';
    await refresh();
  };
  const isFirst = district.organizations.length === 0;
  return (
    <TextChoice
      id="add"
      title={isFirst ? 'Первая организация' : 'Новая организация'}
      about="Папка появится в папке района, откроется её форма. Назад к району – ссылкой над названием."
      label="Как назвать папку"
      button="Добавить"
      isMain={isFirst}
      error={error}
      isBusy={isBusy}
      onSubmit={(name) => void add(name)}
    />
  );
}
