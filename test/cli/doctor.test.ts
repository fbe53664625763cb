import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, sferumDocs, smallFolder } from './run.ts';

it('tells the version, the computer, the clock, the right to write and the room, and leaves nothing behind', async () => {
  const folder = smallFolder();
  const { code, out } = await sferumDocs(['doctor', '--output', 'новая/папка'], folder);
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^✓ Программа: версия \d+\.\d+\.\d+, все файлы на месте \(.+\)\.$/u),
    expect.stringContaining(`✓ Node.js ${process.versions.node}, `),
    expect.stringMatching(
      /^✓ По часам компьютера сегодня \d\d\.\d\d\.\d{4}, часовой пояс Pacific\/Auckland\.$/u,
    ),
    '✓ В папку «новая/папка» можно записывать.',
    expect.stringMatching(/^✓ Свободно на диске: [\d,]+ ГБ\.$/u),
    '✓ Картинки диаграмм отдельными файлами (PNG) делаются.',
    'Компьютер готов к работе.',
    '',
  ]);
  expect(out).toContain(resolve(ROOT));
  expect(readdirSync(folder)).toEqual(['input']);
});

it.skipIf(process.platform === 'win32').each(['/proc/папка', 'input/staff.csv'])(
  'says why %s cannot be written to',
  async (output) => {
    const { code, out } = await sferumDocs(['doctor', '--output', output], smallFolder());
    expect(code).toBe(1);
    expect(out).toContain(`✗ В папку «${output}» записать нельзя: `);
    expect(out).toContain('Исправьте то, что отмечено ✗');
  },
);
