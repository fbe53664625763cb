import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Beginning } from '../protocol.ts';
import { ComputerCard } from './computer.tsx';
import { KeyList } from './keys.tsx';
import { ScreenHead } from './screen-head.tsx';
import { useShell } from './shell.ts';
import { Versions } from './versions.tsx';

/** How do I …? And the way back to what was. */
export function HelpScreen(): JSX.Element {
  const { state, ask } = useShell();
  const [version, setVersion] = useState('');
  useEffect(() => void ask<Beginning>('start').then((start) => setVersion(start.version)), []);
  return (
    <>
      <ScreenHead title="Помощь" />
      <div class="stack">
        <Versions />
        <Instructions folder={state.path} />
        <section class="card stack-s">
          <h2>Клавиши</h2>
          <KeyList />
        </section>
        <ComputerCard />
        <p class="muted small">Версия {version}</p>
      </div>
    </>
  );
}

function Instructions({ folder }: { readonly folder: string }): JSX.Element {
  return (
    <>
      <section class="card stack-s">
        <h2>Как подписать</h2>
        <p>
          Издайте документы по порядку: сначала приказ, потом то, что он утверждает. Что за чем – в списке
          «Что подписать и отправить». Распечатайте PDF и подпишите или подпишите файл электронной подписью.
          Скан или файл подписи (.sig) перетащите на страницу акта: программа проверит подпись. Изданное не
          меняется. По шагам –{' '}
          <a href="#/документы/all/how-to-sign">памятка о подписании электронной подписью</a>.
        </p>
      </section>
      <section class="card stack-s">
        <h2>Как отправить заявку</h2>
        <p>
          «Скачать письмо» даёт файл .eml: он открывается в почтовой программе с вложениями. Если почта у вас
          на сайте, скопируйте адрес, тему и текст, а вложения возьмите из папки с документами.
        </p>
      </section>
      <section class="card stack-s">
        <h2>Где мои данные</h2>
        <p>
          В папке {folder}. Страница работает только на этом компьютере: программа ничего не отправляет и не
          скачивает. Страницу видите только вы – в адресе стоит секретное слово, без него программа не
          отвечает.
        </p>
      </section>
    </>
  );
}
