/*
 * Who may touch what. A file of `src` may name these modules, members and globals and no others: `node:fs` allows all of
 * the module, `node:path.join` one name of it. What nobody uses any more is to be taken out.
 */

/** Harmless everywhere: the same input gives the same output, on any day, on any computer. */
export const HARMLESS: readonly string[] = [
  'undefined',
  ...['Array', 'Boolean', 'BigInt', 'JSON', 'Map', 'Number', 'Object', 'Promise', 'RegExp', 'Set', 'String'],
  ...['Symbol', 'WeakMap', 'Error', 'RangeError'],
  ...['ArrayBuffer', 'DataView', 'Int32Array', 'Uint8Array', 'Uint16Array', 'Uint32Array'],
  ...[
    'TextDecoder',
    'TextEncoder',
    'Buffer.compare',
    'Buffer.concat',
    'Buffer.from',
    'URL',
    'Intl.PluralRules',
    'structuredClone',
  ],
  ...['abs', 'ceil', 'floor', 'max', 'min', 'round', 'sign', 'trunc'].map((name) => `Math.${name}`),
  ...['PI', 'cos', 'imul', 'log2', 'sin', 'tan'].map((name) => `Math.${name}`),
  ...['new Date(moment)', 'Date.UTC'],
  ...['basename', 'dirname', 'join'].map((name) => `node:path.${name}`),
  ...['basename', 'dirname', 'join', 'normalize'].map((name) => `node:path/posix.${name}`),
  ...['crc32', 'deflateSync', 'inflateRawSync'].map((name) => `node:zlib.${name}`),
];

/** The outside: files, clock, randomness, network, other processes. By file. */
export const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  'src/making/batch/work.ts': ['import.meta.url'],
  'src/cli/failure.ts': ['process.env'],
  'src/cli/main.ts': [
    'process.env',
    'process.exitCode',
    'process.getBuiltinModule',
    '.getBuiltinModule',
    'process.stderr',
    'process.versions',
  ],
  'src/cli/start.ts': ['process.argv', 'process.exitCode'],
  'src/cli/terminal.ts': [
    'node:util.styleText',
    'process.cwd',
    'process.execPath',
    'process.exitCode',
    'process.env',
    'process.stderr',
    'process.stdout',
  ],
  'src/cli/typed.ts': ['node:path.relative'],
  'src/russian/libraries.ts': ['import.meta.url', 'node:module.createRequire'],
  'src/world/clock.ts': ['new Date()', '.getFullYear', '.getMonth', '.getDate', 'performance.now', 'node:os'],
  'src/world/computer.ts': [
    'node:fs.statfsSync',
    'node:module.createRequire',
    'node:os.release',
    'Intl.DateTimeFormat',
    'import.meta.url',
    'process.platform',
    'process.versions',
  ],
  'src/world/desktop.ts': [
    'node:child_process.spawn',
    'node:fs.existsSync',
    'node:os.homedir',
    'node:readline/promises.createInterface',
    'process.env',
    'process.platform',
    'process.stdin',
    'process.stdout',
  ],
  'src/world/disk.ts': ['node:fs', 'process.platform'],
  'src/world/engine.ts': ['node:v8.setFlagsFromString', 'process.versions'],
  'src/world/fonts.ts': ['node:fs.readFileSync', 'import.meta.url'],
  'src/world/hash.ts': ['node:crypto.createHash'],
  // Of public keys alone: the same key, bytes and signature give the same answer.
  'src/world/public-key.ts': ['node:crypto.constants', 'node:crypto.createPublicKey', 'node:crypto.verify'],
  'src/world/interrupt.ts': ['process.on', 'process.off'],
  'src/world/lock.ts': ['node:fs', 'node:path.relative'],
  'src/world/make-folder.ts': ['node:fs.mkdirSync', 'node:fs.statSync', 'node:path.resolve'],
  'src/world/owner.ts': ['node:os.hostname', 'node:os.uptime', 'process.kill', 'process.pid'],
  'src/world/package.ts': [
    'node:fs.existsSync',
    'node:fs.readFileSync',
    'node:url.fileURLToPath',
    'import.meta.url',
  ],
  'src/world/time-zone.ts': ['Intl.DateTimeFormat'],
  'src/world/temporary.ts': [
    'node:fs',
    'node:worker_threads.threadId',
    'process.platform',
    'Atomics.wait',
    'SharedArrayBuffer',
  ],
};

/** npm packages, by the only files and folders that may know them. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@noble/curves/abstract/weierstrass.js': ['src/signatures/gost'],
  asn1js: ['src/signatures/asn1.ts'],
  canvas: ['src/writers/png'],
  'chart.js': ['src/writers/chart', 'src/writers/pdf/chart'],
  'chartjs-node-canvas': ['src/writers/png'],
  commander: ['src/cli'],
  docx: ['src/writers/docx'],
  'fastest-levenshtein': ['src/nearest.ts', 'src/usage/exports/files/header.ts'],
  fflate: ['src/writers/docx'],
  fontkit: ['src/writers/typesetting'],
  'handlebars/dist/handlebars.js': ['src/templating'],
  htmlparser2: ['src/document/markup.ts', 'src/lint/reading/markup.ts', 'src/reading/workbook'],
  'hyphen/ru/index.js': ['src/russian/libraries.ts'],
  'linkify-it': ['src/document/addresses.ts'],
  lvovich: ['src/russian/libraries.ts'],
  // Writes messages; the modules of the package that send them stay out.
  'nodemailer/lib/mail-composer': ['src/mail'],
  papaparse: ['src/organization/forms.ts', 'src/reading/table'],
  pdfkit: ['src/writers/pdf'],
  qr: ['src/writers/qr.ts'],
  'russian-nouns-js': ['src/russian/libraries.ts'],
  tinypool: ['src/making/batch'],
  yaml: ['src/reading/yaml', 'src/templating/data.ts', 'src/templating/prepare.ts'],
};
