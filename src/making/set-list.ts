import { plainText } from '../document/plain-text.ts';
import type { Block, SignatureLine } from '../document/tree.ts';
import type { Dossier } from '../organization/dossier.ts';
import type { Product } from '../output/plan.ts';
import { digitalDate } from '../russian/text/date.ts';
import type { Rendered } from '../templating/render.ts';
import { SETS, type SetName } from '../templating/sets.ts';
import { safeFileName } from '../world/file-name.ts';
import type { Rendering } from './render-documents.ts';

/** Of a set, in the order of signing: a text that every computer opens says what to do with each document. */
export function setList(set: SetName, rendering: Rendering, { organization }: Dossier): Product {
  const { documents, withheld } = rendering;
  const steps = documents.map((rendered, index) => {
    const number = organization.documents[rendered.template.id]?.number ?? null;
    const title = `${index + 1}. ${rendered.tree.title}`;
    return ['', title, ...doings(rendered, number, rendering).map((line) => `   ${line}`)];
  });
  const missing = withheld.map(
    (one) => `– ${one.template.meta.title}, не хватает: ${one.missing.map(({ label }) => label).join(', ')}`,
  );
  const lines = [
    organization.shortName,
    `Что подписать и в каком порядке, что приложить, что разместить на сайте: ${SETS[set]}`,
    ...steps.flat(),
    ...(missing.length > 0 ? ['', 'Не подготовлены:', ...missing] : []),
  ];
  // Notepad of Windows.
  const text = lines.map((line) => `${line.replaceAll('\u00A0', ' ')}\r\n`).join('');
  const name = safeFileName(`Что подписать – ${SETS[set]}`, 'txt');
  return { id: set, format: 'txt', name, bytes: new TextEncoder().encode(`\uFEFF${text}`) };
}

/** What is to be done with a document, a line each. */
function doings(rendered: Rendered, number: string | null, rendering: Rendering): readonly string[] {
  const { template, tree, mail } = rendered;
  const signers = signersOf(tree.blocks);
  const all: readonly (readonly [label: string, text: string])[] = [
    ['Файл', `«${rendered.fileName}»`],
    ['Дата и номер', dating(tree.date, number)],
    ['Подписать', named(signers.filter(({ date }) => date.length === 0))],
    ['Подписать и поставить дату', named(signers.filter(({ date }) => date.length > 0))],
    ['Приложить', attachedTitles(template.meta.mail?.attach ?? [], rendering)],
    ['Отправить', mail ? `письмом «${rendered.fileName}.eml» на адрес ${mail.to}` : ''],
    ['На сайт', forSite(rendered)],
  ];
  return all.filter(([, text]) => text !== '').map(([label, text]) => `${label}: ${text}`);
}

function dating(date: string | null, number: string | null): string {
  if (date === null) return 'впишите';
  return number === null ? digitalDate(date) : `${digitalDate(date)} № ${number}`;
}

/** Everybody who signs, in appendices and on sheets too. */
function signersOf(blocks: readonly Block[]): readonly SignatureLine[] {
  return blocks.flatMap((block) => {
    if (block.type === 'appendix') return signersOf(block.blocks);
    return block.type === 'signature' ? block.lines : [];
  });
}

/** Each once; who is not known yet by the post alone. */
function named(signers: readonly SignatureLine[]): string {
  const names = signers.map(({ position, name }) =>
    `${plainText(position)} ${plainText(name).replaceAll('_', '')}`.trim(),
  );
  return [...new Set(names)].join('; ');
}

function attachedTitles(ids: readonly string[], { documents, attached }: Rendering): string {
  const made = [...documents, ...attached].filter(({ template }) => ids.includes(template.id));
  return made.map(({ tree }) => `«${tree.title}»`).join(', ');
}

function forSite({ template, fileName, siteCopy }: Rendered): string {
  if (siteCopy) return `«${siteCopy.fileName}.pdf»`;
  if (template.meta.isPage) return `вставить «${fileName}.html»`;
  return template.meta.site ? `«${fileName}.pdf»` : 'не размещать';
}
