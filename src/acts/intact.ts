import { join } from 'node:path';
import type { Problem } from '../problem.ts';
import type { Files } from '../world/files.ts';
import { sha256OfChunks } from '../world/hash.ts';
import { ACTS } from './place.ts';
import type { Register } from './register.ts';

/** Files of issued acts that are not what they were, or are gone. Reads every byte. */
export function changedFiles(
  files: Files,
  input: string,
  { entries }: Pick<Register, 'entries'>,
): readonly Problem[] {
  return entries.flatMap(({ act, folder }) =>
    (act?.files ?? []).flatMap(({ path, sha256 }) => {
      const file = `${ACTS}/${folder}/${path}`;
      const place = join(input, file);
      if (files.stat(place)?.kind !== 'file') return [gone(file)];
      return sha256OfChunks(files.chunks(place)) === sha256 ? [] : [changed(file)];
    }),
  );
}

function gone(file: string): Problem {
  return {
    severity: 'error',
    code: 'acts/file-gone',
    message: 'Файла изданного акта нет.',
    file,
    hint: 'Верните его из резервной копии под тем же именем.',
  };
}

function changed(file: string): Problem {
  return {
    severity: 'error',
    code: 'acts/file-changed',
    message: 'ФАЙЛ ИЗДАННОГО АКТА ИЗМЕНЁН: это не те байты, которые были изданы.',
    file,
    hint: 'Верните его из резервной копии. Правки вносят новым актом; изменённый файл сохраните вне папки acts.',
  };
}
