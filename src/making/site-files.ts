import { join } from 'node:path';
import type { ActFile, ActRecord } from '../acts/act.ts';
import { ACTS } from '../acts/place.ts';
import { READING_COPY } from '../acts/reading.ts';
import type { Entry, Register } from '../acts/register.ts';
import type { Product } from '../output/plan.ts';
import { isSignatureName } from '../output/signatures.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { latinName } from '../russian/text/latin.ts';
import { checkFiles } from '../signatures/signed-files.ts';
import { signatureProblems } from '../signatures/words.ts';
import type { Catalogue, Template } from '../templating/catalogue.ts';
import type { Published } from '../templating/session.ts';
import { firstFree } from '../world/file-name.ts';
import type { Files } from '../world/files.ts';

/** An act of a document that goes to the site. */
export interface SiteAct {
  readonly template: Template;
  readonly act: ActRecord;
  /** Below the folder of the acts. */
  readonly folder: string;
}

/** An act as the site has it. */
export interface SitePaper {
  /** Its PDF under a Latin name, and its signatures under the same. */
  readonly products: readonly Product[];
  /** How the page names it. */
  readonly published: Published;
  readonly problems: readonly Problem[];
}

/** What goes to the site today: of each such document the issued act in force and the orders that changed it, once. */
export function siteActs(
  { templates, amending }: Pick<Catalogue, 'templates' | 'amending'>,
  register: Register,
  today: string,
): readonly SiteAct[] {
  const entries = papersOf(templates).flatMap(({ id }) => register.inForce(id, today) ?? []);
  const orders = (entry: Entry): readonly Entry[] =>
    register.amendmentsOf(entry).filter((one) => register.isInForce(one, today));
  const found = entries
    .flatMap((entry) => [entry, ...orders(entry)])
    .flatMap((entry) => actsOf(entry, [...templates, ...amending]));
  return [...new Map(found.map((one) => [one.act.id, one])).values()];
}

/** None of a row typed by hand. */
function actsOf({ document, act, folder }: Entry, templates: readonly Template[]): readonly SiteAct[] {
  const template = templates.find((one) => one.id === document);
  return act && folder !== null && template ? [{ template, act, folder }] : [];
}

/** The documents that are placed on the site, without the page that links them. */
export function papersOf(templates: readonly Template[]): readonly Template[] {
  return templates.filter(({ meta }) => meta.site && !meta.isPage);
}

/** The files of an act for the site: the copy without names where there is one. Every signature must hold. */
export function sitePaper(
  one: SiteAct,
  name: string,
  { files, input, today }: { readonly files: Files; readonly input: string; readonly today: string },
): SitePaper {
  const { act, folder, template } = one;
  const { file, isCopy } = forSite(one);
  const place = join(input, ACTS, folder);
  const path = join(place, file.path);
  const { beside, problems } = signaturesOf(path, files, today);
  if (!hasErrors(problems) && beside.length === 0) problems.push(unsigned(act, path, isCopy));
  problems.push(...readingCopies(act, place, files));
  const pdf = { id: template.id, format: 'pdf', name: `${name}.pdf`, bytes: files.read(path) };
  const signed = beside.map((signature, index) => signatureProduct(signature, index, pdf, files));
  return { products: [pdf, ...signed], published: publishedOf(act, pdf, signed), problems };
}

/** Told of the last copy with the mark of a signature. */
function readingCopies(act: ActRecord, folder: string, files: Files): readonly Problem[] {
  const stamped = files.list(folder).findLast((name) => name.includes(READING_COPY));
  return stamped === undefined ? [] : [notForSite(act, join(folder, stamped))];
}

/** The files that sign another, and what is wrong with them. */
function signaturesOf(
  path: string,
  files: Files,
  today: string,
): { readonly beside: readonly string[]; readonly problems: Problem[] } {
  const { checked, problems } = checkFiles({ paths: [path], files, today });
  const places = checked.flatMap(({ signatures }) => signatures.flatMap(({ place }) => place ?? []));
  return { beside: [...new Set(places)], problems: [...problems, ...checked.flatMap(signatureProblems)] };
}

