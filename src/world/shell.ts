/** What no shell of Windows and Linux understands as anything but itself. */
const PLAIN = /^[\p{L}\p{N}_./\\:+=-]+$/u;

/** What bash and PowerShell open between double quotes; cmd, which knows no others, has nothing to open there. */
const OPENED = /[$`"!]/u;

/** A path as the shells of Windows and Linux take it for one word. */
export function quotedPath(path: string): string {
  if (PLAIN.test(path)) return path;
  return OPENED.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : `"${path}"`;
}
