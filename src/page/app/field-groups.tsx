import type { JSX } from 'preact';
import type { Field, FieldGroup, Told } from '../protocol.ts';
import { FieldBox } from './field.tsx';
import { Says } from './parts.tsx';
import { useShell } from './shell.ts';
import { counted } from './words.ts';

export function errorsOf(fields: readonly Field[]): readonly Told[] {
  return fields.flatMap(({ value, problems }) =>
    value === '' ? [] : problems.filter(({ severity }) => severity === 'error'),
  );
}

const SPEAKING = ['fullName', 'shortName', 'head', 'administrator'];

export function Pair({ field }: { readonly field: Field }): JSX.Element {
  return (
    <div class="pair">
      <FieldBox field={field} />
      {(field.says !== '' || SPEAKING.includes(field.id)) && <Says text={field.says} />}
    </div>
  );
}

export function Fold({ group }: { readonly group: FieldGroup }): JSX.Element {
  const filled = group.fields.filter(({ value }) => value !== '').length;
  const errors = errorsOf(group.fields).length;
  return (
    <details class="fold">
      <summary>
        {group.title}{' '}
        <span>
          – заполнено {filled} из {group.fields.length}
        </span>{' '}
        {errors > 0 && <span class="badge badge-bad">{counted(errors, 'ошибка', 'ошибки', 'ошибок')}</span>}
      </summary>
      {group.fields.map((field) => (
        <Pair field={field} />
      ))}
    </details>
  );
}

export function Councils({ groups }: { readonly groups: readonly FieldGroup[] }): JSX.Element {
  const { save, ask } = useShell();
  const item = { kind: 'parents', name: 'совет родителей' };
  const add = (): void => void save(() => ask('add-item', { id: 'councils', item }));
  return (
    <details class="fold">
      <summary id="councils">
        Советы и протоколы{' '}
        <span>– {groups.length === 0 ? 'нет' : counted(groups.length, 'совет', 'совета', 'советов')}</span>
      </summary>
      {groups.map((group, index) => (
        <Council group={group} id={`councils.${index}`} />
      ))}
      <p>
        <button type="button" class="btn btn-s" onClick={add}>
          Добавить совет
        </button>
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
      {group.fields.map((field) => (
        <Pair field={field} />
      ))}
      <button type="button" class="btn btn-s" onClick={remove}>
        Убрать совет
      </button>
    </fieldset>
  );
}
