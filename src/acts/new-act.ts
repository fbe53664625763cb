import { join } from 'node:path';
import { plainText } from '../document/plain-text.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { DocumentFacts, Dossier, Organization } from '../organization/dossier.ts';
import type { Product } from '../output/plan.ts';
import type { Template } from '../templating/catalogue.ts';
import type { TemplateHead } from '../templating/heads.ts';
import type { Rendered } from '../templating/rendered.ts';
import { firstFree, numbered, safeName } from '../world/file-name.ts';
import type { Files } from '../world/files.ts';
import { sha256 } from '../world/hash.ts';
import { type ActFile, type ActRecord, type ActReference, referenceTo } from './act.ts';
import { peopleIn } from './act-people.ts';
import { journalOf } from './journal.ts';
import { occasionOf } from './occasion.ts';
import { ACTS } from './place.ts';
import type { Register } from './register.ts';

/** A document that is to be issued. */
export interface Candidate {
  readonly rendered: Rendered;
  /** The facts that it was made of. */
  readonly facts: Organization;
  readonly tables: Dossier['tables'];
  /** What the organisation file says of it. */
  readonly given: DocumentFacts;
  readonly number: string | null;
  /** ISO. */
  readonly date: string;
}

/** What an act names, among the issued ones and those that are issued together with it. */
export interface NamedActs {
  readonly cites: readonly ActReference[];
  readonly repeals: readonly ActReference[];
}

/** Makes the act of a document: all that its `act.json` will say but its files. */
export function newAct(
  { rendered, facts, tables, given, number, date }: Candidate,
  named: NamedActs,
  register: Register,
  heads: readonly TemplateHead[],
  about: Pick<ActRecord, 'id' | 'program' | 'issued'>,
): Omit<ActRecord, 'files'> {
  const { template, tree, period, clauses } = rendered;
  const occasion = occasionOf(template, { ...facts }, period) ?? {};
  const earlier = isApproved(template, heads) ? register.issued(template.id, occasion) : null;
  return {
    ...about,
    document: template.id,
    ...namesOf(tree),
    number,
    date,
    journal: journalOf(template.id, tree.title, heads),
    edition: (earlier?.act?.edition ?? 0) + 1,
    period,
    occasion,
    cites: named.cites,
    approves: template.meta.relations.approves,
    replaces: earlier ? [referenceTo(earlier)] : [],
    repeals: named.repeals,
    amends: [],
    people: peopleIn(tables, template.meta.relations),
    clauses: Object.fromEntries(clauses),
    tree,
    facts,
    given,
    withdrawn: null,
  };
}

/** What another act approves has editions; an order has none. */
function isApproved({ id }: Pick<Template, 'id'>, heads: readonly TemplateHead[]): boolean {
  return heads.some(({ meta }) => meta.relations.approves.includes(id));
}

/** «Приказ» and «Об использовании …»; without such a heading the whole title. */
export function namesOf({
  title,
  blocks,
}: Pick<DocumentTree, 'title' | 'blocks'>): Pick<ActRecord, 'kind' | 'title'> {
  const subject = blocks.find((block) => block.type === 'heading' && block.style === 'subject');
  const [kind = title] = title.split(' ', 1);
  return { kind, title: subject ? oneLine(plainText(subject)) : title };
}

function oneLine(text: string): string {
  return text
    .replace(/\u{AD}/gu, '')
    .replace(/[\s\u{A0}]+/gu, ' ')
    .trim();
}

/** Longest name of the folder of an act: with the files in it the path is one that Word opens. */
const LONGEST = 90;

/** A folder that is not there yet: «2025/2025-09-01 101-од Приказ о назначении администратора». `taken`: of this run. */
export function folderFor(
  { rendered, number, date }: Pick<Candidate, 'rendered' | 'number' | 'date'>,
  files: Files,
  input: string,
  taken: readonly { readonly folder: string }[],
): string {
  const name = safeName(
    [date, number ?? '', rendered.fileName].filter((part) => part !== '').join(' '),
    LONGEST,
  );
  const variant = (k: number): string =>
    `${date.slice(0, 4)}/${k < 2 ? name : numbered(`${name}.`, k).slice(0, -1)}`;
  const isTaken = (folder: string): boolean =>
    taken.some((one) => one.folder === folder) || files.stat(join(input, ACTS, folder)) !== null;
  return firstFree(variant, isTaken);
}

export function actFile({ name, format, bytes }: Pick<Product, 'name' | 'format' | 'bytes'>): ActFile {
  return { path: name, format, sha256: sha256(bytes), size: bytes.length };
}
