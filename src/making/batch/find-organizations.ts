import type { Problem, ProblemCode, Result } from '../../problem.ts';
import type { Files } from '../../world/files.ts';
import { quotedPath } from '../../world/shell.ts';
import { isSame, listOrganizations, type OrganizationFolder } from './organizations.ts';

/** The organisations of a folder, or why it is no folder of organisations. */
export function findOrganizations(
  files: Files,
  root: string,
  output: string | null,
): Result<readonly OrganizationFolder[]> {
  const kind = files.stat(root)?.kind;
  if (kind === undefined) return wrong('folder/missing', `Нет папки «${root}».`);
  if (kind !== 'directory') return wrong('folder/not-folder', `«${root}» – файл, а нужна папка.`);
  if (files.list(root).some((name) => /^organization\.(?:ya?ml|ya?ml\.txt|txt)$/iu.test(name)))
    return wrong('batch/one-organization', oneOrganization(root));
  if (output !== null && isSame(files, root, output)) return { problem: IN_ITS_WAY };
  const value = listOrganizations(files, root, output);
  if (value.length > 0) return { value };
  return wrong('batch/no-organizations', `В папке «${root}» нет ни одной папки с организацией.`);
}

function oneOrganization(root: string): string {
  return `«${root}» – папка одной организации. Её документы: sferum-docs generate --input ${quotedPath(root)}`;
}

const IN_ITS_WAY: Problem = {
  severity: 'error',
  code: 'batch/same-folder',
  message: 'Документы легли бы среди исходных сведений: --output называет папку самих организаций.',
  hint: 'Назовите для документов другую папку или не указывайте --output.',
};

function wrong(code: ProblemCode, message: string): Result<never> {
  const hint = 'Нужна папка, в которой у каждой организации своя папка.';
  return { problem: { severity: 'error', code, message, hint } };
}
