import type { JSX } from 'preact';
import type { ActView } from '../../acts-protocol.ts';
import { Button } from '../parts/button.tsx';
import { copyText } from '../parts/copy-text.ts';
import { useDownload } from '../parts/download.ts';
import { showPaper } from '../parts/preview.tsx';
import { useShell } from '../shell.ts';

/** The files in the folder of an act. */
export function Files({ act }: { readonly act: ActView }): JSX.Element {
  const { key, folder, files, beside } = act;
  const download = useDownload('Этого файла в папке акта больше нет');
  return (
    <section class="card card-tight stack-s">
      <h2>Файлы</h2>
      <ul class="small">
        {[...files, ...beside].map((name) => (
          <li>
            <Button look="link" label={name} onPress={() => download('act-file', { key, name })} />
          </li>
        ))}
      </ul>
      <Together folder={folder} onZip={() => download('act-zip', { key })} />
      <p class="small muted path">{folder}</p>
    </section>
  );
}

interface TogetherProps extends Pick<ActView, 'folder'> {
  readonly onZip: () => Promise<void>;
}

/** What may be done with all of them. */
function Together({ folder, onZip }: TogetherProps): JSX.Element {
  const { say } = useShell();
  const copy = (): Promise<void> => copyText(folder, 'Скопировано: где лежит папка акта', say);
  return (
    <p class="row small">
      <Button look="small" label="Скачать всё" onPress={onZip} />
      <Button look="small" label="Скопировать, где лежит" onPress={copy} />
      <Button look="narrow link" label="Показать документ" onPress={showPaper} />
    </p>
  );
}
