import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyPaths } from '../../src/signatures/verify.ts';
import { disk } from '../../src/world/disk.ts';

/**
 * Signatures of openssl and its GOST engine, a folder a case; `make.sh` says how each was made. Some of every kind lie in `made`;
 * `.ci/signatures` makes all of them anew and says where.
 */
const FRESH = process.env.SIGNATURES;
const MADE = FRESH ?? join(import.meta.dirname, 'made');
/** The day after they were made: what is fresh has certificates of this day, which is not the same one everywhere. */
const TODAY = FRESH ? new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10) : '2026-11-28';

const MARIA = 'Кузнецова Мария Ивановна';
const PETR = 'Орлов Пётр Сергеевич';
const holds = `holds ${MARIA} signer`;

/** Case → what came of each signature: verdict, whose, and whose word the time is. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['A', 'B', 'C', 'XA', 'XB', 'TCA', 'TCB', 'TCC', 'TCD'].map((set) => [`gost256-${set}`, [holds]]),
  ),
  ...Object.fromEntries(['A', 'B', 'C'].map((set) => [`gost512-${set}`, [holds]])),
  rsa: [holds],
  'rsa-sha512': [holds],
  pss: [holds],
  'pss-salt': [holds],
  p256: [holds],
  p384: [holds],
  sha1: [`unknown-algorithm ${MARIA} signer`],
  pem: [holds],
  base64: [holds],
  'base64-utf16': [holds],
  attached: [holds],
  'attached-alone': [holds],
  'attached-stream': [holds],
  'no-attributes': [`holds ${MARIA} nobody`],
  'no-attributes-rsa': [`holds ${MARIA} nobody`],
  'key-id': [holds],
  'certificate-beside': [holds],
  'no-certificate': ['no-certificate nobody nobody'],
  'two-signers': [`holds ${PETR} signer`, holds],
  'two-files': [holds, `holds ${PETR} signer`],
  stem: [holds],
  changed: [`changed ${MARIA} signer`],
  'changed-attached': [`changed ${MARIA} signer`],
  'changed-no-attributes': [`changed ${MARIA} nobody`],
  flipped: [`forged ${MARIA} signer`],
  'flipped-rsa': [`forged ${MARIA} signer`],
  truncated: ['malformed nobody nobody'],
  'not-a-signature': ['malformed nobody nobody'],
  empty: ['malformed nobody nobody'],
  'other-key': [`forged ${MARIA} signer`],
  expired: [`expired ${MARIA} signer`],
  'expired-undated': [`expired ${MARIA} nobody`],
  stamped: [`holds ${MARIA} Служба меток времени`],
  'bad-stamp': [`${holds} bad stamp`],
  'pdf-gost': [holds],
  'pdf-rsa': [holds],
  'pdf-two': [`${holds} continued`, `holds ${PETR} signer`],
  'pdf-extended': [`extended ${MARIA} signer`],
  'pdf-between': [`${holds} continued`, `holds ${PETR} signer`],
  'pdf-changed': [`changed ${MARIA} signer`],
  'pdf-truncated': ['malformed nobody nobody'],
  'pdf-old-form': ['unknown-algorithm nobody nobody'],
  'pdf-stamped': [`${holds} continued`, 'holds Служба меток времени Служба меток времени'],
  'pdf-and-beside': [holds, holds],
  'pdf-unsigned': [],
};

function found(name: string): readonly string[] {
  const { signed } = verifyPaths([join(MADE, name)], disk, TODAY);
  return signed.flatMap(({ signatures }) =>
    signatures.map(({ verdict, signer, time, hasBadStamp, isContinued }) =>
      [
        verdict,
        signer?.name ?? 'nobody',
        time === null ? 'nobody' : (time.authority ?? 'signer'),
        ...(hasBadStamp ? ['bad stamp'] : []),
        ...(isContinued ? ['continued'] : []),
      ].join(' '),
    ),
  );
}

const CASES = readdirSync(MADE).sort();

it('no case is without an answer, and of the new ones none is missing', () => {
  expect(CASES.filter((name) => !(name in EXPECTED))).toEqual([]);
  if (FRESH !== undefined) expect(CASES).toEqual(Object.keys(EXPECTED).sort());
});

it.each(CASES)('%s', (name) => {
  expect(found(name)).toEqual(EXPECTED[name]);
});

it('never tells the number of a person, an address or the whole subject', () => {
  const told = JSON.stringify(verifyPaths([join(MADE, 'rsa')], disk, TODAY));
  expect(told).toContain(MARIA);
  expect(told).not.toMatch(/secret@example|00000000001|1\.2\.643\.100/u);
});
