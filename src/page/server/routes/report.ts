import { spanIn } from '../../../usage/exports/activity/row-period.ts';
import { parseDateFormat } from '../../../usage/exports/rows/date-format.ts';
import { fileOf } from '../../folder/document-files.ts';
import { keepMeaning, type Meaning, questionsOf, takeExport } from '../../folder/exports.ts';
import type { OpenFolder } from '../../folder/place.ts';
import { saveProposals } from '../../folder/proposals.ts';
import { periodOf, reportId, reportOf } from '../../folder/report.ts';
import { refusing } from '../../folder/save.ts';
import type { Snapshot } from '../../folder/snapshot.ts';
import type { Answer, MadeFileLink } from '../../protocol.ts';
import { askedIn, text, texts } from '../body.ts';
import { changing, type Desk, inFolder, linkTo, looking, type Routes, saving } from '../desk.ts';
import { mimeOf } from '../mime.ts';

/** What is said of a file as a whole. */
const WHOLE = ['dates', 'period', 'sheet'] as const;

const IS_KNOWN: Readonly<Record<(typeof WHOLE)[number], (ours: string) => boolean>> = {
  dates: (ours) => parseDateFormat(ours) !== null,
  period: (ours) => spanIn(ours) !== null,
  sheet: (ours) => ours.trim() !== '',
};

const PARTS = ['columns', 'roles', 'events', 'units'] as const;

/** «Отчёт». */
export function reportRoutes(desk: Desk): Routes {
  return {
    report: looking(desk, async (place, body, aim) =>
      reportOf(place, await workspace(desk, place, body), askedIn(body), aim),
    ),
    'report-file': inFolder(desk, async (place, body) => reportFile(desk, place, body)),
    'take-export': saving(desk, (place, body) =>
      takeExport(place, text(body, 'name'), Buffer.from(text(body, 'bytes'), 'base64')),
    ),
    'export-questions': looking(desk, (place, body, _, snapshot) =>
      questionsOf(place, snapshot, text(body, 'file')),
    ),
    'export-meaning': changing(desk, (place, body, _, snapshot) => keepSaid(place, snapshot, body)),
    proposals: changing(desk, (place, body, _, snapshot) => saveTyped(place, snapshot, body)),
  };
}

function keepSaid(place: OpenFolder, snapshot: Snapshot, body: unknown): Answer<null> {
  const said = meaningIn(body);
  return said && questionsOf(place, snapshot, said.file) ? keepMeaning(place, said) : UNKNOWN;
}

function saveTyped(place: OpenFolder, snapshot: Snapshot, body: unknown): Answer<unknown> {
  const period = periodOf(askedIn(body));
  if (!period) return UNKNOWN;
  return saveProposals(place, snapshot, period, { before: texts(body, 'before'), now: texts(body, 'now') });
}

/** What is said of an export, or null when it is nothing that can be said. */
function meaningIn(body: unknown): Meaning | null {
  const [file, word, ours] = [text(body, 'file'), text(body, 'word'), text(body, 'ours')];
  const part = text(body, 'part');
  const words = PARTS.find((one) => one === part);
  if (words !== undefined) return word.trim() === '' ? null : { file, part: words, word, ours };
  const whole = WHOLE.find((one) => one === part);
  return whole !== undefined && (ours === '' || IS_KNOWN[whole](ours)) ? { file, part: whole, ours } : null;
}

const UNKNOWN: Answer<never> = refusing('Этой выгрузки или этого периода здесь уже нет.');

function workspace(desk: Desk, place: OpenFolder, body: unknown): ReturnType<Desk['session']['workspace']> {
  return desk.session.workspace(place, reportId(place) ?? '', periodOf(askedIn(body)));
}

/** The document of the period; null when it cannot be made. */
async function reportFile(desk: Desk, place: OpenFolder, body: unknown): Promise<MadeFileLink | null> {
  const read = await workspace(desk, place, body);
  const made = await fileOf(place, read, reportId(place) ?? '', text(body, 'format'));
  if (!made) return null;
  const name = text(body, 'as') === 'download' ? { name: made.name } : {};
  return linkTo(desk, { bytes: made.bytes, mime: mimeOf(made.name), ...name });
}
