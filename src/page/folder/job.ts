import type { FactsFound } from '../../making/facts.ts';
import { compiled, type Job } from '../../making/job.ts';
import { openWorkspace } from '../../making/make.ts';
import { readWorkspace, type Workspace } from '../../making/workspace.ts';
import { isSetName } from '../../templating/sets.ts';
import type { ReportPeriod } from '../../usage/period.ts';
import { usualFormats } from '../../writers/registry.ts';
import { catalogueOf, exportsOf, type OpenFolder } from './place.ts';

/** What an occasion is called that has all documents. */
export const ALL = 'all';

export function jobOf(
  place: OpenFolder,
  set: string,
  ids: readonly string[] = [],
  period: ReportPeriod | null = null,
): Job {
  const { files, input, today } = place;
  const chosen = isSetName(set) && ids.length === 0 ? { set } : {};
  return {
    ...compiled(catalogueOf(place)),
    ...{ files, input, exports: exportsOf(place) },
    options: { ids, formats: usualFormats(), date: null, period, today: today(), ...chosen },
    progress: () => {},
  };
}

/**
 * Everything that is read for documents of an occasion, or for one document, beside the facts; see {@link openWorkspace}. Exports of usage, which may be long, are
 * read only if one of them speaks of usage.
 */
export function workspaceOf(
  place: OpenFolder,
  wanted: string,
  period: ReportPeriod | null,
  facts: Promise<FactsFound>,
): Promise<Workspace> {
  const { templates } = catalogueOf(place);
  const own = templates.filter(
    ({ id, meta }) => id === wanted || (isSetName(wanted) && meta.sets[wanted] !== undefined),
  );
  // Who names a report must learn that there are no figures for it; nobody has named one here.
  const isReport = own.length === 0 || own.some(({ meta }) => meta.isReport);
  const job = jobOf(place, ALL, isReport ? [] : own.map(({ id }) => id), period);
  return openWorkspace(job, readWorkspace(job, facts));
}
