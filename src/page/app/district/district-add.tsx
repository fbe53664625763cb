import type { JSX } from 'preact';
import { TextChoice } from '../parts/text-choice.tsx';
import { useWork } from '../parts/work.tsx';
import type { DistrictProps } from './district-props.ts';
import { useRequest } from './use-request.ts';

type AddProps = Pick<DistrictProps, 'district' | 'ask' | 'refresh'>;

/** One more organisation begins in a folder of its own. */
export function AddOrganization(props: AddProps): JSX.Element {
  const { organizations, path } = props.district;
  if (organizations.length === 0)
    return (
      <div class="stack">
        <NoOrganizations path={path} />
        <AddForm {...props} />
      </div>
    );
  return (
    <details class="gap-top">
      <summary>Добавить организацию</summary>
      <AddForm {...props} />
    </details>
  );
}

function NoOrganizations({ path }: { readonly path: string }): JSX.Element {
  return (
    <div class="note">
      <p>
        <b>В папке нет организаций.</b> У каждой своя папка с файлом organization.yaml внутри. Если они у вас
        есть, скопируйте их сюда и обновите страницу:
      </p>
      <p class="muted">{path}</p>
    </div>
  );
}

const PLACE = 'Папка появится в папке района, откроется её форма. Назад к району – ссылкой над названием.';

function AddForm(props: AddProps): JSX.Element {
  const { refused, request } = useRequest(props);
  const { busy, begin } = useWork();
  const isFirst = props.district.organizations.length === 0;
  return (
    <TextChoice
      id="add"
      title={isFirst ? 'Первая организация' : 'Новая организация'}
      about={PLACE}
      label="Как назвать папку"
      button="Добавить"
      isMain={isFirst}
      error={refused}
      isBusy={busy !== ''}
      onSubmit={(name) => begin('add', () => request('district-add', { name }, true))}
    />
  );
}
