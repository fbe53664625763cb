import type { WeierstrassPoint, WeierstrassPointCons } from '@noble/curves/abstract/weierstrass.js';
import { remember } from '../../remember.ts';

type Point = WeierstrassPoint<bigint>;

/**
 * True when a digest bears a signature of GOST R 34.10-2012. In the order of bytes of X.509 and CMS: digest and key (x, then y)
 * little-endian, signature (s, then r) big-endian.
 */
export function holdsGost(
  curve: WeierstrassPointCons<bigint>,
  publicKey: Uint8Array,
  digest: Uint8Array,
  signature: Uint8Array,
): boolean {
  const size = curve.Fp.BYTES;
  const q = curve.Fn.ORDER;
  if (publicKey.length !== 2 * size || signature.length !== 2 * size) return false;
  const [s, r] = [bigEndian(signature.subarray(0, size)), bigEndian(signature.subarray(size))];
  if (r <= 0n || r >= q || s <= 0n || s >= q) return false;
  const point = pointOf(curve, publicKey);
  if (point === null) return false;
  const e = littleEndian(digest) % q || 1n;
  const v = curve.Fn.inv(e);
  const [z1, z2] = [curve.Fn.mul(s, v), curve.Fn.neg(curve.Fn.mul(r, v))];
  const sum = usedAgain(curve.BASE).multiplyUnsafe(z1).add(usedAgain(point).multiplyUnsafe(z2));
  return !sum.is0() && sum.toAffine().x % q === r;
}

/** How often a point is used before a table of its multiples is worth making. */
const OFTEN = 3;

/** Points by how often they were used: one head signs every act of an organisation. */
const uses = new WeakMap<object, number>();

function usedAgain(point: Point): Point {
  const count = (uses.get(point) ?? 0) + 1;
  uses.set(point, count);
  if (count === OFTEN) point.precompute(8, false);
  return point;
}

const points = new Map<string, Point | null>();

/** Most keys of one run: an organisation has a few, a district some hundreds. */
const MOST_KEYS = 100;

/** Null for a key that is no point of the curve. */
function pointOf(curve: WeierstrassPointCons<bigint>, key: Uint8Array): Point | null {
  const name = `${curve.BASE.toAffine().y} ${Buffer.from(key).toString('hex')}`;
  return remember(points, name, () => readPoint(curve, key), MOST_KEYS);
}

function readPoint(curve: WeierstrassPointCons<bigint>, key: Uint8Array): Point | null {
  const size = curve.Fp.BYTES;
  try {
    const x = littleEndian(key.subarray(0, size));
    const point = curve.fromAffine({ x, y: littleEndian(key.subarray(size)) });
    point.assertValidity();
    return point;
  } catch {
    return null;
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  return bigEndian(Uint8Array.from(bytes).reverse());
}

function bigEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
}
