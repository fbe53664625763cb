import type { Doubtful } from '../../checks/doubtful.ts';
import { editRows, scanTable, textsOf } from '../../editing/table-edit.ts';
import { encodeText, NEW_FILE, openText } from '../../editing/text-file.ts';
import { FORMS_COLUMNS } from '../../organization/forms.ts';
import { columnNamed } from '../../reading/table/header.ts';
import { CASES } from '../../russian/case.ts';
import type { Answer, DoubtfulText } from '../protocol.ts';
import { bytesOf, fileNamed, type OpenFolder } from './place.ts';
import { refusing, writing } from './save.ts';
import { replaceFile } from './versions.ts';

const OBLIQUE = CASES.filter((name) => name !== 'nom');

export function doubtOf({ text, why, file, forms }: Doubtful): DoubtfulText {
  const table = /^staff\./u.test(file) ? 'staff' : '';
  return { text, why, table, forms: OBLIQUE.map((name) => forms[name]) };
}

/** Writes the forms of a text down in `forms.csv`, where every run finds them. `forms`: as in {@link DoubtfulText}. */
export function rememberForms(place: OpenFolder, text: string, forms: readonly string[]): Answer<null> {
  if (text.trim() === '' || forms.length !== OBLIQUE.length || forms.some((form) => form.trim() === ''))
    return refusing('Впишите все пять падежей.');
  return writing(() => {
    const file = fileNamed(place, 'forms') ?? 'forms.csv';
    if (/\.xlsx$/iu.test(file)) return refusing(`Падежи лежат в книге ${file}: впишите их в Excel.`);
    const opened = fileNamed(place, 'forms') === null ? null : openText(bytesOf(place, file));
    if (opened && 'problem' in opened) return { refused: opened.problem };
    const header = FORMS_COLUMNS.list.map(({ title }) => title).join(';');
    const before = opened?.value.text.trim() ? opened.value.text : `${header}\r\n`;
    const scanned = scanTable(before, FORMS_COLUMNS);
    if ('problem' in scanned) return { refused: scanned.problem };
    const [first, ...rows] = scanned.value.records;
    const cells = first ? textsOf(first).map((title) => cellOf(title, text, forms)) : [];
    const lines = [...rows.map(({ line }) => line), { line: null, cells }];
    const whole = editRows(scanned.value, rows, lines);
    replaceFile(place, file, encodeText({ text: whole, encoding: opened?.value.encoding ?? NEW_FILE }));
    return { value: null };
  });
}

function cellOf(title: string, text: string, forms: readonly string[]): string {
  const id = columnNamed(title, FORMS_COLUMNS);
  return id === 'text' ? text : (forms[OBLIQUE.map(String).indexOf(id ?? '')] ?? '');
}
