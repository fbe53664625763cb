import type { JSX } from 'preact';
import type { ActView } from '../acts-protocol.ts';
import { useDownload } from './download.ts';
import { showPaper } from './preview.tsx';
import { useShell } from './shell.ts';

/** The files in the folder of an act. */
export function Files({ act }: { readonly act: ActView }): JSX.Element {
  const { say } = useShell();
  const { key, folder } = act;
  const download = useDownload('Этого файла в папке акта больше нет');
  const copy = (): void =>
    void navigator.clipboard.writeText(folder).then(() => say('Скопировано: где лежит папка акта'));
  return (
    <section class="card card-tight stack-s">
      <h2>Файлы</h2>
      <ul class="small">
        {[...act.files, ...act.beside].map((name) => (
          <li>
            <button type="button" class="link" onClick={() => void download('act-file', { key, name })}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <p class="row small">
        <button type="button" class="btn btn-s" onClick={() => void download('act-zip', { key })}>
          Скачать всё
        </button>
        <button type="button" class="btn btn-s" onClick={copy}>
          Скопировать, где лежит
        </button>
        <button type="button" class="link only-narrow" onClick={showPaper}>
          Показать документ
        </button>
      </p>
      <p class="small muted path">{folder}</p>
    </section>
  );
}