function signatureProduct(path: string, index: number, { id, name }: Product, files: Files): Product {
  const format = `signature-${index + 1}`;
  return { id, format, name: signatureName(name, path, index), bytes: files.read(path) };
}

function publishedOf(
  { tree, date, number }: ActRecord,
  pdf: Product,
  signatures: readonly Product[],
): Published {
  const links = signatures.map(({ name }) => ({ file: name }));
  return { title: tree.title, date, number, file: pdf.name, signatures: links };
}

/** The PDF that goes to the site: the last of the act, which is its copy for the site where it has one. */
function forSite({ act, template }: SiteAct): { readonly file: ActFile; readonly isCopy: boolean } {
  const [whole, ...copies] = act.files.filter(({ format }) => format === 'pdf');
  const copy = template.meta.siteCopy ? copies.at(-1) : undefined;
  const file = copy ?? whole;
  // Every act is issued as a PDF.
  if (!file) throw new Error(`${act.id}: no PDF`);
  return { file, isCopy: copy !== undefined };
}

/** `prikaz-101-od-2026-09-01.pdf.sig`, of a second signer `….pdf.2.sig`. */
function signatureName(pdf: string, path: string, index: number): string {
  const extension = path.slice(path.lastIndexOf('.')).toLowerCase();
  return `${pdf}${index === 0 ? '' : `.${index + 1}`}${isSignatureName(`x${extension}`) ? extension : '.sig'}`;
}

/**
 * Names for the site, of Latin letters: kind, number or platform, date – `prikaz-101-od-2026-09-01`, `polozhenie-max-2026-08-30`; of
 * several documents of one kind without a number each bears its whole title. No name hangs on what else there is that day.
 */
export function siteNames(acts: readonly SiteAct[], templates: readonly Template[]): readonly string[] {
  const taken = new Set<string>();
  return acts.map((one) => {
    const base = baseName(one, templates);
    const variant = (k: number): string => (k < 2 ? base : `${base}-${k}`);
    const name = firstFree(variant, (other) => taken.has(other));
    taken.add(name);
    return name;
  });
}

function baseName({ act, template }: SiteAct, templates: readonly Template[]): string {
  const { number, date, facts } = act;
  const kindOf = ({ meta }: Template): string => meta.title.split(' ')[0] ?? '';
  const isOnly = papersOf(templates).filter((other) => kindOf(other) === kindOf(template)).length === 1;
  const platform = facts.platform.split('-').at(-1) ?? '';
  const words = number === null && !isOnly ? [act.tree.title] : [kindOf(template), number ?? platform];
  return latinName(`${latinName(words.join(' ')).slice(0, LONGEST)} ${date}`);
}

/** Sites cut longer names. */
const LONGEST = 80;

function unsigned({ tree }: ActRecord, file: string, isCopy: boolean): Problem {
  return {
    severity: 'warning',
    code: 'site/unsigned',
    message: isCopy
      ? `«${tree.title}»: на сайт идёт копия без имён, и электронной подписи у неё нет. Подпись самого акта к ней не подходит.`
      : `«${tree.title}»: электронной подписи нет, файл выложен без неё.`,
    hint: 'Подпишите этот файл отдельной подписью и запустите команду ещё раз; если акт подписан на бумаге, разместите рядом скан.',
    file,
  };
}

/** Of a copy with the mark of a signature. */
function notForSite({ tree }: ActRecord, file: string): Problem {
  return {
    severity: 'note',
    code: 'site/stamped-copy',
    message: `«${tree.title}»: копия с отметкой об ЭП не выложена. На сайте подпись проверяют по самому файлу и файлу подписи, а копия – для чтения и печати.`,
    hint: 'Если нужна и она, положите её на сайт рядом: в ней имена есть и там, где для сайта готовится копия без имён.',
    file,
  };
}
