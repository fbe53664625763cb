import { ActsOnDay, type FactsOnDay } from '../../acts/on-day.ts';
import type { DocumentFacts, Organization } from '../../organization/dossier.ts';
import type { Result } from '../../problem.ts';
import { NO_AMENDING } from '../../templating/amending-facts.ts';
import type { Template } from '../../templating/catalogue.ts';
import { isWithheld, type Rendered, type Withheld } from '../../templating/rendered.ts';
import { besidesFacts, knownOf } from '../document-renderer.ts';
import type { Job } from '../job.ts';
import type { ReadyWorkspace } from '../workspace.ts';
import type { Edition, InForce } from './edition.ts';
import { referenceInDigits, withoutProtocolsOf } from './order.ts';

/** The text of an edition. */
type NewText = Pick<Edition, 'rendered' | 'approved' | 'facts' | 'approvedFacts' | 'withFormer'>;

/** What a text is made of, and the order that is to approve it. */
interface Making {
  readonly template: Template;
  readonly workspace: ReadyWorkspace;
  readonly job: Job;
  readonly order: DocumentFacts;
}

/** The text that takes the place of another, by today's facts; what is withheld where some are missing. */
export function newText(making: Making, inForce: InForce): Result<NewText, Withheld> {
  const { entry, editions, approver } = inForce;
  const next = factsOfNext(making, inForce);
  const facts = withoutProtocolsOf(editions.slice(1), next.dossier.organization);
  const orders = approver ? making.workspace.acts.register.amendmentsOf(entry) : [];
  const render = textRenderer(making, next);
  const withFormer = (former: Partial<Organization>) => render({ ...facts, ...former }, orders);
  const rendered = withFormer({});
  const approvedFacts = approver ? withoutProtocolsOf(editions, facts) : facts;
  const approved = approver ? render(approvedFacts, [...orders, making.order]) : rendered;
  if (isWithheld(rendered)) return { problem: rendered };
  if (isWithheld(approved)) return { problem: approved };
  return { value: { rendered, approved, facts, approvedFacts, withFormer } };
}

/** Number and day are those of the next act when the file names them, else those of the act itself. */
function factsOfNext({ template, workspace, job, order }: Making, { act, approver }: InForce): FactsOnDay {
  const { dossier, acts } = workspace;
  const onDay = new ActsOnDay(acts.register, job.catalogue.templates);
  const isSame = onDay.issuedAs(template, dossier.organization, act.period) !== null;
  const { number, date, given } = act;
  const said = isSame ? { number, date, basis: given.basis } : onDay.ownFacts(template, dossier.organization);
  const own = approver ? { ...said, date: order.date ?? said.date } : said;
  return onDay.factsFor(template, dossier, job.options.date, own);
}

/** Renders the text with facts, as a text that orders have changed. */
function textRenderer(
  { template, workspace, job }: Making,
  next: FactsOnDay,
): (organization: Organization, orders: readonly OrderName[]) => Rendered | Withheld {
  const known = { date: job.options.date, ...besidesFacts(workspace), ...knownOf(next) };
  return (organization, orders) => {
    const amending = { ...NO_AMENDING, editions: editionsBy(orders) };
    return job.renderer.render(template, { ...next.dossier, organization }, { ...known, amending });
  };
}

type OrderName = Pick<DocumentFacts, 'number' | 'date'>;

/** «приказа от 15.06.2026 № 45-од», of several «приказов от …, от …». */
function editionsBy(orders: readonly OrderName[]): string | null {
  if (orders.length === 0) return null;
  const named = orders.map((one) => referenceInDigits(one).replaceAll(' ', '\u{A0}'));
  return `${orders.length > 1 ? 'приказов' : 'приказа'} ${named.join(', ')}`;
}
