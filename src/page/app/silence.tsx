import type { JSX } from 'preact';
import { Button } from './parts/button.tsx';

/** Nothing can be asked any more, and why. */
export function Silence({ kind }: { readonly kind: 'ended' | 'stranger' }): JSX.Element {
  return (
    <main class="start stack" id="main">
      <h1>{kind === 'ended' ? 'Работа завершена' : 'Эта вкладка открыта не программой'}</h1>
      <p class="lead">
        {kind === 'ended'
          ? 'Всё, что сохранено, лежит в вашей папке. Вкладку можно закрыть. Чтобы продолжить, запустите программу ещё раз.'
          : 'Откройте страницу по адресу, который напечатала программа, целиком: с тем, что стоит после знака #.'}
      </p>
    </main>
  );
}

interface BugNoteProps {
  readonly place: string;
  readonly onClose: () => void;
}

/** The program has a mistake; the page goes on. */
export function BugNote({ place, onClose }: BugNoteProps): JSX.Element {
  return (
    <div class="note note-bad row row-apart" role="alert">
      <p>
        <b>Ошибка в самой программе ({place}).</b> Сохранённое цело. Сообщите разработчикам эту строку и что
        вы делали.
      </p>
      <Button look="small" label="Закрыть" onPress={onClose} />
    </div>
  );
}
