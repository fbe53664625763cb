import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DoubtfulText } from '../protocol.ts';
import { useShell } from './shell.ts';

const CASES = [
  'нет (кого, чего)',
  'дать (кому, чему)',
  'назначить (кого, что)',
  'сделано (кем, чем)',
  'сказано (о ком, о чём)',
];

/** Forms that the program is not sure of: one click when they are right, else they are mended here. */
export function DoubtBox({ doubt }: { readonly doubt: DoubtfulText }): JSX.Element {
  const { save, ask, say } = useShell();
  const [forms, setForms] = useState(doubt.forms);
  const [isEdited, setEdited] = useState(false);
  const [error, setError] = useState('');
  const remember = async (): Promise<void> => {
    const refused = await save(() => ask('forms', { text: doubt.text, forms }));
    setError(refused?.message ?? '');
    if (!refused) say(`Запомнили, как склонять «${doubt.text}»`);
  };
  return (
    <fieldset class="doubt">
      <legend>Проверьте падежи: {doubt.text}</legend>
      <p>{doubt.why}.</p>
      {isEdited ? <TypedForms forms={forms} onType={setForms} /> : <ToldForms forms={forms} />}
      {error !== '' && <span class="error">{error}</span>}
      <div class="row gap-s">
        <button type="button" class="btn btn-s" onClick={() => void remember()}>
          {isEdited ? 'Запомнить' : 'Всё верно, запомнить'}
        </button>
        {!isEdited && (
          <button type="button" class="link small" onClick={() => setEdited(true)}>
            Исправить падежи
          </button>
        )}
      </div>
    </fieldset>
  );
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
          <input
            class="input input-s"
            value={form}
            onInput={(event) => onType(forms.with(index, event.currentTarget.value))}
          />
        </label>
      ))}
    </div>
  );
}
