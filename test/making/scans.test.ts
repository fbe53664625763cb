import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openTemplates } from '../../src/making/job.ts';
import { make } from '../../src/making/make.ts';
import { readWorkspace } from '../../src/making/workspace.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { disk } from '../../src/world/disk.ts';
import { type MimePart, readMime } from '../mail/mime.ts';

const PDF = '%PDF-1.7\n';
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
let input = '';

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  input = join(folder, 'школа');
  cpSync('input', input, { recursive: true });
  mkdirSync(join(input, 'signed'), { recursive: true });
  return () => rmSync(folder, { recursive: true });
});

function lay(name: string, content: string | Uint8Array): void {
  writeFileSync(join(input, 'signed', name), content);
}

async function told(): Promise<readonly string[]> {
  const { problems } = await readWorkspace({
    files: disk,
    input,
    catalogue: readCatalogue(disk, ['templates']),
    options: { today: '2027-01-01' },
  });
  return problems
    .filter(({ code }) => code === 'scan/left-out')
    .map(({ file, message }) => `${file}: ${message}`);
}

/** Name, type and content of what goes with the request, and what is said of it. */
async function sent() {
  const options = { ids: ['request'], formats: [], date: null, period: null, today: '2026-01-01' };
  const { plan, problems } = await make(
    { ...openTemplates(disk, ['templates']), files: disk, input, options, progress: () => {} },
    { output: join(input, 'output'), dryRun: true, force: false, version: '0' },
    '',
  );
  const message = plan?.placed.find(({ product }) => product.format === 'eml')?.product.bytes;
  const parts = leaves(readMime(Buffer.from(message ?? []).toString()));
  return {
    attached: parts.flatMap((part) => (part.name === null ? [] : [part])),
    unsigned: problems.filter(({ code }) => code === 'mail/attachment'),
  };
}

function leaves(part: MimePart): readonly { name: string | null; mime: string; text: string }[] {
  if (part.parts.length > 0) return part.parts.flatMap(leaves);
  const header = (name: string) => part.headers.find(([found]) => found === name)?.[1] ?? '';
  const encoded = [...header('Content-Disposition').matchAll(/filename\*(?:\d+\*)?=(?:utf-8'')?([^;]*)/giu)];
  const name = encoded.length === 0 ? null : decodeURIComponent(encoded.map(([, piece]) => piece).join(''));
  return [
    { name, mime: header('Content-Type').split(';')[0] ?? '', text: Buffer.from(part.bytes).toString() },
  ];
}

describe('signed scans', () => {
  it('stand for the documents of a message, the request too, under the names of the documents', async () => {
    lay('order-administrator.pdf', JPEG);
    lay('Request.PDF', PDF);
    const { attached, unsigned } = await sent();
    expect(attached.map(({ name, mime }) => [name, mime])).toEqual([
      ['Заявка на регистрацию.pdf', 'application/pdf'],
      ['Приказ о назначении администратора.jpg', 'image/jpeg'],
    ]);
    expect(attached[0]?.text).toBe(PDF);
    expect(unsigned).toEqual([]);
  });

  it('are asked for in the folder in which they are looked for', async () => {
    const { attached, unsigned } = await sent();
    expect(attached.map(({ name }) => name)).toEqual([
      'Заявка на регистрацию.pdf',
      'Приказ о назначении администратора.pdf',
    ]);
    expect(unsigned.map(({ hint }) => hint)).toEqual(
      ['request', 'order-administrator'].map(
        (id) => `Положите скан подписанного документа в папку ${join(input, 'signed')} под именем ${id}.pdf.`,
      ),
    );
  });

  it.each([
    ['order-administrator.pdf', '', 'Файл пуст'],
    ['order-administrator.pdf', 'Приказ подписан', 'Это не PDF'],
    ['request.png', 'GIF89a', 'Это не PDF'],
    ['order-administrator.pdf', new Uint8Array(20 * 1024 * 1024 + 1), 'больше 20 МБ'],
    ['скан приказа.pdf', PDF, 'Имя файла не называет'],
    ['order-use.pdf', PDF, 'Имя файла не называет'],
    ['заметки.docx', 'PK', 'Имя файла не называет'],
  ])('%s is left out and told', async (name, content, message) => {
    lay(name, content);
    const [line = '', ...others] = await told();
    expect([line.startsWith(`signed/${name}: `), line, others]).toEqual([
      true,
      expect.stringContaining(message),
      [],
    ]);
  });

  it('are one for a document; the second is told, hidden files are not', async () => {
    lay('order-administrator.jpg', JPEG);
    lay('order-administrator.pdf', PDF);
    lay('.DS_Store', 'x');
    lay('Thumbs.db', 'x');
    expect(await told()).toEqual([
      expect.stringMatching(
        /^signed\/order-administrator\.pdf: .*уже приложен скан «order-administrator\.jpg»/u,
      ),
    ]);
  });
});
