import { basename, join } from 'node:path';
import { ACTS } from '../../../acts/place.ts';
import { attachToAct } from '../../../making/attach-to-act.ts';
import { enterFormerAct } from '../../../making/former-act.ts';
import { attachedIds, SIGNED, scanExtension } from '../../../making/scans.ts';
import { stampActs } from '../../../making/stamp-acts.ts';
import type { Problem } from '../../../problem.ts';
import { digitalDate } from '../../../russian/text/date.ts';
import { withoutExtension } from '../../../world/file-name.ts';
import { putFile } from '../../../world/put-file.ts';
import type { Attached, Done, TypedAct } from '../../acts-protocol.ts';
import type { Answer } from '../../protocol.ts';
import { catalogueOf, type OpenFolder } from '../place.ts';
import { refusing, writing } from '../save.ts';
import type { Aim } from '../told.ts';
import { actsOf, entryAt } from './acts-read.ts';
import { done } from './issue.ts';

/** Lays a scan, a signature or a certificate beside an issued act. */
export async function attach(
  place: OpenFolder,
  key: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  aim: Aim,
): Promise<Attached> {
  const entry = entryAt(actsOf(place).register, key);
  const { templates } = catalogueOf(place);
  const attachment = { act: entry?.id ?? '', name, bytes, today: place.today() };
  const { placed, problems } = await attachToAct(place.files, place.input, templates, attachment);
  return { ...done(problems, aim), file: placed ?? '' };
}

/** Puts a copy with the marks of its signatures beside an issued act, as the command `stamp` does. */
export async function stamp(place: OpenFolder, key: string, aim: Aim): Promise<Attached> {
  const entry = entryAt(actsOf(place).register, key);
  if (!entry?.act || entry.folder === null) return { ...done([], aim), file: '' };
  const { files, input, version } = place;
  const paths = [join(input, ACTS, entry.folder)];
  const { copies, problems } = await stampActs(files, { input, paths, today: place.today(), version });
  return { ...done(problems, aim), file: basename(copies[0]?.path ?? '') };
}

/** Lays the scan of a signed draft where its message takes it from; one that lies there already stays. */
export function layInScan(place: OpenFolder, id: string, bytes: Uint8Array): Answer<string> {
  const { files, input } = place;
  if (!attachedIds(catalogueOf(place)).includes(id))
    return refusing('Этот документ письмом не отправляют: скан ему не нужен.');
  const extension = scanExtension(bytes);
  if (extension === null) return refusing('Это не скан: нужен PDF, JPEG или PNG. Сохраните скан как PDF.');
  const earlier = files.list(join(input, SIGNED)).find((name) => withoutExtension(name.toLowerCase()) === id);
  if (earlier !== undefined)
    return refusing(
      `Скан этого документа уже лежит: ${SIGNED}/${earlier}. Если нужен другой, уберите прежний.`,
    );
  return writing(() => {
    const name = `${id}.${extension}`;
    putFile(files, join(input, SIGNED, name), bytes);
    return { value: name };
  });
}

/** Enters an act made elsewhere into the register. */
export async function enterTyped(place: OpenFolder, typed: TypedAct, aim: Aim, replaces = ''): Promise<Done> {
  const { templates } = catalogueOf(place);
  return done(await enterFormerAct(place.files, place.input, templates, { ...typed, replaces }), aim);
}

/** Enters the act made elsewhere by which an act of the register is repealed. */
export async function repealByTyped(
  place: OpenFolder,
  key: string,
  typed: TypedAct,
  aim: Aim,
): Promise<Done> {
  const entry = entryAt(actsOf(place).register, key);
  if (!entry) return done([], aim);
  if (entry.number === null) return done([unnumbered()], aim);
  return enterTyped(place, typed, aim, `№ ${entry.number} от ${digitalDate(entry.date)}`);
}

function unnumbered(): Problem {
  return {
    severity: 'error',
    code: 'acts/row-empty',
    message: 'Акт без номера утрачивает силу вместе с приказом, который его утвердил.',
  };
}
