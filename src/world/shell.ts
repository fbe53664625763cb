/** A path as the shells of Windows and Linux take it for one word. */
export function quotedPath(path: string): string {
  return /^[\p{L}\p{N}_./\\:@+,=-]+$/u.test(path) ? path : `"${path}"`;
}
