import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { edit, manifest, sferumDocs, smallFolder } from './run.ts';

interface Page {
  readonly text: string;
  /** Names of the elements of the body, in their order. */
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly links: readonly string[];
}

async function pageOf(change: (text: string) => string, ids: readonly string[]): Promise<[Page, string]> {
  const folder = smallFolder();
  edit(folder, change);
  const staff = join(folder, 'input/staff.csv');
  writeFileSync(staff, readFileSync(staff, 'utf8').replace(/;администратор/u, ';'));
  const { code, err } = await sferumDocs(['generate', ...ids, '--format', 'pdf'], folder);
  expect([code, /^(?:✗|Ошибка).*$/mu.exec(err)?.[0]]).toEqual([0, undefined]);
  return [read(readFileSync(join(folder, 'output/Страница для сайта.html'), 'utf8')), folder];
}

/** Between the two comments. */
function read(html: string): Page {
  const [, inner = '', ...rest] = html.split(/<!--.*?-->/u);
  expect(rest).toHaveLength(1);
  const elements: string[] = [];
  const attributes: string[] = [];
  const links: string[] = [];
  let text = '';
  const parser = new Parser({
    onopentag(name, { href, ...others }) {
      elements.push(name);
      attributes.push(...Object.keys(others));
      if (href !== undefined) links.push(href);
    },
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(inner);
  return { text: text.replace(/\s+/gu, ' '), elements, attributes, links };
}

it('is clean HTML whose links lead to the files that go to the site', async () => {
  const [page, folder] = await pageOf((text) => text, ['regulation', 'order-use', 'site-page']);
  const made = manifest(folder).files.map(({ path }) => path);
  const files = page.links.filter((link) => link.endsWith('.pdf')).map(decodeURIComponent);
  expect(files.filter((file) => made.includes(file))).toEqual([
    'Положение об использовании платформы.pdf',
    'Приказ об использовании платформы (для сайта).pdf',
  ]);
  expect(new Set(files).size).toBe(files.length);
  expect(page.links.filter((link) => !link.endsWith('.pdf'))).toEqual([
    'http://pravo.gov.ru',
    'mailto:mail@skazka.example',
    'mailto:info@sferum.ru',
    'https://sferum.ru/?p=instructions',
  ]);
  expect(new Set(page.elements)).toEqual(new Set(['h2', 'h3', 'p', 'ul', 'ol', 'li', 'a']));
  expect(page.elements.filter((name) => name === 'h2')).toHaveLength(1);
  expect(page.elements[0]).toBe('h2');
  expect(page.attributes).toEqual([]);
});

it('lists what is dated by its day only, and names nobody whom the law does not order to name', async () => {
  const administrator = 'Цой Вера Алексеевна';
  const [page] = await pageOf(
    (text) =>
      text
        .replace(/^administrator: .*$/mu, `administrator: ${administrator}`)
        .replace(/(site-page:\n\s+date:) .*/u, '$1 03.09.2024'),
    ['site-page'],
  );
  expect(page.text).toContain(
    'Приказ о назначении администратора ИКОП «Сферум» от 2 сентября 2024 г. № 88-ОД (PDF)',
  );
  expect(page.text).not.toContain('Приказ о смене администратора');
  expect(page.text).not.toContain('Приказ об утверждении Правил общения');
  expect(page.text).toMatch(/администратор ИКОП «Сферум»: \p{Ll}+;/u);
  expect(page.text).not.toContain('Цой');
});
