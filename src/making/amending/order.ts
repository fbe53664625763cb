import type { FactsOnDay } from '../../acts/on-day.ts';
import type { Entry } from '../../acts/register.ts';
import { plainRun } from '../../document/plain-run.ts';
import type { Appendix, Block, ClauseNumber, DocumentTree, Paragraph } from '../../document/tree.ts';
import type { Organization } from '../../organization/dossier.ts';
import type { Instruction } from '../../redline/instructions.ts';
import { formsOfTitle } from '../../russian/phrases/act-title.ts';
import { verbalDate } from '../../russian/text/date.ts';
import type { AmendingFacts } from '../../templating/amending-facts.ts';
import type { Template } from '../../templating/catalogue.ts';
import { isWithheld, type Rendered, type Withheld } from '../../templating/render.ts';
import type { Job } from '../job.ts';
import { points, withoutReferences } from './points.ts';

/** The act that is amended, what becomes of it, and why. */
export interface Amending {
  readonly entry: Entry;
  /** The act that approves it. */
  readonly approver: Entry | null;
  readonly now: DocumentTree;
  /** Null: the whole text is told anew. */
  readonly instructions: readonly Instruction[] | null;
  readonly grounds: readonly string[];
}

/** The order «О внесении изменений …» of a template; its number and date are left for handwriting. */
export function amendingOrder(
  template: Template,
  amending: Amending,
  { dossier, issued }: FactsOnDay,
  { renderer }: Pick<Job, 'renderer'>,
): Rendered | Withheld {
  const organization = withoutOldProtocols(dossier.organization, amending.entry);
  const rendered = renderer.render(
    template,
    { ...dossier, organization },
    {
      ...{ date: null, signed: new Set<string>(), issued },
      amending: factsOf(amending),
    },
  );
  if (isWithheld(rendered)) return rendered;
  return { ...rendered, tree: filled(rendered, amending), siteCopy: null };
}

/** Of a council that was asked about the old text nobody knows what it says of the new one. */
function withoutOldProtocols(organization: Organization, { act }: Entry): Organization {
  const asked = act?.facts.councils ?? [];
  const councils = organization.councils.map((council) => {
    const isOld = asked.some(({ protocol }) => JSON.stringify(protocol) === JSON.stringify(council.protocol));
    return isOld ? { ...council, protocol: { ...council.protocol, date: null, number: null } } : council;
  });
  return { ...organization, councils };
}

function factsOf({ entry, approver, instructions, grounds }: Amending): AmendingFacts {
  const { act, number, date, title } = entry;
  const whole = act?.tree.title ?? title;
  const { accusative, pronoun, approved } = formsOfTitle(whole);
  const ofDay = `от ${verbalDate(date)}${number === null ? '' : ` №\u{A0}${number}`}`;
  const isOrder = isOrderEntry(entry);
  const named = approver || isOrder ? accusative : `${accusative} ${ofDay}`;
  return {
    act: isOrder ? `приказ ${ofDay} «${title}»`.replaceAll('»»', '»') : named,
    name: accusative.split(' ', 1)[0] ?? null,
    approval: approver ? `${approved} приказом ${referenceOf(approver)}` : null,
    whole: instructions === null ? pronoun : null,
    single: instructions?.length === 1 ? 'да' : null,
    local: approver ? 'да' : null,
    grounds: grounds.length > 0 ? grounds.join('; ') : null,
  };
}

function isOrderEntry({ kind }: Entry): boolean {
  return kind.toLowerCase() === 'приказ';
}

function referenceOf({ number, date }: Entry): string {
  return `от ${verbalDate(date)} №\u{A0}${number ?? ''}`;
}

/** With the points, or with the new text as its appendix. */
function filled({ tree, clauses }: Rendered, { entry, now, instructions }: Amending): DocumentTree {
  const own = clauses.get('changes') ?? '1';
  if (instructions === null) return { ...tree, blocks: [...tree.blocks, ...appendices(now)] };
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
function appendices({ blocks }: DocumentTree): readonly Appendix[] {
  const title = Math.max(
    0,
    blocks.findIndex(({ type }) => type === 'heading'),
  );
  const text = blocks.slice(title).filter(({ type }) => type !== 'columns' && type !== 'signature');
  const body = text.filter(({ type }) => type !== 'appendix');
  const own = text.filter((block) => block.type === 'appendix');
  const mark = ['Приложение', 'к\u{A0}приказу', 'от\u{A0}______________ №\u{A0}______'];
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
