// parity.mjs [FOLDER…] [--random COUNT] [--keep DIR]: holds every DOCX, as LibreOffice lays it out, against the PDF of
// the same document: the number of pages, and the page of each heading and signature. Needs soffice, pdftotext and a
// font with the metrics of Times New Roman. Ends with 1 when anything differs. Run `npm run build` first.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { anchors, pagesOf } from './anchors.mjs';
import { folderCases } from './cases.mjs';
import { randomCases } from './random.mjs';
import { run, writeBoth } from './write.mjs';

const TIMES = /^(Liberation Serif|Tinos|Times New Roman)/;

function pageTexts(pdf) {
  const pages = run('pdftotext', '-raw', pdf, '-').split('\f').slice(0, -1);
  return pages.map((text, index) => (index === 0 ? text : text.replace(/^\s*\d+\s*$/m, '')));
}

/** `{name, ours, theirs, differences}`: numbers of pages and what stands elsewhere. */
function compare({ name, tree }, ours, theirs) {
  const wanted = anchors(tree.blocks);
  const [here, there] = [ours, theirs].map((pages) => pagesOf(wanted, pages));
  const moved = wanted.flatMap(({ what, text }, index) =>
    here[index] === there[index] && here[index] !== null
      ? []
      : [`${what} «${text.slice(0, 40)}»: page ${here[index]} / ${there[index]}`],
  );
  const counted = ours.length === theirs.length ? [] : [`pages ${ours.length} / ${theirs.length}`];
  return {
    name,
    ours: ours.length,
    theirs: theirs.length,
    anchors: wanted.length,
    differences: [...counted, ...moved],
  };
}

function print({ name, ours, theirs, anchors: count, differences }) {
  console.log(
    `${differences.length > 0 ? 'DIFFERS' : 'same   '}  ${String(ours).padStart(3)} / ${String(theirs).padEnd(3)}  ${String(count).padStart(3)}  ${name}`,
  );
  for (const difference of differences) console.log(`         ${difference}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { random: { type: 'string' }, keep: { type: 'string' } },
});
const font = run('fc-match', '-f', '%{family}', 'Times New Roman');
if (!TIMES.test(font)) throw new Error(`«${font}» stands in for Times New Roman: install fonts-liberation`);
const folders =
  positionals.length > 0 || values.random ? positionals : ['input', 'test/golden/school-max/input'];
const cases = (await Promise.all(folders.map(folderCases)))
  .flat()
  .concat(randomCases(Number(values.random ?? 0)));
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'sferum-docs-parity-'));
try {
  await writeBoth(cases, folder);
  console.log('result   PDF / DOCX  headings and signatures, document');
  const results = cases.map((each, index) =>
    compare(
      each,
      pageTexts(join(folder, 'pdf', `${index}.pdf`)),
      pageTexts(join(folder, 'docx', `${index}.pdf`)),
    ),
  );
  results.forEach(print);
  const differ = results.filter(({ differences }) => differences.length > 0).length;
  console.log(`${results.length} documents, ${differ} differ`);
  if (differ > 0) process.exitCode = 1;
} finally {
  if (!values.keep) rmSync(folder, { recursive: true });
}
