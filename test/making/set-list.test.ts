import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTemplates } from '../../src/making/job.ts';
import { openWorkspace } from '../../src/making/make.ts';
import { renderDocuments } from '../../src/making/render-documents.ts';
import { setList } from '../../src/making/set-list.ts';
import { isReady } from '../../src/making/workspace.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { workFolder } from '../cli/run.ts';

it('names what of the set could not be made, and what is missing for it', async () => {
  const input = join(workFolder(), 'input');
  rmSync(join(input, 'channel-plan.csv'));
  const options = {
    ids: [],
    set: 'new-year',
    formats: [],
    date: null,
    period: null,
    today: '2026-11-23',
  } as const;
  const job = { ...openTemplates(disk, [TEMPLATES]), files: disk, input, options };
  const workspace = await openWorkspace(job);
  if (!isReady(workspace)) throw new Error(JSON.stringify(workspace.problems));
  const { name, bytes } = setList('new-year', renderDocuments(workspace, job), workspace.dossier);
  expect(name).toBe('Что подписать – новый учебный год.txt');
  expect(new TextDecoder().decode(bytes)).toMatch(
    /\r\n\r\nНе подготовлены:\r\n– План публикаций .*, не хватает: .+\r\n$/u,
  );
});
