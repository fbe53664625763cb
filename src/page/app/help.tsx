import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Beginning, Version } from '../protocol.ts';
import { ComputerCard } from './computer.tsx';
import { KeyList } from './keys.tsx';
import { useShell } from './shell.ts';

/** How do I …? And the way back to what was. */
export function HelpScreen(): JSX.Element {
  const { state, ask } = useShell();
  const [version, setVersion] = useState('');
  useEffect(() => void ask<Beginning>('start').then((start) => setVersion(start.version)), []);
  return (
    <>
      <div class="head">
        <div>
          <h1>Помощь</h1>
        </div>
      </div>
      <div class="stack">
        <Versions />
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
            «Скачать письмо» даёт файл .eml: он открывается в почтовой программе с вложениями. Если почта у
            вас на сайте, скопируйте адрес, тему и текст, а вложения возьмите из папки с документами.
          </p>
        </section>
        <section class="card stack-s">
          <h2>Где мои данные</h2>
          <p>
            В папке {state.path}. Страница работает только на этом компьютере: программа ничего не отправляет
            и не скачивает. Страницу видите только вы – в адресе стоит секретное слово, без него программа не
            отвечает.
          </p>
        </section>
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

const SHOWN = 20;

function Versions(): JSX.Element {
  const { state, ask, save, say } = useShell();
  const [list, setList] = useState<readonly Version[]>([]);
  const [isAll, setAll] = useState(false);
  useEffect(
    () => void ask<readonly Version[] | null>('versions').then((found) => setList(found ?? [])),
    [state],
  );
  const restore = async ({ id, file, when }: Version): Promise<void> => {
    const refused = await save(() => ask<Answer<unknown>>('restore', { id }));
    say(
      refused ? refused.message : `${file}: вернули версию от ${when}. Нынешняя тоже сохранена в этом списке`,
    );
  };
  return (
    <section class="card stack-s">
      <h2>Прежние версии</h2>
      <p class="muted">
        Перед каждым изменением программа сохраняет, каким был файл. Версии хранятся 30 дней.
        {list.length === 0 && ' Пока их нет: здесь ещё ничего не меняли.'}
      </p>
      {list.length > 0 && (
        <ul class="folders">
          {(isAll ? list : list.slice(0, SHOWN)).map((one) => (
            <li>
              <span>{one.file}</span>
              <span class="muted num">{one.when}</span>
              <button type="button" class="btn btn-s" onClick={() => void restore(one)}>
                Вернуть
                <span class="vh">
                  {' '}
                  {one.file} от {one.when}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isAll && list.length > SHOWN && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          Показать все: {list.length}
        </button>
      )}
    </section>
  );
}
