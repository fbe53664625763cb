import { spawnSync } from 'node:child_process';

/** Height of a word's box in ems: ascent and descent of a face with the metrics of Times. */
const BOX = 1.107;
/** Baselines nearer than this, in points, are one line. */
const LEVEL = 1.5;

/**
 * The pages of a PDF as poppler reads them: `{height, rows, lines}`. A row is what stands on one level across the page, a line what poppler
 * takes for one; each `{text, left, top, bottom, size, gaps, block}` with points from the upper left corner, gaps between words in ems.
 */
export function readPages(pdf) {
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-bbox-layout', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`pdftotext ${pdf}: ${stderr}`);
  return stdout.split('<page ').slice(1).map(readPage);
}

function readPage(xml) {
  const height = Number(/height="([\d.]+)"/.exec(xml)[1]);
  const lines = xml.split('<block ').flatMap((block, index) =>
    block
      .split('<line ')
      .slice(1)
      .map((line) => lineOf(wordsIn(line), index)),
  );
  return { height, lines, rows: rowsOf(wordsIn(xml)) };
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g;

function wordsIn(xml) {
  return Array.from(xml.matchAll(WORD), ([, left, top, right, bottom, text]) => ({
    ...{ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
    text: text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  }));
}

function rowsOf(words) {
  const rows = [];
  for (const word of [...words].sort((a, b) => a.bottom - b.bottom)) {
    const last = rows.at(-1);
    if (last !== undefined && word.bottom - last[0].bottom < LEVEL) last.push(word);
    else rows.push([word]);
  }
  return rows.map((row) =>
    lineOf(
      row.sort((a, b) => a.left - b.left),
      0,
    ),
  );
}

function lineOf(words, block) {
  const size = Math.max(...words.map(({ top, bottom }) => bottom - top)) / BOX;
  return {
    text: words.map(({ text }) => text).join(' '),
    left: words[0].left,
    right: words.at(-1).right,
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
    gaps: words.slice(1).map(({ left }, index) => (left - words[index].right) / size),
    block,
  };
}
