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
  rendered: Rendered,
  made: readonly MadeFile[],
): { readonly signatures: readonly FolderFile[] } | { readonly problem: Problem } {
  const folder = new OutputFolder(files, output);
  const signatures: FolderFile[] = [];
  for (const draft of draftsOf(rendered, folder, made)) {
    const { path } = draft;
    const problem = isIssued(draft, folder, made) ? null : otherDraft(rendered.tree.title, path, folder);
    if (problem) return { problem };
    if (folder.isSigned(path)) signatures.push(...signaturesOf(path, files.list(output), folder));
  }
  return { signatures };
}

/** What is wrong with a draft that is not what is issued. */
function otherDraft(title: string, path: string, folder: OutputFolder): Problem | null {
  if (folder.isSigned(path)) return signedDraft(title, path);
  return folder.own.has(path) ? null : editedDraft(title, path);
}

function draftsOf(
  { template, period }: Rendered,
  folder: OutputFolder,
  made: readonly MadeFile[],
): readonly ManifestFile[] {
  const isOfToday = (file: ManifestFile): boolean =>
    made.some(({ name, bytes }) => name === file.path && sha256(bytes) === file.sha256);
  return [...folder.earlier.files, ...folder.earlier.edited.filter(isOfToday)].filter(
    (file) =>
      file.id === template.id &&
      // What compares it with an earlier edition is no draft of it.
      made.some(({ format }) => format === file.format) &&
      (file.period ?? null) === period &&
      folder.read(file.path) !== null,
  );
}

function isIssued({ path, format }: ManifestFile, folder: OutputFolder, made: readonly MadeFile[]): boolean {
  const same = made.find((file) => file.name === path && file.format === format);
  return same !== undefined && sha256(same.bytes) === folder.hash(path);
}

function signaturesOf(path: string, names: readonly string[], folder: OutputFolder): readonly FolderFile[] {
  const beside = names.filter((name) => hasSignature(path, [name]));
  return beside.map((name) => ({ name, bytes: folder.read(name) ?? new Uint8Array() }));
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
