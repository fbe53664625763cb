import { BaseBlock, fromBER, GeneralizedTime, Integer, ObjectIdentifier, OctetString, UTCTime } from 'asn1js';

/** A value of ASN.1. */
export type Value = BaseBlock;

/** No honest signature comes near: certificates, lists of revoked ones and stamps within are a few thousand values. */
const LIMITS = { maxDepth: 64, maxNodes: 50_000, maxContentLength: 256 * 1024 * 1024 } as const;

/** A value with what it holds, whatever follows it; null for what is none, or larger than any honest one. */
export function parseAsn1(bytes: Uint8Array): Value | null {
  try {
    const { offset, result } = fromBER(bytes, LIMITS);
    return offset === -1 ? null : result;
  } catch {
    return null;
  }
}

/** Values inside of a constructed one; none of a primitive one. */
export function partsOf(value: Value | null | undefined): readonly Value[] {
  const { value: inner } =
    (value as { valueBlock?: { value?: unknown } } | null | undefined)?.valueBlock ?? {};
  return Array.isArray(inner) ? inner.filter((part) => part instanceof BaseBlock) : [];
}

/** The bytes of a value as they were read. */
export function rawOf(value: Value): Uint8Array {
  return value.valueBeforeDecodeView;
}

/** The part that bears a context tag: `[0]`. */
export function tagged(parts: readonly Value[], tag: number): Value | undefined {
  return parts.find((part) => isTagged(part, tag));
}

/** The parts without a context tag: they stand in their order, whatever is left out between them. */
export function untagged(parts: readonly Value[]): readonly Value[] {
  return parts.filter(({ idBlock }) => idBlock.tagClass !== CONTEXT);
}

const CONTEXT = 3;

export function isTagged({ idBlock }: Value, tag: number): boolean {
  return idBlock.tagClass === CONTEXT && idBlock.tagNumber === tag;
}

/** Content of an OCTET STRING, put together of its pieces; null for another value. */
export function octets(value: Value | null | undefined): Uint8Array | null {
  return value instanceof OctetString ? new Uint8Array(value.getValue()) : null;
}

/** «1.2.643.7.1.1.1.1», or null for another value. */
export function identifier(value: Value | null | undefined): string | null {
  return value instanceof ObjectIdentifier ? value.getValue() : null;
}

/** Bytes of a whole number, big-endian; null for another value. */
export function numberBytes(value: Value | null | undefined): Uint8Array | null {
  return value instanceof Integer ? value.valueBlock.valueHexView : null;
}

/** A moment, ISO; null for another value. */
export function moment(value: Value | null | undefined): string | null {
  if (!(value instanceof UTCTime || value instanceof GeneralizedTime)) return null;
  const date = value.toDate();
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Content bytes of a primitive value, whatever its tag; none of a constructed one. */
export function contentBytes(value: Value | null | undefined): Uint8Array {
  const { valueHexView } =
    (value as { valueBlock?: { valueHexView?: Uint8Array } } | null | undefined)?.valueBlock ?? {};
  return valueHexView ?? new Uint8Array(0);
}
