import { OutputFolder } from '../output/folder.ts';
import type { ManifestFile } from '../output/manifest.ts';
import { hasSignature } from '../output/signatures.ts';
import type { Problem } from '../problem.ts';
import type { Rendered } from '../templating/rendered.ts';
import type { Files, FolderFile } from '../world/files.ts';
import { sha256 } from '../world/hash.ts';
import type { MadeFile } from './made-file.ts';

/**
 * The signatures that lie beside the draft in the output folder, when they are of the very bytes that are issued; a problem when somebody
 * edited the draft, or signed other bytes.
 */
export function draftFiles(
  files: Files,
  output: string,
  { template, tree, period }: Rendered,
  made: readonly MadeFile[],
): { readonly signatures: readonly FolderFile[] } | { readonly problem: Problem } {
  const folder = new OutputFolder(files, output);
  const isOfToday = (file: ManifestFile): boolean =>
    made.some(({ name, bytes }) => name === file.path && sha256(bytes) === file.sha256);
  const drafts = [...folder.earlier.files, ...folder.earlier.edited.filter(isOfToday)].filter(
    (file) =>
      file.id === template.id &&
      // What compares it with an earlier edition is no draft of it.
      made.some(({ format }) => format === file.format) &&
      (file.period ?? null) === period &&
      folder.read(file.path) !== null,
  );
  const signatures: FolderFile[] = [];
  for (const { path, format } of drafts) {
    const same = made.find((file) => file.name === path && file.format === format);
    const isSame = same !== undefined && sha256(same.bytes) === folder.hash(path);
    if (!isSame && folder.isSigned(path)) return { problem: signedDraft(tree.title, path) };
    if (!isSame && !folder.own.has(path)) return { problem: editedDraft(tree.title, path) };
    if (!folder.isSigned(path)) continue;
    const beside = files.list(output).filter((name) => hasSignature(path, [name]));
    signatures.push(...beside.map((name) => ({ name, bytes: folder.read(name) ?? new Uint8Array() })));
  }
  return { signatures };
}

function editedDraft(title: string, file: string): Problem {
  return {
    severity: 'error',
    code: 'acts/draft-edited',
    message: `«${title}»: проект «${file}» изменён вручную, а издаётся текст программы.`,
    file,
    hint: 'Перенесите правки в clauses.csv и подготовьте документ заново; если они не нужны, уберите этот файл из папки документов.',
  };
}

function signedDraft(title: string, file: string): Problem {
  return {
    severity: 'error',
    code: 'acts/draft-signed',
    message: `«${title}»: проект «${file}» подписан, но по нынешним сведениям документ другой: подпись не от него.`,
    file,
    hint: 'Верните прежние сведения или уберите подписанный файл из папки документов и подпишите изданный акт.',
  };
}
