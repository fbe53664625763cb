import { join } from 'node:path';
import { renderDocuments } from '../../../making/render-documents.ts';
import { type Doing, doingLine, type SetStep, setSteps } from '../../../making/set-list.ts';
import { isReady, type Workspace } from '../../../making/workspace.ts';
import { isSetName, type SetName } from '../../../templating/sets.ts';
import { sha256 } from '../../../world/hash.ts';
import { putFile } from '../../../world/put-file.ts';
import type { SigningList } from '../../acts-protocol.ts';
import type { Answer } from '../../protocol.ts';
import { jobOf } from '../job.ts';
import type { OpenFolder } from '../place.ts';
import { refusing, writing } from '../save.ts';

/** Beside the kept versions; the program reads no name that begins with a dot. */
const FILE = join('.sferum-docs', 'ticks.json');

/** What to sign, attach, send and publish for an occasion, with what is ticked off; null for no occasion, or when nothing can be made. */
export function signingList(place: OpenFolder, workspace: Workspace, set: string): SigningList | null {
  if (!isSetName(set) || !isReady(workspace)) return null;
  const rendering = renderDocuments(workspace, jobOf(place, set));
  const ticks = ticked(place);
  return {
    steps: setSteps(set, rendering, workspace.dossier).map((step) => ({
      title: step.title,
      doings: step.doings.map((doing) => {
        const tick = tickOf(set, step, doing);
        const isSigned = step.isSigned && (doing.what === 'sign' || doing.what === 'sign-date');
        return { text: doingLine(doing), tick, isDone: isSigned || ticks.has(tick), isSigned };
      }),
    })),
    missing: rendering.withheld.map(({ template }) => template.meta.about),
  };
}

/** '' for what is told and not done. Another number or day is another document: nothing of it is done yet. */
function tickOf(set: SetName, { id, number, date }: SetStep, { what, text }: Doing): string {
  if (what === 'file' || what === 'date' || text === 'не размещать') return '';
  return sha256(new TextEncoder().encode(JSON.stringify([set, id, number, date, what]))).slice(0, 16);
}

function ticked({ files, input }: OpenFolder): ReadonlySet<string> {
  try {
    const { ticks } = JSON.parse(new TextDecoder().decode(files.read(join(input, FILE)))) as {
      readonly ticks?: unknown;
    };
    return new Set(Array.isArray(ticks) ? ticks.map(String) : []);
  } catch {
    // Nothing has been ticked yet.
    return new Set();
  }
}

/** Ticks something off, or takes that back. */
export function setTick(place: OpenFolder, tick: string, isDone: boolean): Answer<null> {
  if (!/^[0-9a-f]{16}$/u.test(tick)) return refusing('Такого дела в списке нет.');
  return writing(() => {
    const others = [...ticked(place)].filter((one) => one !== tick);
    const ticks = isDone ? [...others, tick] : others;
    const text = `${JSON.stringify({ ticks }, null, 1)}\n`;
    putFile(place.files, join(place.input, FILE), new TextEncoder().encode(text));
    return { value: null };
  });
}
