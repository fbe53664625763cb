import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/* What the engine compiled of the built program in a run, kept for the next one of the same command. */

interface Loading {
  readonly _extensions: Record<string, (module: NodeJS.Module, file: string) => void>;
}

/** The name of a file tells its content: `making-D7OC72Y5.js`. */
const NAMED_BY_CONTENT = /^(.+)-[\w-]{8}\.js$/u;
/** Bytes: smaller files are compiled sooner than their code is found. */
const WORTH = 10_000;
const CHECKSUM_BYTES = 4;
const [START, END] = ['(function (exports, require, module, __filename, __dirname) {', '\n})'];

/**
 * Files of the program that are loaded from now on come with their code as the last run of the command left it in the folder, and the first run
 * leaves it there. The engine's flags must be set before. Node.js keeps such code too, but that of the functions that a file calls while it loads alone:
 * compiling the others took a seventh of a short run. Nothing changes where the folder cannot be written.
 */
export function keepCode(folder: string): void {
  const fresh: Kept[] = [];
  const { _extensions: extensions } = Module as unknown as Loading;
  const load = extensions['.js'];
  extensions['.js'] = (module, file) => {
    const kept = dirname(file) === import.meta.dirname ? keptCode(folder, file) : null;
    if (kept === null) return load?.(module, file);
    if (kept.isFresh) fresh.push(kept);
    kept.script
      .runInThisContext()
      .call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  };
  process.on('exit', () => {
    for (const kept of fresh) leave(kept);
  });
}

/** A file of the program ready to run. */
interface Kept {
  readonly script: Script;
  /** Where its code is kept. */
  readonly path: string;
  /** The checksum of nothing for this very file and engine. */
  readonly seed: number;
  /** The code was not there, or was that of another file, or of an engine with other flags. */
  readonly isFresh: boolean;
}

function keptCode(folder: string, file: string): Kept | null {
  const [name, stem = ''] = NAMED_BY_CONTENT.exec(basename(file)) ?? [];
  if (name === undefined) return null;
  // The build sees to it that the files are of ASCII: decoding two megabytes of them takes longer than starting.
  const text = readFileSync(file, 'latin1');
  if (text.length < WORTH) return null;
  const path = join(folder, stem);
  const seed = crc32(`${name} ${text.length} ${process.version} ${process.arch}`);
  const cachedData = readChecked(path, seed);
  const script = new Script(START + text + END, {
    filename: file,
    columnOffset: -START.length,
    ...(cachedData && { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  return { script, path, seed, isFresh: cachedData === null || script.cachedDataRejected === true };
}

/** Null for nothing, and for what is damaged or of another file: the engine would run it as it is. */
function readChecked(path: string, seed: number): Buffer | null {
  try {
    const bytes = readFileSync(path);
    const data = bytes.subarray(CHECKSUM_BYTES);
    return data.length > 0 && bytes.readUInt32LE(0) === crc32(data, seed) ? data : null;
  } catch {
    return null;
  }
}

function leave({ script, path, seed }: Kept): void {
  const data = script.createCachedData();
  const checksum = new Uint8Array(CHECKSUM_BYTES);
  new DataView(checksum.buffer).setUint32(0, crc32(data, seed), true);
  const own = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(own, Buffer.concat([checksum, data]));
    renameSync(own, path);
  } catch {
    // A run without kept code is as good.
  }
}
