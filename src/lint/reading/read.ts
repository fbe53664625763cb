import type { Problem } from '../../problem.ts';
import { fileType, isCompoundFile, isEncryptedOffice } from '../../reading/encoding/filetype.ts';
import { inflate } from '../../reading/workbook/archive.ts';
import type { Act } from '../act.ts';
import { decodeAny, decodePage } from './encoding.ts';
import { readPage } from './page.ts';
import { readPlain } from './plain.ts';
import { readWord } from './word.ts';

/** An act, or the errors that say why there is none. */
export interface ActReading {
  readonly act: Act | null;
  readonly problems: readonly Problem[];
}

const SAVE_AS = 'Откройте файл в Word и сохраните как «Документ Word (*.docx)».';
const REFUSALS = {
  'file/locked': [
    'Файл защищён паролем.',
    'Снимите пароль: Файл → Сведения → Защита документа, и сохраните снова.',
  ],
  'file/old': ['Это файл Office старого образца, а не .docx, .txt или .html.', SAVE_AS],
  'file/damaged': ['Файл Word повреждён или скопирован не целиком.', `Скопируйте файл заново. ${SAVE_AS}`],
  'file/bomb': ['Файл Word при распаковке слишком велик.', 'Удалите из файла рисунки и сохраните заново.'],
  'file/too-deep': ['Элементы файла вложены друг в друга слишком глубоко: это не документ.', SAVE_AS],
  'file/foreign': ['Это не документ Word, не текст и не веб-страница.', SAVE_AS],
  'file/empty': ['В файле нет текста.', 'Если это скан, распознайте его и сохраните как текст.'],
} as const;

const PAGE = 'веб-страница (HTML)';

/** What can be done about files that are no text: by the beginning of their names in `fileType`. */
const CURES: readonly (readonly [type: string, hint: string])[] = [
  [
    'документ PDF',
    'Проверьте документ Word, из которого он сделан. Если его нет, откройте PDF в Word и сохраните как «Документ Word (*.docx)»; скан сначала распознайте.',
  ],
  ['картинка', 'Распознайте скан и сохраните текст как «Документ Word (*.docx)».'],
  ['архив', 'Распакуйте архив и проверьте документ из него.'],
];

/** Reads a local act: Word (.docx), plain text or a web page, told apart by what the file holds, not by its name. */
export function readAct(bytes: Uint8Array, file: string): ActReading {
  if (isCompoundFile(bytes)) return refuse(isEncryptedOffice(bytes) ? 'file/locked' : 'file/old', file);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readArchive(bytes, file);
  const type = fileType(bytes);
  if (type !== null && type !== PAGE) return refuseType(type, file);
  const reading = isPage(bytes, file) ? page(bytes, file) : plain(bytes, file);
  return reading.act?.paragraphs.length === 0 ? refuse('file/empty', file) : reading;
}

function isPage(bytes: Uint8Array, file: string): boolean {
  return fileType(bytes) === PAGE || (/\.html?$/iu.test(file) && fileType(bytes) === null);
}

function page(bytes: Uint8Array, file: string): ActReading {
  const act = readPage(decodePage(bytes));
  return act ? { act, problems: [] } : refuse('file/too-deep', file);
}

function plain(bytes: Uint8Array, file: string): ActReading {
  const { text, problems } = decodeAny(bytes, file);
  return { act: text === null ? null : readPlain(text), problems };
}

function readArchive(bytes: Uint8Array, file: string): ActReading {
  const archive = inflate(bytes);
  if ('problem' in archive) return refuse(`file/${archive.problem}`, file);
  const act = readWord(archive.value);
  if (typeof act === 'string') return refuse(`file/${act}`, file);
  return act.paragraphs.length === 0 ? refuse('file/empty', file) : { act, problems: [] };
}

function refuseType(type: string, file: string): ActReading {
  const [, hint = SAVE_AS] = CURES.find(([start]) => type.startsWith(start)) ?? [];
  const message = `Это ${type}, а не .docx, .txt или .html.`;
  return { act: null, problems: [{ severity: 'error', code: 'file/not-text', message, file, hint }] };
}

function refuse(code: keyof typeof REFUSALS, file: string): ActReading {
  const [message, hint] = REFUSALS[code];
  return { act: null, problems: [{ severity: 'error', code, message, file, hint }] };
}
