import { expect, it, test } from 'vitest';
import type { Block, SignatureMark } from '../../src/document/tree.ts';
import { markOf, withMarks } from '../../src/making/signature-mark.ts';
import type { CertificateFacts } from '../../src/signatures/certificate.ts';
import type { SignatureVerdict } from '../../src/signatures/checked.ts';
import { heading, p, signature, tree } from '../writers/docx/build.ts';

const SIGNER: CertificateFacts = {
  name: 'Кузнецова Мария Ивановна',
  post: 'заведующий',
  organization: 'МБДОУ «Сказка»',
  serial: '0A1B',
  issuer: 'Удостоверяющий центр',
  isOwn: false,
  from: '2026-11-26T21:30:00.000Z',
  to: '2028-02-27T20:59:59.000Z',
};

it('is of the certificate alone, its days by the clocks of Moscow', () => {
  expect(markOf({ verdict: 'holds', signer: SIGNER }, 'акт')).toEqual({
    value: {
      certificate: '0A1B',
      owner: 'Кузнецова Мария Ивановна',
      from: '2026-11-27',
      to: '2028-02-27',
    },
  });
});

const VERDICTS: readonly SignatureVerdict[] = [
  'changed',
  'extended',
  'forged',
  'expired',
  'no-certificate',
  'unknown-algorithm',
  'malformed',
];

test.each(VERDICTS)('there is none of a signature that is «%s»', (verdict) => {
  expect(markOf({ verdict, signer: SIGNER }, 'акт')).toMatchObject({
    problem: { severity: 'error', code: 'stamp/not-verified', file: 'акт' },
  });
});

test.each([
  ['by a certificate of one’s own', { isOwn: true }, 'stamp/own-certificate'],
  ['of nobody', { name: ' ' }, 'stamp/owner'],
  ['with the number of an insurance', { name: 'Кузнецова Мария Ивановна 112-233-445 95' }, 'stamp/owner'],
  ['with the number of a tax payer', { name: 'Кузнецова М. И. ИНН 500100732259' }, 'stamp/owner'],
  ['of a whole subject', { name: 'CN=Кузнецова Мария, O=МБДОУ «Сказка»' }, 'stamp/owner'],
  ['of an address', { name: 'Кузнецова secret@example.org' }, 'stamp/owner'],
  ['of a name without end', { name: 'Кузнецова '.repeat(40) }, 'stamp/owner'],
] as const)('there is none %s', (_, other, code) => {
  expect(markOf({ verdict: 'holds', signer: { ...SIGNER, ...other } }, 'акт')).toMatchObject({
    problem: { code },
  });
});

const mark = (owner: string): SignatureMark => ({
  certificate: '0A1B',
  owner,
  from: '2026-11-27',
  to: '2028-02-27',
});
const MARIA = mark('Кузнецова Мария Ивановна');
const PETR = mark('Орлов Пётр Сергеевич');
const OFFICE = mark('МБДОУ «Детский сад „Сказка“»');

/** Whose mark stands at which line of signatures, block by block. */
function placed(blocks: readonly Block[]): readonly (readonly (string | null)[])[] {
  return blocks.flatMap((block) => {
    if (block.type === 'appendix') return placed(block.blocks);
    return block.type === 'signature' ? [block.lines.map(({ signed }) => signed?.owner ?? null)] : [];
  });
}

it('each stands at the line that names its owner, however the initials are spaced', () => {
  const blocks = [
    p('Текст'),
    signature(['Заведующий', 'М.\u00a0И.\u00a0Кузнецова'], ['Методист', 'А.А. Иванов']),
    signature(['Завхоз', 'П.С. Орлов', true]),
  ];
  const { tree: made, strangers } = withMarks(tree(blocks), [PETR, MARIA]);
  expect(placed(made.blocks)).toEqual([[MARIA.owner, null], [PETR.owner]]);
  expect(strangers).toEqual([]);
});

it('whom no line names stands below the one who signs, not below those who have read', () => {
  const blocks = [
    p('Текст'),
    signature(['Заведующий', 'М.И. Кузнецова']),
    signature(['Завхоз', 'А.А. Иванов', true]),
  ];
  const { tree: made, strangers } = withMarks(tree(blocks), [OFFICE, MARIA]);
  expect(placed(made.blocks)).toEqual([[MARIA.owner, OFFICE.owner], [null]]);
  expect(strangers).toEqual([OFFICE.owner]);
});

it('a document that nobody signs by a line of its own has it at its end, before the appendices', () => {
  const appendix: Block = { type: 'appendix', scope: 1, mark: [], blocks: [p('Приложение')] };
  const { tree: made, strangers } = withMarks(
    tree([heading('title', 1, 'ПОЛОЖЕНИЕ'), p('Текст'), appendix]),
    [MARIA],
  );
  expect(made.blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'signature', 'appendix']);
  expect(placed(made.blocks)).toEqual([[MARIA.owner]]);
  expect(strangers).toEqual([]);
});

it('two certificates of one person: the second below', () => {
  const other = { ...MARIA, certificate: '0C2D' };
  const { tree: made } = withMarks(tree([signature(['Заведующий', 'М.И. Кузнецова'])]), [MARIA, other]);
  expect(placed(made.blocks)).toEqual([[MARIA.owner, MARIA.owner]]);
});
