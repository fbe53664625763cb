import { plainText } from '../document/plain-text.ts';
import { sanitize } from '../document/sanitize.ts';
import type { Block, DocumentTree, Signature, SignatureLine, SignatureMark } from '../document/tree.ts';
import type { Problem, Result } from '../problem.ts';
import { fold } from '../reading/wording.ts';
import { splitFullName } from '../russian/names/full-name.ts';
import { initials } from '../russian/names/initials.ts';
import type { PlacedSignature } from '../signatures/signed-files.ts';
import { moscowDay } from '../signatures/words.ts';

/**
 * The mark of a signature, of its certificate alone: number, owner, days. Only of a signature that holds, by a certificate that somebody
 * else gave out; else the reason why there is none. `file`: for the problem.
 */
export function markOf(
  { verdict, signer }: Pick<PlacedSignature, 'verdict' | 'signer'>,
  file: string,
): Result<SignatureMark> {
  if (verdict !== 'holds' || signer === null) return { problem: refusal(NOT_VERIFIED, file) };
  if (signer.isOwn) return { problem: refusal(OWN, file) };
  const owner = sanitize(signer.name).replace(/\s+/gu, ' ').trim();
  if (!isName(owner)) return { problem: refusal(NO_NAME, file) };
  const { serial, from, to } = signer;
  return { value: { certificate: serial, owner, from: moscowDay(from), to: moscowDay(to) } };
}

/** Longer is no name, and it has no room in the mark. */
const LONGEST = 160;

/** A name of a person or an organisation: no number of an insurance or a tax payer, no `CN=…, O=…`. */
function isName(owner: string): boolean {
  const digits = owner.replace(/\D/gu, '').length;
  return owner !== '' && owner.length <= LONGEST && digits < 9 && !/[=@]/u.test(owner);
}

type Reason = readonly [code: Problem['code'], message: string, hint: string];

const NOT_VERIFIED: Reason = [
  'stamp/not-verified',
  'Отметка не поставлена: подпись не проверена.',
  'Что с ней не так, скажет sferum-docs verify',
];
const OWN: Reason = [
  'stamp/own-certificate',
  'Отметка не поставлена: сертификат владелец выдал себе сам, так может подписаться кто угодно под любым именем.',
  'Подпишите сертификатом удостоверяющего центра.',
];
const NO_NAME: Reason = [
  'stamp/owner',
  'Отметка не поставлена: вместо имени владельца в сертификате стоит не только имя (номера, адрес) или ничего.',
  'Приложите к акту сам файл подписи: отметка напечатала бы то, чего публиковать нельзя.',
];

function refusal([code, message, hint]: Reason, file: string): Problem {
  return { severity: 'error', code, message, hint, file };
}

/**
 * A document with the marks of its signers, each at the line that names the owner; the others stand below the last line. `strangers`: owners
 * whom no line of a document that has lines names.
 */
export function withMarks(
  tree: DocumentTree,
  marks: readonly SignatureMark[],
): { readonly tree: DocumentTree; readonly strangers: readonly string[] } {
  const left = [...marks];
  const blocks = marked(tree.blocks, left);
  const strangers = hasSignature(tree.blocks) ? left.map(({ owner }) => owner) : [];
  return { tree: { ...tree, blocks: left.length > 0 ? withRest(blocks, left) : blocks }, strangers };
}

/** Takes out of `left` what has found its line. */
function marked(blocks: readonly Block[], left: SignatureMark[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.type === 'signature') return { ...block, lines: block.lines.map((line) => signed(line, left)) };
    return block.type === 'appendix' ? { ...block, blocks: marked(block.blocks, left) } : block;
  });
}

function signed(line: SignatureLine, left: SignatureMark[]): SignatureLine {
  const at = left.findIndex(({ owner }) => isNamed(line, owner));
  const [mark] = at < 0 ? [] : left.splice(at, 1);
  return mark ? { ...line, signed: mark } : line;
}

/** «М.П. Иванова» for «Иванова Мария Петровна». */
function isNamed({ name }: SignatureLine, owner: string): boolean {
  const tight = (text: string): string => fold(text).replace(/\s/gu, '');
  const short = initials(splitFullName(owner), 'initials-first', false);
  return short !== '' && tight(plainText(name)) === tight(short);
}

/** Below the signature of the act, not of those who have read it; where it has none, at its end, before the appendices. */
function withRest(blocks: readonly Block[], marks: readonly SignatureMark[]): readonly Block[] {
  const lines = marks.map((mark): SignatureLine => ({ position: [], name: [], date: [], signed: mark }));
  const at = blocks.findIndex((block) => block.type === 'signature' && block.lines.every(isUndated));
  const end = blocks.findIndex(({ type }) => type === 'appendix');
  const own = blocks[at];
  if (own?.type === 'signature')
    return blocks.with(at, { ...own, lines: [...own.lines, ...lines] } satisfies Signature);
  return blocks.toSpliced(end < 0 ? blocks.length : end, 0, { type: 'signature', lines });
}

function isUndated({ date }: SignatureLine): boolean {
  return date.length === 0;
}

function hasSignature(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) => block.type === 'signature' || (block.type === 'appendix' && hasSignature(block.blocks)),
  );
}
