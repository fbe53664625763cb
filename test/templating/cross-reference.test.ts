import { expect, it } from 'vitest';
import { readDossier } from '../../src/organization/read.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { rendererOf } from '../../src/templating/render.ts';
import { isWithheld } from '../../src/templating/rendered.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { writeText } from '../../src/writers/text/text.ts';
import { SAMPLE } from '../cli/run.ts';

const catalogue = readCatalogue(disk, [TEMPLATES]);
const { dossier } = await readDossier(disk, SAMPLE);

function text(id: string): string {
  const template = catalogue.templates.find((candidate) => candidate.id === id);
  if (!template || !dossier) throw new Error(id);
  const result = rendererOf(catalogue).render(template, dossier, {
    date: null,
    signed: new Set(),
  });
  if (isWithheld(result)) throw new Error(id);
  return writeText(result.tree).replaceAll('\u00A0', ' ');
}

it('the order points to the clause of the regulation that holds the administrator’s duties', () => {
  const number = /установленные пунктом (\d+\.\d+) Положения/.exec(text('order-administrator'))?.[1];
  expect(text('regulation')).toContain(
    `\n${number}. Администратор ИКОП «Сферум» (далее – администратор) назначается`,
  );
});

it('the regulation and the orders cite each other by number and date', () => {
  expect(text('regulation')).toContain('приказом\nМБДОУ «Детский сад «Сказка»\nот 30.08.2024 № 87-ОД');
  expect(text('order-administrator')).toContain('утверждённым приказом от 30 августа 2024 г. № 87-ОД');
  expect(text('request')).toContain('приказом от 2 сентября 2024 г. № 88-ОД');
  expect(text('acknowledgement')).toContain('с приказом от 30 августа 2024 г. № 87-ОД');
});
