import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Done, Issued, RegisterState } from '../../acts-protocol.ts';
import { Button } from '../parts/button.tsx';
import { useDownload } from '../parts/download.ts';
import { ProblemSection } from '../parts/problems.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { changing, useShell } from '../shell.ts';
import { Acts } from './register-acts.tsx';
import { Due } from './register-due.tsx';
import { TypedActDialog } from './typed-act.tsx';

/** What is in force, what is due. */
export function RegisterScreen(): JSX.Element {
  const { state } = useShell();
  const { answer: register } = useAnswer<RegisterState>('register', {}, [state]);
  const [isTyping, setTyping] = useState(false);
  if (!register) return <p class="muted">Открываем журнал…</p>;
  return (
    <>
      <RegisterHead hasActs={register.rows.length > 0} onType={() => setTyping(true)} />
      <Wrong register={register} />
      {register.rows.length === 0 ? <NoActs /> : <Due steps={register.due} />}
      {register.rows.length > 0 && <Acts rows={register.rows} />}
      {isTyping && <EarlierAct onClose={() => setTyping(false)} />}
    </>
  );
}

function NoActs(): JSX.Element {
  return (
    <p class="note">
      Изданных актов нет. Издают их на экране <a href="#/документы">Документы</a>; изданный раньше, без
      программы, впишите сюда: на него можно ссылаться, его можно отменить.
    </p>
  );
}

function EarlierAct({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { ask } = useShell();
  return (
    <TypedActDialog
      title="Вписать прежний акт"
      lead="Акт, изданный без программы. Его номер будет занят, на него смогут ссылаться новые акты."
      label="Вписать"
      send={(typed) => ask<Done>('enter-act', typed)}
      onClose={onClose}
    />
  );
}

function RegisterHead(props: { readonly hasActs: boolean; readonly onType: () => void }): JSX.Element {
  return (
    <ScreenHead title="Журнал">
      <div class="row">
        <Button label="Вписать прежний акт" onPress={props.onType} />
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
      <Button label="Таблица для Excel" onPress={() => download('register-table', {})} />
      <Button label="Журнал в Word" onPress={() => download('file', journal)} />
    </>
  );
}

function Wrong({ register: { problems, isBehind } }: { readonly register: RegisterState }): JSX.Element {
  const { ask, save } = useShell();
  const renew = () => changing(save, () => ask<Issued>('issue', { ids: [], withBlanks: false }));
  const title = `Сначала исправьте: ${problems.length}`;
  return (
    <>
      <ProblemSection id="register-wrong" title={title} list={problems} />
      {isBehind && (
        <p class="note note-warn row row-apart">
          Таблица acts/register.csv отличается от того, что издано. Вписанное от руки останется.
          <Button look="small" label="Записать заново" onPress={renew} />
        </p>
      )}
    </>
  );
}
