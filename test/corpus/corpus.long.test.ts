import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reveal } from '../../src/problem.ts';
import { ROOT } from '../cli/run.ts';
import { GOOD, read, withFacts } from '../organization/support.ts';
import { parts } from '../writers/docx/archive.ts';
import { parseXml } from '../writers/docx/xml.ts';
import { NAUGHTY } from './naughty.ts';
import { uglyFiles } from './ugly-files.ts';

/**
 * CORPUS=full takes every text in every field and every ugly file; otherwise every text once, every workbook, for the bombs
 * are among them, and every sixth of the other files.
 * CORPUS_FOLDER keeps the documents there, to be held against other people's checkers.
 */
const isFull = process.env.CORPUS === 'full';
const kept = process.env.CORPUS_FOLDER;
const MEGABYTES = 500;
const LOG =
  'Дата;Пользователь;Роль;Событие\n10.03.2025;ivanova;педагог;вход\n11.03.2025;u2;родитель;сообщение\n';
/** Of the people in the good files nothing may be seen in any message. */
const SECRETS = ['Белозёров', 'БЕЛОЗЁРОВ', 'Ковальчук', 'КОВАЛЬЧУК', 'kovalchuk', 'ivanova', '000-00-05'];
const TEXT_FIELDS = ['fullName', 'shortName', 'founder', 'address', 'place', 'number', 'council', 'problem'];

/** JSON is YAML, and writes halves of surrogate pairs as escapes. */
function organization(facts: Readonly<Record<string, string>>): string {
  const { number = '1', council = 'Совет родителей', problem = 'x', ...rest } = facts;
  const given = Object.entries(rest).map(([key, text]) => `${key}: ${JSON.stringify(text)}`);
  const [good = ''] = Object.values(withFacts(...given));
  return [
    good,
    `councils: [{kind: parents, name: ${JSON.stringify(council)}}]`,
    `documents: {order-use: {number: ${JSON.stringify(number)}, date: 02.09.2024}}`,
    `support: {subject: x, problem: ${JSON.stringify(problem)}}`,
  ].join('\n');
}

/** Facts with the texts in turn, each text once or, in full, in each field. */
function naughtyFacts(): readonly Readonly<Record<string, string>>[] {
  const step = isFull ? 1 : TEXT_FIELDS.length;
  return NAUGHTY.flatMap((_, index) => {
    if (index % step > 0) return [];
    return [
      Object.fromEntries(TEXT_FIELDS.map((field, n) => [field, NAUGHTY[(index + n) % NAUGHTY.length] ?? ''])),
    ];
  });
}

let root = '';
let before: readonly string[] = [];
let run: { code: number; printed: string; megabytes: number };

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function prepare(): void {
  const good = { staff: GOOD['staff.csv'], organization: GOOD['organization.yaml'], log: LOG };
  for (const [index, facts] of naughtyFacts().entries()) {
    for (const [name, content] of Object.entries(GOOD)) put(join(root, `текст ${index}`, name), content);
    put(join(root, `текст ${index}/organization.yaml`), organization(facts));
  }
  for (const [index, { file, bytes }] of uglyFiles(good).entries()) {
    if (!isFull && index % 6 > 0 && !file.endsWith('.xlsx')) continue;
    const folder = join(root, `файл ${index}`);
    for (const [name, content] of Object.entries({ ...GOOD, 'usage/log.csv': LOG }))
      if (name !== file.replace('.xlsx', '.csv')) put(join(folder, name), content);
    put(join(folder, file), bytes);
  }
}

/** All files that are no result, relative to the district. */
function inputs(): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/^[^/]+\/output\/[^/]+$/u.test(path) && path !== 'результаты.csv')
    .sort();
}

function outputs(extension: string): readonly string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files.filter((path) => path.endsWith(extension)).map((path) => join(root, path));
}

async function runBatch(): Promise<typeof run> {
  const args = [join(ROOT, 'dist/cli/main.js'), 'batch', root, ...(isFull ? [] : ['order-use', 'request'])];
  const child = spawn(process.execPath, args, { cwd: mkdtempSync(join(tmpdir(), 'empty-')) });
  let printed = '';
  let megabytes = 0;
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid ?? 0));
  }, 50);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  return { code, printed, megabytes };
}

/** Largest memory a process has held so far; 0 where the system does not tell. */
function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

