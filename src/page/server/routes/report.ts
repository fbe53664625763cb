import { filesOf } from '../../folder/documents.ts';
import { keepMeaning, questionsOf, takeExport } from '../../folder/exports.ts';
import type { OpenFolder } from '../../folder/place.ts';
import { saveProposals } from '../../folder/proposals.ts';
import { periodOf, reportId, reportOf } from '../../folder/report.ts';
import type { Answer, MadeFileLink } from '../../protocol.ts';
import { askedIn, text, texts } from '../body.ts';
import { aimOf, type Desk, inFolder, linkTo, type Routes, saving } from '../desk.ts';
import { mimeOf } from '../mime.ts';

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
      const [file, word, ours] = [text(body, 'file'), text(body, 'word'), text(body, 'ours')];
      const part = PARTS.find((one) => one === text(body, 'part'));
      const questions = questionsOf(place, await desk.session.snapshot(place), file);
      if (part === undefined || !questions || word.trim() === '') return UNKNOWN;
      const answer = keepMeaning(place, { file, part, word, ours });
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

const UNKNOWN: Answer<never> = { refused: { message: 'Этой выгрузки или этого периода здесь уже нет.' } };

function workspace(desk: Desk, place: OpenFolder, body: unknown): ReturnType<Desk['session']['workspace']> {
  return desk.session.workspace(place, reportId(place) ?? '', periodOf(askedIn(body)));
}

/** The document of the period; null when it cannot be made. */
async function reportFile(desk: Desk, place: OpenFolder, body: unknown): Promise<MadeFileLink | null> {
  const products = await filesOf(place, await workspace(desk, place, body), reportId(place) ?? '');
  const made = products.find(({ format }) => format === text(body, 'format'));
  if (!made) return null;
  const name = text(body, 'as') === 'download' ? { name: made.name } : {};
  return linkTo(desk, { bytes: made.bytes, mime: mimeOf(made.name), ...name });
}
