import type { Problem } from '../../problem.ts';
import { decode } from '../../reading/encoding/decode.ts';

/** Encodings of old Windows, DOS and Unix texts, the likelier first. */
const NARROW = ['windows-1251', 'ibm866', 'koi8-r'] as const;

/**
 * The text of a file in whatever encoding Russian programs save: what {@link decode} knows, and DOS and KOI8 besides. Null
 * when it is not text; the problem then says what it is.
 */
export function decodeAny(
  bytes: Uint8Array,
  file: string,
): { text: string | null; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const text = decode(bytes, file, (problem) => problems.push(problem));
  const isNarrow = problems.some(({ code }) => code === 'file/windows-1251');
  const refusals = problems.filter(({ severity }) => severity === 'error');
  return { text: isNarrow ? likeliest(bytes) : text, problems: refusals };
}

/** The text of a web page: a byte order mark or `<meta charset>` says its encoding, else it is guessed. */
export function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1];
  const wide = head.startsWith('ÿþ') ? 'utf-16le' : head.startsWith('þÿ') ? 'utf-16be' : null;
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return named && !/^utf/iu.test(named) ? decodeNamed(bytes, named) : likeliest(bytes);
  }
}

function decodeNamed(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return likeliest(bytes);
  }
}

/** The reading with the most letters that Russian uses most, small ones: a wrong encoding gives capitals and frames. */
function likeliest(bytes: Uint8Array): string {
  const texts = NARROW.map((name) => new TextDecoder(name).decode(bytes));
  const scores = texts.map((text) => text.slice(0, 20_000).match(/[оеаинтсрвл]/gu)?.length ?? 0);
  return texts[scores.indexOf(Math.max(...scores))] ?? '';
}
