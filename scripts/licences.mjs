import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that a bundled file belongs to; null for a file of our own. */
function packageOf(input) {
  const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input) ?? [null];
  return folder;
}

/** Name, version and full licence text of every package among the bundled files, in the order of their names. Throws when one has none. */
export function licences(inputs) {
  const folders = [...new Set(inputs.map(packageOf))].filter((folder) => folder !== null).sort();
  return folders.map((folder) => licenceOf(folder)).join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying)/iu.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0 && !license) throw new Error(`${name} has no licence`);
  const notice = existsSync(join(folder, 'README.md')) && texts.length === 0 ? noticeIn(folder) : null;
  return (
    [`${name} ${version} (${license ?? 'see below'})`, ...texts, ...(notice ? [notice] : [])].join('\n\n') +
    '\n'
  );
}

/** What a package without a licence file says of it in its README. */
function noticeIn(folder) {
  const [, notice] =
    /^#+ *licen[cs]e\b[^\n]*\n([\s\S]*?)(?=^#|$(?![\s\S]))/imu.exec(
      readFileSync(join(folder, 'README.md'), 'utf8'),
    ) ?? [];
  return notice?.trim() ?? null;
}
