import type { JSX } from 'preact';
import type { Field, FieldGroup, Told } from '../../protocol.ts';
import { Button } from '../parts/button.tsx';
import { Says } from '../parts/texts.tsx';
import { counted } from '../parts/words.ts';
import { useShell } from '../shell.ts';
import { FieldBox } from './field.tsx';

export function errorsOf(fields: readonly Field[]): readonly Told[] {
  return fields.flatMap(({ value, problems }) =>
    value === '' ? [] : problems.filter(({ severity }) => severity === 'error'),
  );
}

const SPEAKING = ['fullName', 'shortName', 'head', 'administrator'];

/** Fields, each beside what it makes. */
export function Pairs({ fields }: { readonly fields: readonly Field[] }): JSX.Element {
  return (
    <>
      {fields.map((field) => (
        <Pair field={field} />
      ))}
    </>
  );
}

function Pair({ field }: { readonly field: Field }): JSX.Element {
  return (
    <div class="pair">
      <FieldBox field={field} />
      {(field.says !== '' || SPEAKING.includes(field.id)) && <Says text={field.says} />}
    </div>
  );
}

export function Fold({ group: { title, fields } }: { readonly group: FieldGroup }): JSX.Element {
  const filled = fields.filter(({ value }) => value !== '').length;
  const errors = errorsOf(fields).length;
  return (
    <details class="fold">
      <summary>
        {title} <span>{`– заполнено ${filled} из ${fields.length}`}</span>{' '}
        {errors > 0 && <span class="badge badge-bad">{counted(errors, 'ошибка', 'ошибки', 'ошибок')}</span>}
      </summary>
      <Pairs fields={fields} />
    </details>
  );
}

const NEW_COUNCIL = { kind: 'parents', name: 'совет родителей' };

export function Councils({ groups }: { readonly groups: readonly FieldGroup[] }): JSX.Element {
  const { save, ask } = useShell();
  const add = () => save(() => ask('add-item', { id: 'councils', item: NEW_COUNCIL }));
  const count = groups.length === 0 ? 'нет' : counted(groups.length, 'совет', 'совета', 'советов');
  return (
    <details class="fold">
      <summary id="councils">
        Советы и протоколы <span>– {count}</span>
      </summary>
      {groups.map((group, index) => (
        <Council group={group} id={`councils.${index}`} />
      ))}
      <p>
        <Button look="small" label="Добавить совет" onPress={add} />
      </p>
    </details>
  );
}

interface CouncilProps {
  readonly group: FieldGroup;
  readonly id: string;
}

function Council({ group, id }: CouncilProps): JSX.Element {
  const { save, ask, say } = useShell();
  const remove = (): void => {
    void save(() => ask('remove-item', { id }));
    say(`${group.title} убран. Вернуть можно в разделе «Помощь»: прежние версии`);
  };
  return (
    <fieldset class="stack-s">
      <legend>{group.title}</legend>
      <Pairs fields={group.fields} />
      <Button look="small" label="Убрать совет" onPress={remove} />
    </fieldset>
  );
}
