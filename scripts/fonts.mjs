// Makes the fonts that the PDF writer embeds: Tinos (Times metrics, OFL 1.1) without hinting instructions and without
// scripts no document here uses. A font ten times smaller is parsed and subset ten times faster for every document.
// What is there already, made by these lines from these packages, stays.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const folder = new URL('../fonts/', import.meta.url);
const stamp = new URL('made-from.txt', folder);
const faces = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};
/** Latin with diacritics, Greek, Cyrillic, punctuation, currency, letterlike signs, arrows, mathematics, shapes. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x20cf],
  [0x2100, 0x22ff],
  [0x2500, 0x25ff],
];

const text = ranges
  .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)))
  .join('');

/** What the fonts depend on: this file, the fonts they are made from, the package that makes them. */
function source() {
  const files = ['subset-font/package.json', '@expo-google-fonts/tinos/package.json'].map(require.resolve);
  const hash = createHash('sha256');
  for (const file of [new URL(import.meta.url), ...files]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

async function makeFonts() {
  const { default: subsetFont } = await import('subset-font');
  mkdirSync(folder, { recursive: true });
  for (const [face, path] of Object.entries(faces)) {
    const whole = readFileSync(require.resolve(`@expo-google-fonts/tinos/${path}`));
    const small = await subsetFont(whole, text, { targetFormat: 'sfnt', noHinting: true });
    writeFileSync(new URL(`${face}.ttf`, folder), small);
  }
  const licence = readFileSync(require.resolve('@expo-google-fonts/tinos/LICENSE_FONT'));
  writeFileSync(new URL('LICENSE.txt', folder), licence);
  writeFileSync(stamp, source());
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== source()) await makeFonts();
