import { spanIn } from '../../../usage/exports/activity/row-period.ts';
import { parseDateFormat } from '../../../usage/exports/rows/date-format.ts';
import { fileOf } from '../../folder/document-files.ts';
import { keepMeaning, type Meaning, questionsOf, takeExport } from '../../folder/exports.ts';
import type { OpenFolder } from '../../folder/place.ts';
import { saveProposals } from '../../folder/proposals.ts';
import { periodOf, reportId, reportOf } from '../../folder/report.ts';
import type { Answer, MadeFileLink } from '../../protocol.ts';
import { askedIn, text, texts } from '../body.ts';
import { aimOf, type Desk, inFolder, linkTo, type Routes, saving } from '../desk.ts';
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
    report: inFolder(desk, async (place, body) => {
      const [, aim] = await aimOf(desk, place);
      return reportOf(place, await workspace(desk, place, body), askedIn(body), aim);
    }),
    'report-file': inFolder(desk, async (place, body) => reportFile(desk, place, body)),
    'take-export': saving(desk, (place, body) =>
      takeExport(place, text(body, 'name'), Buffer.from(text(body, 'bytes'), 'base64')),
    ),
    'export-questions': inFolder(desk, async (place, body) =>
      questionsOf(place, await desk.session.snapshot(place), text(body, 'file')),
    ),
    'export-meaning': inFolder(desk, async (place, body) => {
      const said = meaningIn(body);
      const questions = said && questionsOf(place, await desk.session.snapshot(place), said.file);
      if (!said || !questions) return UNKNOWN;
      const answer = keepMeaning(place, said);
      desk.session.changed();
      return answer;
    }),
    proposals: inFolder(desk, async (place, body) => {
      const period = periodOf(askedIn(body));
      if (!period) return UNKNOWN;
      const edit = { before: texts(body, 'before'), now: texts(body, 'now') };
      const answer = saveProposals(place, await desk.session.snapshot(place), period, edit);
      desk.session.changed();
      return answer;
    }),
  };
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

const UNKNOWN: Answer<never> = { refused: { message: 'Этой выгрузки или этого периода здесь уже нет.' } };

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
