// Makes dist/: the whole program as a few files that load when they are needed, without node_modules, and the licences of
// everything inside. Pictures of charts (--format png) alone need the package `canvas` beside it: its library is no JavaScript.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { licences } from './licences.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, 'dist/cli');
const require = createRequire(import.meta.url);

/** What is bundled otherwise than it stands there: the file, what is replaced, the reason. */
const BENT = [
  // The source loads them by `createRequire`, which no bundler follows; a plain `require` stays as lazy inside the bundle.
  [
    /russian[\\/]libraries\.ts$/u,
    (text) => text.replace(/^const load = .*$/mu, '').replaceAll("load('", "require('"),
  ],
  // A file of its own, which hardly any run needs.
  [/typesetting[\\/]font-file\.ts$/u, (text) => text.replace("('fontkit')", "('./fontkit.js')")],
  // Messages fetch nothing; what could would load all of Node.js's network with every message.
  [
    /nodemailer[\\/]dist[\\/]esm[\\/]fetch[\\/]index\.js$/u,
    () => "export default () => { throw new Error('No network'); };",
  ],
  // Our commands are no programs of their own; what could start them would be loaded with every run.
  [/commander[\\/]lib[\\/]command\.js$/u, (text) => text.replace("require('node:child_process')", '{}')],
  // The fonts are embedded by us, from TrueType files: neither does pdfkit open one, nor is one packed by Brotli.
  [/pdfkit[\\/]js[\\/]pdfkit\.node\.mjs$/u, (text) => text.replace("import { create } from 'fontkit';", '')],
  [/brotli[\\/]decompress\.js$/u, () => 'module.exports = null;'],
  // Documents are not encrypted, and the ciphers work out their tables at once.
  [
    /@noble[\\/]ciphers[\\/](?:esm[\\/])?aes\.js$/u,
    () => 'export const cbc = null; export const ecb = null;',
  ],
  // Properties of all characters are inflated when somebody asks for one: nobody does for letters and digits.
  [
    /unicode-trie[\\/]index\.js$/u,
    (text) =>
      text.replace(
        /(data = inflate\([\s\S]*?swap32LE\(data\);\s*)this\.data = (new Uint32Array\(data\.buffer\));/u,
        (_, inflating, whole) => `
          let known;
          Object.defineProperty(this, 'data', { get() {
            if (known === undefined) { ${inflating} known = ${whole}; }
            return known;
          } });`,
      ),
  ],
];
/** What `prepare.ts` makes of the shipped templates, what the docx library writes at its start and what the fonts come to stand in the program. */
async function prepare() {
  const dir = join(ROOT, 'build/prepare');
  const input = {
    templates: 'src/templating/prepare.ts',
    frames: 'src/writers/docx/prepare-frames.ts',
    signs: 'src/writers/docx/prepare-signs.ts',
    fonts: 'src/writers/pdf/prepare-fonts.ts',
    disk: 'src/world/disk.ts',
  };
  await build({ cwd: ROOT, platform: 'node', input, output: { dir, entryFileNames: '[name].mjs' } });
  const [{ preparedSource }, { preparedFrames }, { preparedSigns }, { preparedFonts }, { disk }] =
    await Promise.all(Object.keys(input).map((name) => import(pathToFileURL(join(dir, `${name}.mjs`)).href)));
  const put = (file, constant, source) =>
    BENT.push([
      file,
      (text) => text.replace(new RegExp(`(?<=const ${constant}: .* = ).*(?=;)`, 'u'), () => source),
    ]);
  put(/templating[\\/]prepared\.ts$/u, 'PREPARED', preparedSource(disk, join(ROOT, 'templates')));
  put(/docx[\\/]prepared-frames\.ts$/u, 'PREPARED_FRAMES', JSON.stringify(await preparedFrames()));
  put(/docx[\\/]prepared-signs\.ts$/u, 'PREPARED_SIGNS', JSON.stringify(preparedSigns()));
  const { faces, subsets } = preparedFonts();
  put(/typesetting[\\/]prepared-faces\.ts$/u, 'PREPARED_FACES', parsed(faces));
  put(/pdf[\\/]prepared-subsets\.ts$/u, 'PREPARED_SUBSETS', JSON.stringify(subsets));
}

/** Plain data as source: parsing it as JSON takes a fraction of the time that a literal of many parts takes. */
function parsed(value) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

const bent = {
  name: 'bent',
  load(id) {
    const [, change] = BENT.find(([file]) => file.test(id)) ?? [];
    if (!change) return null;
    const text = readFileSync(id, 'utf8');
    const code = change(text);
    if (code === text) throw new Error(`${id} is another version than was bent`);
    return { code, moduleType: id.endsWith('.ts') ? 'ts' : 'js' };
  },
};

/**
 * Files with everything they need that no file above holds: Node.js spends a millisecond on each. Libraries that are needed
 * now and then go into files of their own.
 */
const FILES = [
  ['start', /src[\\/]cli[\\/]start\.ts$/u],
  ['making', /src[\\/](?:making[\\/]make|cli[\\/]commands[\\/](?:generate|check|facts))\.ts$/u],
  ['docx', /src[\\/]writers[\\/]docx[\\/]docx\.ts$/u],
  ['library', /src[\\/]writers[\\/]docx[\\/]library[\\/]frame\.ts$/u],
  ['pdf', /src[\\/]writers[\\/]pdf[\\/]pdf\.ts$/u],
  ['charts', /src[\\/]writers[\\/]pdf[\\/]chart[\\/]draw\.ts$/u],
];

rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
await import('./fonts.mjs');
await import('./words.mjs');
await prepare();
const { output } = await build({
  cwd: ROOT,
  platform: 'node',
  input: {
    main: 'src/cli/main.ts',
    // Threads start from files of their own; tinypool looks for its half beside itself.
    worker: 'src/making/batch/worker.ts',
    'figures-worker': 'src/making/district/worker.ts',
    fontkit: require.resolve('fontkit'),
    'entry/worker': require.resolve('tinypool').replace(/index\.js$/u, 'entry/worker.js'),
  },
  external: ['canvas'],
  plugins: [bent],
  transform: { target: 'node20.19' },
  output: {
    // Files of one folder, two levels deep as in src: paths beside a file and of the package's root stay as they are.
    dir: OUTPUT,
    // Without the loader of modules, which takes as long as the rest of a short run.
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {
      groups: FILES.map(([name, test], index) => ({
        name,
        test,
        includeDependenciesRecursively: true,
        priority: FILES.length - index,
      })),
    },
  },
});

// The program reads its files as ASCII (`world/kept-code.ts`). A letter may be escaped wherever one stands, in the raw text of a pattern too.
for (const { fileName, code } of output.filter(({ type }) => type === 'chunk')) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(join(OUTPUT, fileName), code.replace(/[\u0080-\uffff]/g, escaped));
}

/** The page of `open`: one script for the browser, and the files that it stands in. */
const PAGE = join(ROOT, 'dist/page');
const page = await build({
  cwd: ROOT,
  platform: 'browser',
  input: { app: 'src/page/app/main.tsx' },
  tsconfig: 'src/page/app/tsconfig.json',
  output: { dir: PAGE, format: 'iife', minify: true, entryFileNames: '[name].js' },
});
for (const name of ['index.html', 'icon.svg', 'style.css'])
  copyFileSync(join(ROOT, 'src/page/app', name), join(PAGE, name));

writeFileSync(join(ROOT, 'dist/package.json'), '{ "type": "commonjs" }\n');
// pdfkit reads the colour profile beside itself.
const profile = 'data/sRGB_IEC61966_2_1.icc';
mkdirSync(join(OUTPUT, 'data'));
copyFileSync(join(dirname(require.resolve('pdfkit')), profile), join(OUTPUT, profile));
const inputs = [...output, ...page.output]
  .flatMap(({ moduleIds = [] }) => moduleIds)
  .map((id) => id.replaceAll('\\', '/'));
writeFileSync(join(ROOT, 'dist/licences.txt'), licences(inputs));
