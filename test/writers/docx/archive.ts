import { strFromU8, unzipSync } from 'fflate';
import { type Node, parseXml } from './xml.ts';

/** All parts of a package as text. */
export function parts(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** One part, read strictly. */
export function part(docx: Uint8Array, name: string): Node {
  const text = parts(docx)[name];
  if (text === undefined) throw new Error(`no part ${name}`);
  return parseXml(text);
}
