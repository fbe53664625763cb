import type { FactsOnDay } from '../../acts/on-day.ts';
import type { Entry } from '../../acts/register.ts';
import { plainRun } from '../../document/plain-run.ts';
import type { Appendix, Block, ClauseNumber, DocumentTree, Paragraph } from '../../document/tree.ts';
import type { DocumentFacts, Organization } from '../../organization/dossier.ts';
import type { Instruction } from '../../redline/instructions.ts';
import { digitalDate, verbalDate } from '../../russian/text/date.ts';
import { formsOfTitle } from '../../russian/written/act-title.ts';
import { type AmendingFacts, NO_AMENDING } from '../../templating/amending-facts.ts';
import type { Template } from '../../templating/catalogue.ts';
import { isWithheld, type Rendered, type Withheld } from '../../templating/rendered.ts';
import type { Job } from '../job.ts';
import { points, withoutReferences } from './points.ts';

/** The act that is amended, what becomes of it, and why. */
export interface Amending {
  readonly entry: Entry;
  /** Its texts up to now, each with the protocols of the councils that were asked about it. */
  readonly editions: readonly Entry[];
  /** The act that approves it. */
  readonly approver: Entry | null;
  readonly now: DocumentTree;
  /** Null: the whole text is told anew. */
  readonly instructions: readonly Instruction[] | null;
  readonly grounds: readonly string[];
  /** Number, day and basis of the order, as far as they are known. */
  readonly given: DocumentFacts;
}

/** The order «О внесении изменений …» of a template; what is not given is left for handwriting. */
export function amendingOrder(
  template: Template,
  amending: Amending,
  { dossier, issued }: FactsOnDay,
  { renderer }: Pick<Job, 'renderer'>,
): Rendered | Withheld {
  const facts = { ...dossier, organization: withoutProtocolsOf(amending.editions, dossier.organization) };
  const known = { date: null, signed: new Set<string>(), issued, amending: factsOf(amending) };
  const rendered = renderer.render(template, facts, known);
  if (isWithheld(rendered)) return rendered;
  const whole = { ...rendered, tree: filled(rendered, amending) };
  const { siteCopy } = rendered;
  return { ...whole, siteCopy: siteCopy && { ...siteCopy, tree: filled(siteCopy, amending) } };
}

/** Of a council that was asked about an earlier text nobody knows what it says of the new one. */
export function withoutProtocolsOf<T extends Pick<Organization, 'councils'>>(
  earlier: readonly Entry[],
  organization: T,
): T {
  const asked = earlier.flatMap(({ act }) => act?.facts.councils ?? []);
  const councils = organization.councils.map((council) => {
    const isOld = asked.some(({ protocol }) => JSON.stringify(protocol) === JSON.stringify(council.protocol));
    return isOld ? { ...council, protocol: { ...council.protocol, date: null, number: null } } : council;
  });
  return { ...organization, councils };
}

function factsOf({ entry, approver, instructions, grounds, given }: Amending): AmendingFacts {
  const { accusative, pronoun, approved } = formsOfTitle(entry.act?.tree.title ?? entry.title);
  return {
    ...NO_AMENDING,
    act: namedAct(entry, approver, accusative),
    name: accusative.split(' ', 1)[0] ?? null,
    approval: approver ? `${approved} приказом ${referenceOf(approver)}` : null,
    whole: instructions === null ? pronoun : null,
    single: instructions?.length === 1 ? 'да' : null,
    local: approver ? 'да' : null,
    grounds: given.basis ?? (grounds.length > 0 ? grounds.join('; ') : null),
  };
}

/** What is approved by an act of its own is named without its day. */
function namedAct(entry: Entry, approver: Entry | null, accusative: string): string {
  const { number, date, title } = entry;
  const ofDay = `от ${verbalDate(date)}${number === null ? '' : ` №\u{A0}${number}`}`;
  if (isOrderEntry(entry)) return `приказ ${ofDay} «${title}»`.replaceAll('»»', '»');
  return approver ? accusative : `${accusative} ${ofDay}`;
}

export function isOrderEntry({ kind }: Pick<Entry, 'kind'>): boolean {
  return kind.toLowerCase() === 'приказ';
}

function referenceOf({ number, date }: Entry): string {
  return `от ${verbalDate(date)} №\u{A0}${number ?? ''}`;
}

/** «от 15.06.2026 № 45-од»; what is not known yet is left for handwriting. */
export function referenceInDigits({ number, date }: Pick<DocumentFacts, 'number' | 'date'>): string {
  const day = date === null ? '_'.repeat(14) : digitalDate(date);
  return `от\u{A0}${day} №\u{A0}${number ?? '_'.repeat(6)}`;
}

/** With the points, or with the new text as its appendix. */
function filled({ tree, clauses }: Rendered, { entry, now, instructions, given }: Amending): DocumentTree {
  const own = clauses.get('changes') ?? '1';
  if (instructions === null) return { ...tree, blocks: [...tree.blocks, ...appendices(now, given)] };
  const above = own.split('.').map(Number);
  const inner: Block = { type: 'clauses', items: points(instructions, above, isOrderEntry(entry)) };
  const blocks = tree.blocks.map((block): Block => {
    if (block.type !== 'clauses') return block;
    const items = block.items.map((item) =>
      item.number.parts.join('.') === own ? { ...item, blocks: [...item.blocks, inner] } : item,
    );
    return { ...block, items };
  });
  return { ...tree, blocks };
}

/** The text of the act without its letterhead, stamps and signatures, and its own appendices behind it. */
function appendices({ blocks }: DocumentTree, given: DocumentFacts): readonly Appendix[] {
  const title = Math.max(
    0,
    blocks.findIndex(({ type }) => type === 'heading'),
  );
  const text = blocks.slice(title).filter(({ type }) => type !== 'columns' && type !== 'signature');
  const body = text.filter(({ type }) => type !== 'appendix');
  const own = text.filter((block) => block.type === 'appendix');
  const mark = ['Приложение', 'к\u{A0}приказу', referenceInDigits(given)];
  const first: Appendix = { type: 'appendix', scope: 1, mark: mark.map(line), blocks: body };
  return [first, ...own].map((appendix, index) => inScope(withoutReferences(appendix), index + 1));
}

function line(value: string): Paragraph {
  const content = [plainRun(value)];
  return { type: 'paragraph', style: 'plain', keepWithNext: false, spaceBefore: 0, content };
}

function inScope(appendix: Appendix, scope: number): Appendix {
  const renumbered = <T>(part: T): T => {
    if (Array.isArray(part)) return part.map(renumbered) as T;
    if (typeof part !== 'object' || part === null) return part;
    if ('parts' in part && 'label' in part) {
      const { parts, label } = part as unknown as ClauseNumber;
      return { parts, label, scope } as T;
    }
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, renumbered(value)])) as T;
  };
  return { ...renumbered(appendix), scope };
}
