import { expect, it } from 'vitest';
import { streebog } from '../../src/signatures/gost/streebog.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** RFC 6986, chapter 10; the standard writes the bytes from the last to the first. */
const FIRST = new TextEncoder().encode('012345678901234567890123456789012345678901234567890123456789012');
const SECOND = Buffer.from(
  'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
  'hex',
);

it('gives the digests of RFC 6986', () => {
  expect(hex(streebog([FIRST], 64))).toBe(
    '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
  );
  expect(hex(streebog([FIRST], 32))).toBe('9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500');
  expect(hex(streebog([SECOND], 64))).toBe(
    '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
  );
  expect(hex(streebog([SECOND], 32))).toBe(
    '9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50',
  );
});

/** Of openssl with its GOST engine. */
it('gives the digest of nothing, and of whole blocks', () => {
  expect(hex(streebog([], 32))).toBe('3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb');
  expect(hex(streebog([new Uint8Array(64)], 32))).toBe(ZERO_64);
  expect(hex(streebog([new Uint8Array(128)], 64))).toBe(ZERO_128);
});

const ZERO_64 = 'df1fda9ce83191390537358031db2ecaa6aa54cd0eda241dc107105e13636b95';
const ZERO_128 =
  '14cf87b545828cf109b87aa586212971ace15bedb2681472f2297733c2f19a6c3dc50556a301e30b9c06bfd2a4a4b0a0489eeff58137be3edf5bb3754bc2a5c7';

it('is the same however the bytes are cut', () => {
  const whole = Uint8Array.from({ length: 300 }, (_, index) => index * 7);
  const cut = [0, 1, 64, 65, 200, 300].map((from, index, all) => whole.subarray(from, all[index + 1]));
  expect(streebog(cut, 32)).toEqual(streebog([whole], 32));
});
