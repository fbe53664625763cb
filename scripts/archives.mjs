import { deflateRawSync } from 'node:zlib';

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 255];
  return ~crc >>> 0;
}

/** Numbers of the given sizes in bytes, one after another, low byte first. */
function record(...fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

/**
 * A ZIP archive of `entries` (`[name, bytes]`) as one or another program writes it. `stored`: not deflated; `descriptor`: sizes stand
 * behind the data only (`bare`: without the signature that most programs put before them), as streaming writers do.
 */
export function zip(entries, { stored = false, descriptor = null } = {}) {
  const files = [];
  const central = [];
  let offset = 0;
  for (const [path, bytes] of entries) {
    const name = Buffer.from(path);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const sums = [
      [crc32(bytes), 4],
      [packed.length, 4],
      [bytes.length, 4],
    ];
    const flags = 0x800 | (descriptor ? 8 : 0);
    const common = [
      [20, 2],
      [flags, 2],
      [stored ? 0 : 8, 2],
      [0, 2],
      [0x21, 2],
    ];
    const early = descriptor
      ? [
          [0, 4],
          [0, 4],
          [0, 4],
        ]
      : sums;
    const local = record([0x04034b50, 4], ...common, ...early, [name.length, 2], [0, 2]);
    const behind =
      descriptor === null ? [] : [record(...(descriptor === 'bare' ? [] : [[0x08074b50, 4]]), ...sums)];
    const file = Buffer.concat([local, name, packed, ...behind]);
    files.push(file);
    const tail = [
      [name.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ];
    central.push(record([0x02014b50, 4], [20, 2], ...common, ...sums, ...tail), name);
    offset += file.length;
  }
  const directory = Buffer.concat(central);
  const count = entries.length;
  const end = record(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...files, directory, end]);
}

/** A tar archive (POSIX ustar) of `entries` (`[name, bytes]`), all of one date and nobody's; `executable`: names that may be run. */
export function tar(entries, executable) {
  const blocks = entries.flatMap(([name, bytes]) => {
    const header = Buffer.alloc(512);
    const [prefix, rest] = halves(Buffer.from(name));
    rest.copy(header, 0);
    prefix.copy(header, 345);
    const mode = executable.has(name) ? '0000755' : '0000644';
    const size = bytes.length.toString(8).padStart(11, '0');
    header.write(`${mode}\0${'0000000'}\0${'0000000'}\0${size}\0${DAY}\0        0`, 100, 'ascii');
    header.write('ustar\x0000', 257, 'ascii');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'ascii');
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** 1 January 2026, seconds since 1970 in octal digits. */
const DAY = (1_767_225_600).toString(8).padStart(11, '0');

/** A long name stands in two fields, parted at a slash. Throws when it fits neither way. */
function halves(name) {
  if (name.length <= 100) return [Buffer.alloc(0), name];
  for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1))
    if (at <= 155 && name.length - at - 1 <= 100) return [name.subarray(0, at), name.subarray(at + 1)];
  throw new Error(`${name} is too long for an archive`);
}
