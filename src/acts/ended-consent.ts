import type { Problem } from '../problem.ts';
import { shown } from '../reading/wording.ts';
import { digitalDate } from '../russian/text/date.ts';
import type { TemplateHead } from '../templating/heads.ts';
import { ACTS } from './place.ts';
import type { Entry } from './register.ts';

/** A consent whose term is over. */
export interface EndedConsent {
  readonly entry: Entry;
  readonly name: string;
  /** Why, as a part of a sentence. */
  readonly why: string;
  /** Id of the document with which the same person gives a new one; null when nothing of theirs is used any more. */
  readonly anew: string | null;
}

/** One note for all to whom the same happened. */
export function endedProblems(
  ended: readonly EndedConsent[],
  heads: readonly TemplateHead[],
): readonly Problem[] {
  return together(ended).flatMap((those) => endedProblem(those, heads));
}

function together(ended: readonly EndedConsent[]): readonly (readonly EndedConsent[])[] {
  const byReason = new Map<string, readonly EndedConsent[]>();
  for (const one of ended) {
    const key = `${one.entry.id} ${one.why}`;
    byReason.set(key, [...(byReason.get(key) ?? []), one]);
  }
  return [...byReason.values()];
}

const DESTROY = 'Уничтожьте данные, если закон не велит хранить их дальше.';

/** So many people are named in a message. */
const NAMED = 5;

function named(those: readonly EndedConsent[]): string {
  const names = those.slice(0, NAMED).map(({ name }) => shown(name));
  return `${names.join(', ')}${those.length > NAMED ? ` и ещё ${those.length - NAMED}` : ''}`;
}

function endedProblem(those: readonly EndedConsent[], heads: readonly TemplateHead[]): readonly Problem[] {
  const [first] = those;
  if (!first) return [];
  const { entry, why, anew } = first;
  return [
    {
      severity: 'note',
      code: 'acts/consent-ended',
      message: `${entry.title} от ${digitalDate(entry.date)}: ${why}. Кто давал: ${named(those)}. ${anew === null ? DESTROY : 'Нужно новое согласие.'}`,
      file: `${ACTS}/${entry.folder}`,
      hint: cureOf(anew, heads),
    },
  ];
}

function cureOf(anew: EndedConsent['anew'], heads: readonly TemplateHead[]): string {
  if (anew !== null)
    return `Впишите его дату (organization.yaml: documents → ${anew} → date) и издайте: sferum-docs issue ${anew}`;
  const act = heads.find(({ meta }) => meta.relations.destroys !== null);
  return `Запишите уничтоженное в таблицу ${act?.meta.relations.destroys}.csv и издайте акт: sferum-docs issue ${act?.id}`;
}
