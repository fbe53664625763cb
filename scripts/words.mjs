// Makes the forms of Russian words that titles and units are checked against, of the dictionary that LibreOffice spells by (BSD-3-Clause): nouns,
// adjectives and participles, with the cases, genders and numbers that their classes tell. What is there already, made by these lines of this package, stays.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { formsOf, isNominal, readClasses } from './word-forms.mjs';

const folder = new URL('../words/', import.meta.url);
const stamp = new URL('made-from.txt', folder);
const dictionary = new URL('../node_modules/dictionary-ru/', import.meta.url);

/** What the words depend on: these files and the package. */
function source() {
  const files = [
    import.meta.url,
    new URL('word-forms.mjs', import.meta.url),
    new URL('package.json', dictionary),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(new URL(file)));
  return hash.digest('hex');
}

/** What all forms of a word begin with. */
function common(words) {
  let length = 0;
  while (words.every((word) => length < word.length && word[length] === words[0][length])) length += 1;
  return words[0].slice(0, length);
}

/** Stems with the numbers of their paradigms, and the paradigms: endings with what they tell. */
function collect(lines, classes) {
  const paradigms = new Map();
  const stems = new Map();
  for (const line of lines.filter(isNominal)) {
    const forms = formsOf(line, classes);
    const stem = common([...forms.keys()]);
    const paradigm = JSON.stringify(
      Object.fromEntries([...forms].map(([form, told]) => [form.slice(stem.length), told]).sort()),
    );
    if (!paradigms.has(paradigm)) paradigms.set(paradigm, paradigms.size);
    stems.set(stem, (stems.get(stem) ?? new Set()).add(paradigms.get(paradigm)));
  }
  return { paradigms: [...paradigms.keys()], stems };
}

/** A letter of Russian in one byte, in their order; the same as `encoded` of `src/russian/dictionary.ts`. */
function encoded(text) {
  return [...text].map((letter) => (letter === '-' ? 0x2d : letter.charCodeAt(0) - 0x3d0));
}

/** Lines in the order of their bytes: a stem, then two bytes above all letters for each of its paradigms. */
function packed({ paradigms, stems }) {
  const table = Buffer.from(`[${paradigms.join(',')}]`);
  const lines = [...stems]
    .map(([stem, numbers]) => [
      encoded(stem),
      [...numbers].flatMap((number) => [0x90 + Math.floor(number / 100), 0x90 + (number % 100)]),
    ])
    .map(([stem, numbers]) => Buffer.from([...stem, ...numbers, 0x0a]))
    .sort(Buffer.compare);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(table.length);
  return Buffer.concat([length, table, Buffer.from('\n'), ...lines]);
}

function makeWords() {
  const read = (name) => readFileSync(new URL(name, dictionary), 'utf8');
  const found = collect(read('index.dic').split('\n').slice(1), readClasses(read('index.aff')));
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('russian.bin', folder), deflateRawSync(packed(found), { level: 9 }));
  writeFileSync(new URL('LICENSE.txt', folder), read('license'));
  writeFileSync(stamp, source());
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== source()) makeWords();
