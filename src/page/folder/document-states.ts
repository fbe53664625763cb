import { STATES } from '../../acts/register.ts';
import type { IssuedDocument } from '../../making/document-renderer.ts';
import type { Job } from '../../making/job.ts';
import { renderPatiently } from '../../making/render-documents.ts';
import { attachedIds } from '../../making/scans.ts';
import type { ReadyWorkspace } from '../../making/workspace.ts';
import { OutputFolder } from '../../output/folder.ts';
import type { Template } from '../../templating/catalogue.ts';
import { namesFacts } from '../../templating/catalogue-checks.ts';
import type { MissingFact } from '../../templating/facts.ts';
import type { Rendered, Withheld } from '../../templating/rendered.ts';
import { writeText } from '../../writers/text/text.ts';
import type { DocumentState } from '../documents-protocol.ts';
import { keyOf } from './acts/acts-read.ts';
import { freeNumber } from './acts/free-number.ts';
import { aimOfSource } from './aim.ts';
import type { OpenFolder } from './place.ts';

/** The documents of an occasion in the order of signing; `pause`: after each of them. */
export async function statesOf(
  place: OpenFolder,
  workspace: ReadyWorkspace,
  job: Job,
  pause: () => Promise<void>,
): Promise<readonly DocumentState[]> {
  const { documents, issued, withheld } = await renderPatiently(workspace, job, pause);
  const found = new OutputFolder(place.files, place.output);
  const about = (template: Template): About => aboutOf(template, workspace, job, found);
  const states = [
    ...documents.map((rendered) => madeState(rendered, about(rendered.template))),
    ...issued.map((one) => issuedState(one, about(one.template), workspace, place.today())),
    ...withheld.map((one) => withheldState(one, about(one.template))),
  ];
  return inOrder(states, job);
}

/** As they are signed on the occasion, else as the catalogue has them. */
function inOrder(
  states: readonly DocumentState[],
  { catalogue, options: { set } }: Job,
): readonly DocumentState[] {
  const order = catalogue.templates.map(({ id }) => id);
  const placeOf = ({ id }: DocumentState): number =>
    (set && catalogue.templates.find((one) => one.id === id)?.meta.sets[set]) ?? order.indexOf(id);
  return states.toSorted((a, b) => placeOf(a) - placeOf(b));
}

type About = Omit<DocumentState, 'state' | 'blanks' | 'missing' | 'mail'>;

function aboutOf(
  template: Template,
  { dossier, acts, scans }: ReadyWorkspace,
  { catalogue, options }: Job,
  found: OutputFolder,
): About {
  const { id, meta } = template;
  const { organization } = dossier;
  const own = organization.documents[id];
  const written = found.earlier.files.filter((file) => file.id === id && found.hash(file.path) !== null);
  const isNumbered = namesFacts(catalogue, template, organization, 'document.number');
  const number = isNumbered ? (own?.number ?? '') : null;
  return {
    id,
    title: meta.about,
    act: '',
    key: '',
    number,
    free:
      number === '' ? freeNumber(id, own?.date ?? options.today, organization, acts.register, catalogue) : '',
    date: own?.date ?? '',
    isEdited: [...found.edited.values()].some((file) => file.id === id),
    isSigned: written.some(({ path }) => found.isSigned(path)),
    given: null,
    scan: attachedIds(catalogue).includes(id) ? (scans.get(id)?.name ?? '') : null,
  };
}

function madeState({ gaps, mail }: Rendered, about: About): DocumentState {
  return {
    ...about,
    state: gaps.length === 0 ? 'ready' : 'blank',
    blanks: gaps.map(gap),
    missing: [],
    mail: mail && { to: mail.to, subject: mail.subject, text: writeText(mail.tree) },
  };
}

const NOTHING_MORE = { blanks: [], missing: [], mail: null } as const;

function withheldState({ missing }: Withheld, about: About): DocumentState {
  return { ...about, ...NOTHING_MORE, state: 'withheld', missing: missing.map(gap) };
}

/** An issued act stays as it is: neither its number nor its text is changed here. */
function issuedState(
  { entry }: IssuedDocument,
  about: About,
  { acts }: ReadyWorkspace,
  today: string,
): DocumentState {
  return {
    ...about,
    ...NOTHING_MORE,
    state: 'issued',
    act: STATES[acts.register.stateOf(entry, today)],
    key: keyOf(entry),
    number: entry.number,
    free: '',
    date: entry.date,
    isEdited: false,
    isSigned: entry.isSigned,
    given: { number: about.number, date: about.date ?? '' },
    scan: null,
  };
}

function gap({ label, source }: MissingFact): DocumentState['blanks'][number] {
  return { label, source, to: aimOfSource(source) };
}
