import { withoutExtension } from '../world/file-name.ts';

const SIGNATURE = /\.(?:sig|p7s|sgn|sign|p7m)$/u;

/** What stands between the name of a file and the extension of its signature. */
const MARK = /^(?:\.\d+|\s*[_–—-][^.]+|\s*\(?подп[^.]*)$/u;

/** True when one of the names of a folder is a signature of the file «Приказ.pdf»: «Приказ.pdf.sig», «приказ.P7S», «Приказ.pdf (2).sgn». */
export function hasSignature(file: string, names: readonly string[]): boolean {
  const whole = folded(file);
  const stem = withoutExtension(whole);
  return names.map(signedName).some((signed) => signed !== null && isOf(signed, whole, stem));
}

/** True for the name of a signature: «Приказ.pdf.sig». */
export function isSignatureName(name: string): boolean {
  return signedName(name) !== null;
}

/** What a signature signs, by its name, or null for another file. */
function signedName(name: string): string | null {
  let signed = folded(name);
  if (!SIGNATURE.test(signed)) return null;
  while (SIGNATURE.test(signed)) signed = signed.replace(SIGNATURE, '');
  return signed;
}

/** Several people sign one file: «Приказ.pdf_Иванова.sig» beside «Приказ.pdf.sig», «Приказ.2.sig» and «Приказ_подпись.sig» beside «Приказ.sig». */
function isOf(signed: string, whole: string, stem: string): boolean {
  if (signed === whole || signed === stem) return true;
  if (signed.startsWith(whole)) return /^[^\p{L}\p{N}]/u.test(signed.slice(whole.length));
  return signed.startsWith(stem) && MARK.test(signed.slice(stem.length));
}

/** File systems differ in letter case and in how they write «й». */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
