import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROWS } from '../../src/problems/list-codes.ts';
import { CODES } from '../../src/problems/problem-codes.ts';
import { ROOT } from '../cli/run.ts';
import { composedCodes } from './composed-codes.ts';

type Entry = readonly [code: string, texts: readonly [when: string, cure: string]];

const PAGE = join(ROOT, 'docs/problems.md');
const FIXED: readonly Entry[] = Object.values(CODES).flatMap((codes) => Object.entries(codes));
const OF_ROWS: readonly Entry[] = Object.entries(ROWS);

const INTRO = `# Коды замечаний

У каждого замечания есть код: его видно с параметром \`--json\` (поле \`code\`). Здесь о каждом сказано, когда он возникает и что делать;
само замечание называет ещё и место: файл, строку, столбец. Страница сделана из \`src/problems\` (\`UPDATE_DOCS=1 npx vitest run test/problems\`).
`;

function section(title: string, entries: readonly Entry[]): string {
  const rows = entries.map(([code, [when, cure]]) => `| \`${code}\` | ${when} | ${cure} |\n`);
  return `\n## ${title}\n\n| код | когда | что делать |\n| --- | --- | --- |\n${rows.join('')}`;
}

function page(): string {
  const fixed = Object.entries(CODES).map(([title, codes]) => section(title, Object.entries(codes)));
  const ofRows = OF_ROWS.map(([what, texts]) => [`<список>/${what}`, texts] as const);
  const title = 'Строки списков (код начинается с имени списка: staff, groups, chat-register)';
  return [INTRO, ...fixed, section(title, ofRows)].join('');
}

/** Every file of src but the catalogue itself. */
function sources(): string {
  const paths = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const code = paths.filter((path) => path.endsWith('.ts') && !/^problems[/\\]/u.test(path));
  return code.map((path) => readFileSync(join(ROOT, 'src', path), 'utf8')).join('\n');
}

describe('the catalogue of problem codes', () => {
  it('is docs/problems.md (UPDATE_DOCS=1 writes it)', () => {
    if (process.env.UPDATE_DOCS) writeFileSync(PAGE, page());
    expect(readFileSync(PAGE, 'utf8')).toBe(page());
  });

  it('has every code once', () => {
    const codes = FIXED.map(([code]) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('holds no code that nothing in src reports', async () => {
    const text = sources();
    const composed = await composedCodes();
    const unused = FIXED.filter(([code]) => !text.includes(`'${code}'`) && !composed.has(code));
    const unusedOfRows = OF_ROWS.filter(([what]) => ![...composed].some((code) => code.endsWith(`/${what}`)));
    expect([...unused, ...unusedOfRows].map(([code]) => code)).toEqual([]);
  });

  it.each([...FIXED, ...OF_ROWS])('%s says when and what to do, in a Russian sentence each', (_, texts) => {
    for (const text of texts) expect(text).toMatch(/^[А-ЯЁOMI{][^|]*[^.]\.$/u);
    for (const text of texts) expect(text.slice(0, -1)).not.toMatch(/[а-яё»]\. [А-ЯЁ]/u);
  });
});
