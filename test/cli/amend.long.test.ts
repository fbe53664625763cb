import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { issue } from '../acts/acts.ts';
import { docxParagraphs } from '../writers/docx/text.ts';
import { within } from '../writers/docx/xml.ts';
import { ROOT, sferumDocs, smallFolder } from './run.ts';

const NAME = 'Положение об использовании платформы';

it('where the same words only look otherwise, that is what is told and marked', async () => {
  const folder = smallFolder();
  await issue(folder, 'order-use', 'regulation');
  const [own, output] = [join(folder, 'own'), join(folder, 'output')];
  mkdirSync(own);
  const shipped = readFileSync(join(ROOT, 'templates/regulation.hbs'), 'utf8');
  const bold = shipped.replace('Настоящее Положение определяет', '<b>Настоящее Положение</b> определяет');
  writeFileSync(join(own, 'regulation.hbs'), bold);
  const { code, out } = await sferumDocs(['amend', 'regulation', '--templates', 'own'], folder);
  expect(code).toBe(0);
  expect(out).toContain('Слова те же, изменилось только оформление');
  expect(readdirSync(output).filter((name) => name.endsWith('.docx'))).toEqual([`${NAME} (изменения).docx`]);
  const marked = docxParagraphs(readFileSync(join(output, `${NAME} (изменения).docx`))).filter(
    ({ node }) =>
      within(node, 'w:ins').length + within(node, 'w:del').length + within(node, 'w:rPrChange').length > 0,
  );
  expect(marked).toHaveLength(1);
});
