import type { JSX } from 'preact';
import type { Beginning } from '../../protocol.ts';
import { Card } from '../parts/card.tsx';
import { KeyList } from '../parts/keys.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useShell } from '../shell.ts';
import { ComputerCard } from './computer.tsx';
import { Versions } from './versions.tsx';

/** How do I …? And the way back to what was. */
export function HelpScreen(): JSX.Element {
  return (
    <>
      <ScreenHead title="Помощь" />
      <div class="stack">
        <Versions />
        <HowToSign />
        <HowToSend />
        <WhereDataIs />
        <KeyCard />
        <ComputerCard />
        <ProgramVersion />
      </div>
    </>
  );
}

function HowToSign(): JSX.Element {
  return (
    <Card title="Как подписать">
      <p>
        Издайте документы по порядку: сначала приказ, потом то, что он утверждает. Что за чем – в списке «Что
        подписать и отправить». Распечатайте PDF и подпишите или подпишите файл электронной подписью. Скан или
        файл подписи (.sig) перетащите на страницу акта: программа проверит подпись. Изданное не меняется. По
        шагам – <a href="#/документы/all/how-to-sign">памятка о подписании электронной подписью</a>.
      </p>
    </Card>
  );
}

function HowToSend(): JSX.Element {
  return (
    <Card title="Как отправить заявку">
      <p>
        «Скачать письмо» даёт файл .eml: он открывается в почтовой программе с вложениями. Если почта у вас на
        сайте, скопируйте адрес, тему и текст, а вложения возьмите из папки с документами.
      </p>
    </Card>
  );
}

function WhereDataIs(): JSX.Element {
  const { state } = useShell();
  return (
    <Card title="Где мои данные">
      <p>
        В папке {state.path}. Страница работает только на этом компьютере: программа ничего не отправляет и не
        скачивает. Страницу видите только вы – в адресе стоит секретное слово, без него программа не отвечает.
      </p>
    </Card>
  );
}

function KeyCard(): JSX.Element {
  return (
    <Card title="Клавиши">
      <KeyList />
    </Card>
  );
}

function ProgramVersion(): JSX.Element {
  const { answer } = useAnswer<Beginning>('start', {}, []);
  return <p class="muted small">Версия {answer?.version ?? ''}</p>;
}
