import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Done, Issued, RegisterState } from '../acts-protocol.ts';
import { useDownload } from './download.ts';
import { useInOrder } from './in-order.ts';
import { ProblemList } from './parts.tsx';
import { Acts } from './register-acts.tsx';
import { Due } from './register-due.tsx';
import { ScreenHead } from './screen-head.tsx';
import { changing, useShell } from './shell.ts';
import { TypedActDialog } from './typed-act.tsx';

/** What is in force, what is due. */
export function RegisterScreen(): JSX.Element {
  const { state, ask } = useShell();
  const [register, setRegister] = useState<RegisterState | null>(null);
  const [isTyping, setTyping] = useState(false);
  const show = useInOrder(setRegister);
  useEffect(() => void show(ask<RegisterState>('register')), [state]);
  if (!register) return <p class="muted">Открываем журнал…</p>;
  return (
    <>
      <RegisterHead hasActs={register.rows.length > 0} onType={() => setTyping(true)} />
      <Wrong register={register} />
      {register.rows.length === 0 ? (
        <p class="note">
          Изданных актов нет. Издают их на экране <a href="#/документы">Документы</a>; изданный раньше, без
          программы, впишите сюда: на него можно ссылаться, его можно отменить.
        </p>
      ) : (
        <>
          <Due steps={register.due} />
          <Acts rows={register.rows} />
        </>
      )}
      {isTyping && (
        <TypedActDialog
          title="Вписать прежний акт"
          lead="Акт, изданный без программы. Его номер будет занят, на него смогут ссылаться новые акты."
          label="Вписать"
          send={(typed) => ask<Done>('enter-act', typed)}
          onClose={() => setTyping(false)}
        />
      )}
    </>
  );
}

function RegisterHead(props: { readonly hasActs: boolean; readonly onType: () => void }): JSX.Element {
  return (
    <ScreenHead title="Журнал">
      <div class="row">
        <button type="button" class="btn" onClick={props.onType}>
          Вписать прежний акт
        </button>
        {props.hasActs && <RegisterFiles />}
      </div>
    </ScreenHead>
  );
}

function RegisterFiles(): JSX.Element {
  const download = useDownload('Журнал пока не готовится: в нём нет приказов или есть ошибки');
  const journal = { id: 'register-journal', format: 'docx', as: 'download' };
  return (
    <>
      <button type="button" class="btn" onClick={() => void download('register-table', {})}>
        Таблица для Excel
      </button>
      <button type="button" class="btn" onClick={() => void download('file', journal)}>
        Журнал в Word
      </button>
    </>
  );
}

function Wrong({ register }: { readonly register: RegisterState }): JSX.Element {
  const { ask, save } = useShell();
  const renew = (): void => void changing(save, () => ask<Issued>('issue', { ids: [], withBlanks: false }));
  return (
    <>
      {register.problems.length > 0 && (
        <section class="summary-box stack-s" aria-labelledby="register-wrong">
          <h2 id="register-wrong">Сначала исправьте: {register.problems.length}</h2>
          <ProblemList list={register.problems} />
        </section>
      )}
      {register.isBehind && (
        <p class="note note-warn row row-apart">
          Таблица acts/register.csv отличается от того, что издано. Вписанное от руки останется.
          <button type="button" class="btn btn-s" onClick={renew}>
            Записать заново
          </button>
        </p>
      )}
    </>
  );
}
