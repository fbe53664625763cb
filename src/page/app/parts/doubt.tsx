import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DoubtfulText, FolderState } from '../../protocol.ts';
import { useShell } from '../shell.ts';
import { Button } from './button.tsx';
import { Input } from './input.tsx';

const CASES = [
  'нет (кого, чего)',
  'дать (кому, чему)',
  'назначить (кого, что)',
  'сделано (кем, чем)',
  'сказано (о ком, о чём)',
];

/** Texts of a table that a person should look at; '': of the organisation file. */
export function Doubts({ table }: { readonly table: string }): JSX.Element {
  return (
    <>
      {doubtsOf(useShell().state, table).map((doubt) => (
        <DoubtBox key={doubt.text} doubt={doubt} />
      ))}
    </>
  );
}

export function doubtsOf({ doubts }: FolderState, table: string): readonly DoubtfulText[] {
  return doubts.filter((one) => one.table === table);
}

/** Forms that the program is not sure of: one click when they are right, else they are mended here. */
function DoubtBox({ doubt: { text, why, forms: proposed } }: { readonly doubt: DoubtfulText }): JSX.Element {
  const [forms, setForms] = useState(proposed);
  const [isEdited, setEdited] = useState(false);
  const { error, remember } = useMemory(text);
  const label = isEdited ? 'Запомнить' : 'Всё верно, запомнить';
  return (
    <fieldset class="doubt">
      <legend>Проверьте падежи: {text}</legend>
      <p>{why}.</p>
      {isEdited ? <TypedForms forms={forms} onType={setForms} /> : <ToldForms forms={forms} />}
      {error !== '' && <span class="error">{error}</span>}
      <div class="row gap-s">
        <Button look="small" label={label} onPress={() => remember(forms)} />
        {!isEdited && <Button look="small link" label="Исправить падежи" onPress={() => setEdited(true)} />}
      </div>
    </fieldset>
  );
}

/** How forms are remembered; why they are not. */
function useMemory(text: string): {
  readonly error: string;
  readonly remember: (forms: readonly string[]) => Promise<void>;
} {
  const { save, ask, say } = useShell();
  const [error, setError] = useState('');
  const remember = async (forms: readonly string[]): Promise<void> => {
    const refused = await save(() => ask('forms', { text, forms }));
    setError(refused?.message ?? '');
    if (!refused) say(`Запомнили, как склонять «${text}»`);
  };
  return { error, remember };
}

interface FormsProps {
  /** One a case, as in CASES. */
  readonly forms: readonly string[];
}

function ToldForms({ forms }: FormsProps): JSX.Element {
  return (
    <p>
      {forms.map((form, index) => (
        <>
          {index > 0 && '; '}
          <span class="muted">{CASES[index]}</span> <b>{form}</b>
        </>
      ))}
    </p>
  );
}

interface TypedFormsProps extends FormsProps {
  readonly onType: (forms: readonly string[]) => void;
}

function TypedForms({ forms, onType }: TypedFormsProps): JSX.Element {
  return (
    <div class="grid3">
      {forms.map((form, index) => (
        <label class="field">
          <span class="help">{CASES[index]}</span>
          <Input class="input input-s" value={form} onType={(text) => onType(forms.with(index, text))} />
        </label>
      ))}
    </div>
  );
}
