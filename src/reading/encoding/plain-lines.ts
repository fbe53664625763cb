/** Lines without the end of line of the last one; bytes that are no UTF-8 are windows-1251, as Excel saves. */
export function plainLines(bytes: Uint8Array): readonly string[] {
  const lines = decoded(bytes).split(/\r?\n/u);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
