// Makes dist/: the whole program as a few files that load when they are needed, without node_modules, and the licences of
// everything inside. Pictures of charts (--format png) alone need the package `canvas` beside it: its library is no JavaScript.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licences } from './licences.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, 'dist/cli');
const require = createRequire(import.meta.url);

/** CommonJS packages ask for these names, which a module does not have. */
const COMMONJS = `import{createRequire as __cr}from'node:module';import{fileURLToPath as __fp}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url),__filename=__fp(import.meta.url),__dirname=__dn(__filename);`;

/** The source loads them by `createRequire`, which no bundler follows; a plain `require` stays as lazy inside the bundle. */
const lazyLibraries = {
  name: 'lazy libraries',
  setup({ onLoad }) {
    onLoad({ filter: /russian[\\/]libraries\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace(/^const load = .*$/mu, '')
        .replaceAll("load('", "require('"),
      loader: 'ts',
    }));
  },
};

/** Messages fetch nothing; what could would load all of Node.js's network with every run. */
const noNetwork = {
  name: 'no network',
  setup({ onLoad }) {
    onLoad({ filter: /nodemailer[\\/]dist[\\/]esm[\\/]fetch[\\/]index\.js$/ }, () => ({
      contents: `export default () => { throw new Error('No network'); };`,
    }));
  },
};

rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
await import('./fonts.mjs');
const { metafile } = await build({
  absWorkingDir: ROOT,
  // Files of one folder, two levels deep as in src: paths beside a file and of the package's root stay as they are.
  outdir: OUTPUT,
  entryPoints: {
    main: 'src/cli/main.ts',
    // Threads start from files of their own; tinypool looks for its half beside itself.
    worker: 'src/making/batch/worker.ts',
    'entry/worker': require.resolve('tinypool').replace(/index\.js$/u, 'entry/worker.js'),
  },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  metafile: true,
  legalComments: 'none',
  charset: 'utf8',
  external: ['canvas'],
  banner: { js: COMMONJS },
  plugins: [lazyLibraries, noNetwork],
});
// An old Node.js must be able to read the first file.
const main = join(OUTPUT, 'main.js');
writeFileSync(main, readFileSync(main, 'utf8').replace(`${COMMONJS}\n`, ''));
// pdfkit reads the colour profile beside itself.
const profile = 'data/sRGB_IEC61966_2_1.icc';
mkdirSync(join(OUTPUT, 'data'));
copyFileSync(join(dirname(require.resolve('pdfkit')), profile), join(OUTPUT, profile));
writeFileSync(join(ROOT, 'dist/licences.txt'), licences(ROOT, Object.keys(metafile.inputs)));
