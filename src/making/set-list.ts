import { ACTS } from '../acts/place.ts';
import { plainText } from '../document/plain-text.ts';
import type { Block, SignatureLine } from '../document/tree.ts';
import type { Dossier } from '../organization/dossier.ts';
import type { Product } from '../output/plan.ts';
import { digitalDate } from '../russian/text/date.ts';
import type { Template } from '../templating/catalogue.ts';
import type { Rendered } from '../templating/rendered.ts';
import { SETS, type SetName } from '../templating/sets.ts';
import { safeFileName } from '../world/file-name.ts';
import type { IssuedDocument } from './document-renderer.ts';
import type { Rendering } from './render-documents.ts';

/** What is to be done with one document of a set. */
export interface SetStep {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  /** ISO. */
  readonly date: string | null;
  /** An issued act bears a signature or its scan already. */
  readonly isSigned: boolean;
  /** A line each. */
  readonly doings: readonly Doing[];
}

export interface Doing {
  readonly what: 'file' | 'date' | 'sign' | 'sign-date' | 'attach' | 'send' | 'site';
  readonly text: string;
}

const LABELS: Readonly<Record<Doing['what'], string>> = {
  file: 'Файл',
  date: 'Дата и номер',
  sign: 'Подписать',
  'sign-date': 'Подписать и поставить дату',
  attach: 'Приложить',
  send: 'Отправить',
  site: 'На сайт',
};

/** «Подписать: заведующий Е.П. Белозёрова». */
export function doingLine({ what, text }: Doing): string {
  return `${LABELS[what]}: ${text}`;
}

/** The documents of a set in the order of signing, drafts and issued acts, each with what is to be done. */
export function setSteps(set: SetName, rendering: Rendering, { organization }: Dossier): readonly SetStep[] {
  const drafts = rendering.documents.map((rendered): readonly [Template, SetStep] => {
    const number = organization.documents[rendered.template.id]?.number ?? null;
    return [rendered.template, stepOf(rendered.template, draftPaper(rendered, number), rendering)];
  });
  const issued = rendering.issued.flatMap((one): readonly (readonly [Template, SetStep])[] => {
    const paper = issuedPaper(one);
    return paper ? [[one.template, stepOf(one.template, paper, rendering)]] : [];
  });
  const place = ({ meta }: Template): number => meta.sets[set] ?? 0;
  return [...drafts, ...issued].toSorted(([a], [b]) => place(a) - place(b)).map(([, step]) => step);
}

/** Of a set, in the order of signing: a text that every computer opens says what to do with each document. */
export function setList(set: SetName, rendering: Rendering, dossier: Dossier): Product {
  const lines = [
    dossier.organization.shortName,
    `Что подписать и в каком порядке, что приложить, что разместить на сайте: ${SETS[set]}`,
    ...setSteps(set, rendering, dossier).flatMap(stepLines),
    ...notMade(rendering),
  ];
  // Notepad of Windows.
  const text = lines.map((line) => `${line.replaceAll('\u00A0', ' ')}\r\n`).join('');
  const name = safeFileName(`Что подписать – ${SETS[set]}`, 'txt');
  return { id: set, format: 'txt', name, bytes: new TextEncoder().encode(`\uFEFF${text}`) };
}

function stepLines({ title, doings }: SetStep, index: number): readonly string[] {
  return ['', `${index + 1}. ${title}`, ...doings.map((doing) => `   ${doingLine(doing)}`)];
}

function notMade({ withheld }: Rendering): readonly string[] {
  const missing = withheld.map(
    (one) => `– ${one.template.meta.title}, не хватает: ${one.missing.map(({ label }) => label).join(', ')}`,
  );
  return missing.length > 0 ? ['', 'Не подготовлены:', ...missing] : [];
}

/** A document as the list speaks of it, a draft or an issued act. */
interface Paper extends Omit<SetStep, 'doings' | 'id'> {
  readonly blocks: readonly Block[];
  readonly file: string;
  readonly message: Rendered | null;
  readonly site: string;
}

function draftPaper(rendered: Rendered, number: string | null): Paper {
  const { tree, fileName, mail } = rendered;
  return {
    title: tree.title,
    number,
    date: tree.date,
    isSigned: false,
    blocks: tree.blocks,
    file: `«${fileName}»`,
    message: mail ? rendered : null,
    site: forSite(rendered),
  };
}

/** Null for a row typed by hand: its paper is nowhere. */
function issuedPaper({ template, entry, message }: IssuedDocument): Paper | null {
  const { act, folder, number, date, isSigned } = entry;
  if (!act) return null;
  const paths = act.files.map(({ path }) => path).filter((path) => /\.pdf$/iu.test(path));
  const copy = paths.find((path) => /\(для сайта\)/u.test(path)) ?? paths[0];
  return {
    title: act.tree.title,
    number,
    date,
    isSigned,
    blocks: act.tree.blocks,
    file: `папка «${ACTS}/${folder}»`,
    message,
    site: (template.meta.site || template.meta.isPage) && copy !== undefined ? `«${copy}»` : 'не размещать',
  };
}

function stepOf(template: Template, paper: Paper, rendering: Rendering): SetStep {
  const { title, number, date, isSigned } = paper;
  const signers = signersOf(paper.blocks);
  const all: readonly Doing[] = [
    { what: 'file', text: paper.file },
    { what: 'date', text: dating(date, number) },
    { what: 'sign', text: named(signers.filter((one) => one.date.length === 0)) },
    { what: 'sign-date', text: named(signers.filter((one) => one.date.length > 0)) },
    { what: 'attach', text: attachedTitles(template.meta.mail?.attach ?? [], rendering) },
    { what: 'send', text: sending(paper.message) },
    { what: 'site', text: paper.site },
  ];
  return { id: template.id, title, number, date, isSigned, doings: all.filter(({ text }) => text !== '') };
}

function sending(message: Rendered | null): string {
  return message?.mail ? `письмом «${message.fileName}.eml» на адрес ${message.mail.to}` : '';
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

function attachedTitles(ids: readonly string[], { documents, attached, issued }: Rendering): string {
  const acts = issued.flatMap(({ template, entry }) =>
    entry.act ? [{ template, tree: entry.act.tree }] : [],
  );
  const made = [...documents, ...attached, ...acts].filter(({ template }) => ids.includes(template.id));
  return made.map(({ tree }) => `«${tree.title}»`).join(', ');
}

function forSite({ template, fileName, siteCopy }: Rendered): string {
  if (siteCopy) return `«${siteCopy.fileName}.pdf»`;
  if (template.meta.isPage) return `вставить «${fileName}.html»`;
  return template.meta.site ? `«${fileName}.pdf»` : 'не размещать';
}
