import type { Organization, Person } from '../organization/dossier.ts';
import { fullName } from '../organization/name.ts';
import type { Problem } from '../problem.ts';
import { fold, shown, shownDate } from '../reading/wording.ts';
import type { TemplateHead } from '../templating/heads.ts';
import type { Rendered } from '../templating/rendered.ts';
import { journalOf } from './journal.ts';
import { holderOf, nextNumber } from './numbers.ts';
import type { ActsOnDay } from './on-day.ts';
import type { Entry, Register } from './register.ts';

type Documents = Organization['documents'];

/** The numbers and days of documents that are drafts: what is issued is told by the register. */
export function ofDrafts(
  organization: { readonly documents: Documents } & Readonly<Record<string, unknown>>,
  acts: ActsOnDay,
  heads: readonly TemplateHead[],
): Documents {
  const entries = Object.entries(organization.documents).flatMap(([id, said]) => {
    const head = heads.find((one) => one.id === id);
    if (!head) return [[id, said] as const];
    return acts.issuedAs(head, organization, null) ? [] : [[id, acts.ownFacts(head, organization)] as const];
  });
  return Object.fromEntries(entries);
}

/** What the register says against a draft: its number is taken, it is older than an act that it cites. */
export function draftProblems(
  rendered: Rendered,
  own: { readonly number: string | null; readonly date: string | null },
  register: Register,
  heads: readonly TemplateHead[],
): readonly Problem[] {
  const { number, date } = own;
  if (date === null) return [];
  const journal = journalOf(rendered.template.id, rendered.tree.title, heads);
  const holder = holderOf({ journal, number, date }, register.live);
  return [
    ...(holder ? [taken(rendered, holder, nextNumber({ journal, date }, register.live))] : []),
    ...citedLater(rendered, date, register).map((cited) => tooEarly(rendered, date, cited)),
  ];
}

/** Acts that a document of the day cites, and that came after it. */
function citedLater({ cites }: Rendered, date: string, register: Register): readonly Entry[] {
  return cites.flatMap((id) => {
    const newest = register.inForce(id, date) ? null : register.inForce(id, null);
    return newest && newest.date > date ? [newest] : [];
  });
}

function taken({ template, tree }: Rendered, holder: Entry, next: string | null): Problem {
  const offer = next === null ? '' : ` Следующий свободный – ${next}.`;
  return {
    severity: 'error',
    code: 'acts/number-taken',
    message: `«${tree.title}»: номер ${shown(holder.number ?? '')} уже у акта «${holder.title}» от ${shownDate(holder.date)}.`,
    file: 'organization.yaml',
    fact: `documents.${template.id}.number`,
    hint: `Впишите другой номер: documents → ${template.id} → number.${offer}`,
  };
}

function tooEarly({ template, tree }: Rendered, date: string, cited: Entry): Problem {
  const named = cited.number === null ? '' : ` № ${cited.number}`;
  return {
    severity: 'error',
    code: 'acts/before-cited',
    message: `«${tree.title}» от ${shownDate(date)} ссылается на акт${named} «${cited.title}», а он издан позже: ${shownDate(cited.date)}.`,
    file: 'organization.yaml',
    fact: `documents.${template.id}.date`,
    hint: `Исправьте дату: documents → ${template.id} → date.`,
  };
}

/** A warning where the file names an administrator whom no act in force appoints. */
export function otherAdministrator(administrator: Person | null, acts: ActsOnDay): readonly Problem[] {
  const appointed = acts.appointed(null);
  if (!administrator || !appointed || acts.wasAppointed(administrator)) return [];
  if (fold(fullName(administrator)) === fold(fullName(appointed))) return [];
  return [
    {
      severity: 'warning',
      code: 'acts/administrator',
      message: `Администратор по организационным сведениям – ${shown(fullName(administrator))}, а по изданному приказу – ${shown(fullName(appointed))}.`,
      file: 'organization.yaml',
      fact: 'newAdministrator',
      hint: 'Нового администратора впишите в строку newAdministrator и издайте приказ о смене.',
    },
  ];
}
