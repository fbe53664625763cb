import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { derOf } from '../../src/signatures/armour.ts';
import { checkMessage } from '../../src/signatures/checked.ts';
import { readMessage } from '../../src/signatures/message.ts';
import { checkPdf } from '../../src/signatures/pdf.ts';
import { verifyPaths } from '../../src/signatures/verify.ts';
import { disk } from '../../src/world/disk.ts';
import { runs } from '../setup/runs.ts';

const MADE = join(import.meta.dirname, 'made');
const ACT = readFileSync(join(MADE, 'rsa/Приказ.txt'));
const SIGNATURE = readFileSync(join(MADE, 'rsa/Приказ.txt.sig'));
const PDF = readFileSync(join(MADE, 'pdf-two/Приказ.pdf'));
const BESIDE = { certificates: [], today: '2026-11-28' };

/** What came of each signature of a file. */
function verdicts(act: Uint8Array, signature: Uint8Array): readonly string[] {
  const der = derOf(signature);
  const message = der && readMessage(der);
  return message ? checkMessage(message, { ...BESIDE, content: [act] }).map(({ verdict }) => verdict) : [];
}

it('the signature that the others are made of holds', () => {
  expect(verdicts(ACT, SIGNATURE)).toEqual(['holds']);
  expect(checkPdf(PDF, BESIDE).map(({ verdict }) => verdict)).toEqual(['holds', 'holds']);
});

it('a byte of the act that is another byte: it never holds', () => {
  const change = fc.tuple(fc.nat(ACT.length - 1), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(change, ([at, by]) => {
      const act = Uint8Array.from(ACT);
      act[at] = (act[at] ?? 0) ^ by;
      expect(verdicts(act, SIGNATURE)).toEqual(['changed']);
    }),
    { numRuns: runs(50) },
  );
});

it('a byte of a PDF that is another byte: not both signatures hold, unless it fills up a place', () => {
  const zeros = [...PDF.toString('latin1').matchAll(/0{1000,}>/gu)];
  const fill = (at: number) => zeros.some(({ 0: hex, index }) => at >= index && at < index + hex.length - 1);
  const change = fc.tuple(fc.nat(PDF.length - 1), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(change, ([at, by]) => {
      fc.pre(!fill(at));
      const pdf = Uint8Array.from(PDF);
      pdf[at] = (pdf[at] ?? 0) ^ by;
      const found = checkPdf(pdf, BESIDE);
      expect(found.length === 2 && found.every(({ verdict }) => verdict === 'holds')).toBe(false);
    }),
    { numRuns: runs(40) },
  );
});

it('a signature that was cut off never holds', () => {
  fc.assert(
    fc.property(fc.nat(SIGNATURE.length - 1), (length) => {
      expect(verdicts(ACT, SIGNATURE.subarray(0, length))).not.toContain('holds');
    }),
    { numRuns: runs(40) },
  );
});

it('bytes of a signature in any disorder are told, and nothing is thrown', () => {
  const change = fc.tuple(fc.nat(SIGNATURE.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }));
  fc.assert(
    fc.property(change, ([at, bytes]) => {
      const signature = Buffer.concat([
        SIGNATURE.subarray(0, at),
        bytes,
        SIGNATURE.subarray(at + bytes.length / 2),
      ]);
      expect(verdicts(ACT, signature)).not.toBeNull();
    }),
    { numRuns: runs(100) },
  );
});

const sequence = (inner: Uint8Array, tag = 0x30) => {
  const length = Buffer.alloc(5);
  length.writeUInt32BE(inner.length, 1);
  length[0] = 0x84;
  return Buffer.concat([Buffer.of(tag), length, inner]);
};

/** Bytes that no signature is: deep, wide, endless, of lengths that lie. */
const BOMBS: Readonly<Record<string, Uint8Array>> = {
  'a hundred thousand sequences in each other': Buffer.alloc(200_000, Buffer.of(0x30, 0x80)),
  'a million values beside each other': sequence(Buffer.alloc(2_000_000, Buffer.of(0x05, 0x00))),
  'a length of four gigabytes': Buffer.from('3084fffffffe06092a864886f70d010702', 'hex'),
  'a length of a hundred bytes': Buffer.from(`30ff${'ff'.repeat(126)}`, 'hex'),
  'a length without an end': Buffer.from('3080060a2a864886f70d010702a080', 'hex'),
  'an object identifier of a megabyte': sequence(sequence(Buffer.alloc(1_000_000, 0xff), 0x06)),
  'a signed message of nothing': Buffer.from('300b06092a864886f70d010702', 'hex'),
  'no bytes': Buffer.alloc(0),
  zeros: Buffer.alloc(1000),
};

it.each(Object.entries(BOMBS))('%s: it is no signature', (_, bytes) => {
  const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  writeFileSync(join(folder, 'Приказ.txt'), ACT);
  writeFileSync(join(folder, 'Приказ.txt.sig'), bytes);
  const { problems } = verifyPaths([folder], disk, BESIDE.today);
  expect(problems.map(({ code }) => code)).toEqual(['signature/malformed']);
});

it('a PDF with signatures that are none', () => {
  const ranges = ['0 0 0 0', '0 99999999 5 5', '5 10 20 10', '0 9 12 999999999999', '0 20 40 20'];
  for (const range of ranges) {
    const pdf = Buffer.from(`%PDF-1.7\n1 0 obj << /ByteRange [${range}] /Contents <00> >> endobj`);
    expect(checkPdf(pdf, BESIDE).map(({ verdict }) => verdict)).toEqual(['malformed']);
  }
});
