import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LintOptions, lintCommand } from '../../src/cli/commands/lint.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { Problem } from '../../src/problem.ts';
import { disk } from '../../src/world/disk.ts';
import type { Files } from '../../src/world/files.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { MemoryFiles } from '../world/memory.ts';

const OPTIONS: LintOptions = { templates: [TEMPLATES], json: false, showValues: false };

async function lint(acts: Readonly<Record<string, string | Uint8Array>>, options: Partial<LintOptions> = {}) {
  const memory = new MemoryFiles(acts);
  const own = (path: string): Files => (path.startsWith(TEMPLATES) ? disk : memory);
  const files: Files = {
    stat: (path) => own(path).stat(path),
    resolve: (path) => own(path).resolve(path),
    list: (path) => own(path).list(path),
    read: (path) => own(path).read(path),
    chunks: (path) => own(path).chunks(path),
    stage: () => {
      throw new Error('lint must not write');
    },
    stageAll: () => {
      throw new Error('lint must not write');
    },
    stageFolder: () => {
      throw new Error('lint must not write');
    },
    remove: () => {
      throw new Error('lint must not remove');
    },
    isHeld: () => false,
    flush: () => {},
    lock: () => {
      throw new Error('lint must not lock');
    },
  };
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    print: (line) => void out.push(line),
    printError: (line) => void err.push(line),
    status: () => {},
    typed: (text) => text,
    style: (_, text) => text,
  };
  const code = await lintCommand(Object.keys(acts), { ...OPTIONS, ...options }, { files, terminal });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('the command', () => {
  it('gives 0 for a clean act and for notes, 1 for warnings, 2 for an unknown kind', async () => {
    expect(await lint({ 'act.txt': 'Всё верно.' })).toMatchObject({
      code: 0,
      out: expect.stringContaining('Замечаний нет.'),
    });
    expect(await lint({ 'act.txt': 'Закон РФ.' })).toMatchObject({
      code: 0,
      out: expect.stringContaining('1\u00A0заметка'),
    });
    expect((await lint({ 'act.txt': 'Пишут в в чат.' })).code).toBe(1);
    expect(await lint({ 'act.txt': 'Всё верно.' }, { kind: 'hospital' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('kindergarten, school'),
    });
  });

  it('prints problems with file, place and what to do', async () => {
    const { err, out } = await lint({ 'act.txt': 'Пишут в в чат.' });
    expect(err).toContain('act.txt');
    expect(err).toContain('предупреждение (строка 1, столбец 7): Слово повторено: «Пишут в в чат.».');
    expect(err).toContain('→ Оставьте одно «в».');
    expect(out).toContain('--kind');
  });

  it('prints JSON that programs read, of several files', async () => {
    const { out, err } = await lint({ 'a.txt': 'Пишут в в чат.', 'b.txt': 'Закон РФ.' }, { json: true });
    const { problems } = JSON.parse(out) as { problems: Problem[] };
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'a.txt wording/doubled-preposition',
      'b.txt wording/abbreviation',
    ]);
    for (const problem of problems)
      expect(Object.keys(problem).sort()).toEqual([
        'code',
        'column',
        'file',
        'hint',
        'line',
        'message',
        'severity',
      ]);
    expect(err).toBe('');
  });

  it('says of a file that cannot be read what is wrong, and goes on with the others', async () => {
    const { code, out } = await lint({ 'a.docx': 'PK', 'b.txt': 'Пишут в в чат.' }, { json: true });
    const { problems } = JSON.parse(out) as { problems: Problem[] };
    expect(problems.map(({ code: own }) => own)).toEqual(['file/damaged', 'wording/doubled-preposition']);
    expect(code).toBe(1);
    const terminal = {
      print: () => {},
      printError: () => {},
      status: () => {},
      typed: (text: string) => text,
      style: (_: string, text: string) => text,
    };
    expect(await lintCommand(['missing.txt'], OPTIONS, { files: disk, terminal })).toBe(1);
    expect(await lintCommand([TEMPLATES], OPTIONS, { files: disk, terminal })).toBe(1);
  });

  it('masks personal values unless asked', async () => {
    const act = {
      'act.txt': 'ПРИКАЗ\n1. Звонить Ивановой А.А.  по телефону +7 (912) 345-67-89 в срок.\n2. Писать.',
    };
    expect((await lint(act)).err).not.toMatch(/345-67|Ивановой/);
    expect((await lint(act, { showValues: true })).err).toContain('+7 (912) 345-67-89');
  });

  it('tells what to do with a PDF, a scan, an archive', async () => {
    const hints = async (start: string): Promise<string> =>
      (await lint({ 'act.pdf': Buffer.from(start, 'latin1') })).err;
    expect(await hints('%PDF-1.7')).toMatch(/документ PDF[\s\S]*Проверьте документ Word/u);
    expect(await hints('\xFF\xD8\xFF')).toMatch(/картинка JPEG[\s\S]*Распознайте/u);
    expect(await hints('Rar!\x1A')).toMatch(/архив RAR[\s\S]*Распакуйте/u);
    expect(await hints('{\\rtf1')).toMatch(/документ RTF[\s\S]*сохраните как «Документ Word/u);
  });

  it('says when nothing tells the day, and asks for it', async () => {
    expect((await lint({ 'act.txt': 'Всё верно.' })).out).toContain('Укажите --date');
    expect((await lint({ 'act.txt': 'Всё верно.' }, { date: '2026-09-01' })).out).not.toContain('--date');
  });

  it('refuses a file that is too large', async () => {
    const large = new Uint8Array(11 * 1024 * 1024).fill(32);
    expect((await lint({ 'act.txt': large })).err).toContain('больше 10 МБ');
  });

  it('finds the defects of the source document', async () => {
    const source = readFileSync(join(import.meta.dirname, 'fixtures/regulation-source.txt'));
    const { code, out } = await lint({ 'source.txt': source }, { kind: 'kindergarten' });
    expect(code).toBe(1);
    expect(out).toContain('Найдено: 27\u00A0предупреждений, 5\u00A0заметок.\n');
  });
});