beforeAll(async () => {
  root = kept ?? mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  prepare();
  before = inputs();
  run = await runBatch();
}, 3_600_000);

afterAll(() => {
  if (!kept) rmSync(root, { recursive: true });
});

describe('a district of bad input', { timeout: 300_000 }, () => {
  it('is worked through without a crash, every organisation having its row', () => {
    expect([run.code, run.printed.match(/Ошибка в самой программе.*/gu)]).toEqual([1, null]);
    expect(run.printed).not.toMatch(/\n\s+at \S+ \(|node:internal|\bError:/u);
    const rows = readFileSync(join(root, 'результаты.csv'), 'utf8').split('\r\n').slice(1, -1);
    expect(rows.length).toBe(new Set(before.map((path) => path.split('/')[0])).size);
    expect(rows.filter((row) => row.includes(';"готово";')).length).toBeGreaterThan(rows.length / 3);
  });

  it('puts files into the output folders only', () => {
    expect(inputs()).toEqual(before);
  });

  it('gives well-formed DOCX and whole PDF files', () => {
    const documents = outputs('.docx');
    expect(documents.length).toBeGreaterThan(10);
    for (const path of documents)
      for (const [name, text] of Object.entries(parts(readFileSync(path))))
        if (/\.(xml|rels)$/u.test(name)) expect(() => parseXml(text), `${path} ${name}`).not.toThrow();
    for (const path of outputs('.pdf')) {
      const bytes = readFileSync(path, 'latin1');
      expect([bytes.slice(0, 5), bytes.trimEnd().slice(-5)], path).toEqual(['%PDF-', '%%EOF']);
    }
  });

  it('tells no personal value, and nothing that would command the terminal', () => {
    const table = readFileSync(join(root, 'результаты.csv'), 'utf8');
    for (const secret of SECRETS) {
      const shown = [...run.printed.split('\n'), ...table.split('\n')].filter((line) =>
        line.includes(secret),
      );
      expect(shown).toEqual([]);
    }
    expect(run.printed).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/u);
  });

  it(`stays under ${MEGABYTES} MB`, () => {
    expect(run.megabytes).toBeLessThan(MEGABYTES);
  });
});

const STAFF_COLUMNS =
  'Фамилия;Имя;Отчество;Пол;Должность;Категория;Подразделение;Роль;E-mail;Мобильный телефон;Дата приёма'.split(
    ';',
  );
const FACTS =
  'kind platform standard fullName inn ogrn okpo phone email site head actingHead administrator controller'.split(
    ' ',
  );

describe('any text in any field', { timeout: 600_000 }, () => {
  const fields = [
    ...STAFF_COLUMNS.map((name) => ['staff', name] as const),
    ...FACTS.map((name) => ['fact', name] as const),
  ];
  const cases = NAUGHTY.flatMap((text, index) =>
    fields
      .filter((_, n) => isFull || n === index % fields.length)
      .map(([kind, name]) => [kind, name, text] as const),
  );

  it('is read or told of in Russian, never a crash, never a personal value of others', async () => {
    for (const [kind, name, text] of cases) {
      const reading = await read(
        kind === 'fact' ? withFacts(`${name}: ${JSON.stringify(text)}`) : staffWith(name, text),
      );
      expect(reading.dossier === null).toBe(reading.problems.some(({ severity }) => severity === 'error'));
      for (const problem of reading.problems.map((one) => reveal(one, false))) {
        expect(problem.message).toMatch(/[а-яё]/iu);
        expect(problem.message).not.toMatch(/Белозёров|Ковальчук/u);
      }
    }
  });
});

/** The good table with the text in one column of a third person. */
function staffWith(name: string, text: string): Readonly<Record<string, string>> {
  const usual: Readonly<Record<string, string>> = {
    Фамилия: 'Ель',
    Имя: 'Ия',
    Отчество: 'Ильинична',
    Должность: 'няня',
  };
  const row = STAFF_COLUMNS.map((column) =>
    column === name ? `"${text.replaceAll('"', '""')}"` : (usual[column] ?? ''),
  );
  const rest = GOOD['staff.csv']
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [last, first, middle, post, email = '', mobile = ''] = line.split(';');
      return [last, first, middle, '', post, '', '', '', email, mobile, ''].join(';');
    });
  return { 'staff.csv': [STAFF_COLUMNS.join(';'), ...rest, row.join(';')].join('\n') };
}
