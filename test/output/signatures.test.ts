import { describe, expect, it } from 'vitest';
import { hasSignature } from '../../src/output/signatures.ts';

describe('a detached signature', () => {
  it.each([
    'Приказ.pdf.sig',
    'Приказ.sig',
    'Приказ.pdf.p7s',
    'Приказ.sgn',
    'Приказ.pdf.sign',
    'Приказ.pdf.p7m',
    'ПРИКАЗ.PDF.SIG',
    'Приказ.P7S',
    'Приказ.pdf.sig.sig',
    'Приказ.pdf_Иванова.sig',
    'Приказ.pdf (2).sig',
    'Приказ.2.sig',
    'Приказ_подпись.sig',
    'Приказ - подпись Ивановой.p7s',
    'Приказ (подписан).sig',
  ])('%s signs Приказ.pdf', (name) => {
    expect(hasSignature('Приказ.pdf', ['другое.txt', name])).toBe(true);
  });

  it.each([
    'Приказ.pdf',
    'Приказ.docx.sig',
    'Приказ (2).pdf.sig',
    'Приказ о смене.pdf.sig',
    'Приказы.sig',
    'Приказ.sig.txt',
    'sig',
    '.sig',
  ])('%s does not', (name) => {
    expect(hasSignature('Приказ.pdf', [name])).toBe(false);
  });

  it('is known however «й» is written', () => {
    expect(hasSignature('Устав.й.pdf'.normalize('NFC'), ['Устав.й.pdf.sig'.normalize('NFD')])).toBe(true);
  });
});
