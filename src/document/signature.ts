import type { Inline } from './text.ts';

/** Signature lines: position at the left, room for the signature, name at the right. Never alone on a page. */
export interface Signature {
  readonly type: 'signature';
  readonly lines: readonly SignatureLine[];
}

export interface SignatureLine {
  readonly position: readonly Inline[];
  readonly name: readonly Inline[];
  /** «__.__.20__» after the name, and a line to sign on before it; empty when the signature bears no date. */
  readonly date: readonly Inline[];
  /** Only in a copy for reading: the electronic signature that stands where one by hand would. */
  readonly signed?: SignatureMark;
}

/** Mark of a verified electronic signature (requisite 23 of ГОСТ Р 7.0.97): what the certificate says, and nothing else. */
export interface SignatureMark {
  /** Number of the certificate, hexadecimal. */
  readonly certificate: string;
  readonly owner: string;
  /** ISO days. */
  readonly from: string;
  readonly to: string;
}
