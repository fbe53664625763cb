// Pictures of the first page of every document of the sample, for docs/gallery.md; what a kindergarten has not is a school's, and the
// journal of orders is made of issued ones.
// Needs pdftoppm of poppler (Debian: apt-get install poppler-utils); the pictures are kept in the repository.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = join(ROOT, 'docs/gallery');

function run(command, args) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  if (error?.code === 'ENOENT') throw new Error(`Нет программы ${command}: установите poppler-utils.`);
  if (error || status !== 0) throw error ?? new Error(`${command}: ${stderr}`);
  return stdout;
}

/** The documents of a sample as PDF: id and file. */
function makeDocuments(folder, input) {
  const options = ['--json', '--format', 'pdf', '--input', input, '--output', folder];
  const { files } = JSON.parse(run(process.execPath, ['dist/cli/main.js', 'generate', ...options]));
  const pdf = files.filter(({ format }) => format === 'pdf');
  return pdf.map(({ id, path }) => ({ id, path: join(folder, path) }));
}

/** The sample with its first orders issued: only then is there a journal of them. */
function issuedSample(folder) {
  cpSync(join(ROOT, 'input'), folder, { recursive: true });
  const issue = ['issue', '--input', folder, '--output', `${folder}-drafts`];
  const first = [
    'order-use',
    'regulation',
    'order-administrator',
    'chat-rules',
    'order-additional-administrators',
  ];
  run(process.execPath, ['dist/cli/main.js', ...issue, ...first, 'order-change-administrator']);
  return folder;
}

/** 60 dots per inch in sixteen greys: readable, and about 30 KB. */
function paint({ id, path }) {
  const picture = join(PICTURES, id);
  run('pdftoppm', ['-r', '60', '-gray', '-singlefile', path, picture]);
  const grey = readFileSync(`${picture}.pgm`);
  rmSync(`${picture}.pgm`);
  writeFileSync(`${picture}.png`, greyPng(grey));
}

/** A binary PGM as a PNG with four bits a pixel. */
function greyPng(pgm) {
  const [header, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  const size = Buffer.alloc(8);
  size.writeUInt32BE(Number(width), 0);
  size.writeUInt32BE(Number(height), 4);
  const stride = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const level = Math.round(pgm[header.length + y * width + x] / 17);
      rows[y * stride + 1 + (x >> 1)] |= x % 2 === 0 ? level << 4 : level;
    }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([size, Buffer.from([4, 0, 0, 0, 0])])),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-gallery-'));
try {
  const own = makeDocuments(join(folder, 'own'), 'input');
  const others = makeDocuments(join(folder, 'school'), 'test/golden/school-max/input');
  const issued = makeDocuments(join(folder, 'issued'), issuedSample(join(folder, 'sample')));
  const all = [...own, ...others, ...issued];
  const documents = all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  documents.forEach(paint);
  console.log(`docs/gallery: ${documents.length}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
