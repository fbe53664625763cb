import fc, { type Arbitrary } from 'fast-check';

const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

/** Strings of any characters of Unicode. The library's own `unit: 'binary'` takes seconds to lay out its tables. */
export function anyText(
  constraints: { readonly minLength?: number; readonly maxLength?: number } = {},
): Arbitrary<string> {
  return fc.string({ ...constraints, unit: character });
}
