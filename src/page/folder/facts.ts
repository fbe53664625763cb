import type { FactEdit, FactPath } from '../../editing/fact-edit.ts';
import { encodeText, NEW_FILE } from '../../editing/text-file.ts';
import { editFacts } from '../../editing/yaml-edit.ts';
import type { Answer } from '../protocol.ts';
import type { OpenFolder } from './place.ts';
import { refusing, writing } from './save.ts';
import { organizationText, writtenAt } from './snapshot.ts';
import { replaceFile } from './versions.ts';

/** One change of a field, with what the page believed to stand there. */
export interface FieldEdit {
  /** As in the protocol: `style.fontSize`. */
  readonly id: string;
  readonly before: string;
  readonly value: string;
}

/** Writes one field; refused when somebody has written another value there meanwhile. Other places of the file do not matter. */
export function saveField(place: OpenFolder, { id, before, value }: FieldEdit): Answer<null> {
  return writing(() => {
    const organization = organizationText(place);
    const now = writtenAt(organization, pathOf(id));
    if (now === value.trim()) return { value: null };
    if (now !== before.trim()) return refusing(CHANGED, now);
    return apply(place, { kind: 'set', path: pathOf(id), value });
  });
}

const CHANGED = 'Это место файла изменено в другой программе, пока вы работали здесь.';

/** Adds an item to a list, or removes one. */
export function saveItem(place: OpenFolder, edit: FactEdit): Answer<null> {
  return writing(() => apply(place, edit));
}

export function pathOf(id: string): FactPath {
  return id.split('.').map((key) => (/^\d+$/u.test(key) ? Number(key) : key));
}

function apply(place: OpenFolder, edit: FactEdit): Answer<null> {
  const { file, text, locked } = organizationText(place);
  if (locked !== null) return refusing(locked);
  const whole = text ?? { text: '', encoding: NEW_FILE };
  const edited = editFacts(whole.text, edit);
  if ('problem' in edited) return { refused: edited.problem };
  replaceFile(place, file ?? 'organization.yaml', encodeText({ ...whole, text: edited.value }));
  return { value: null };
}
