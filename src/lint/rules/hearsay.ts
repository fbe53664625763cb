import type { Problem } from '../../problem.ts';
import type { Act, ActParagraph } from '../act.ts';
import { around, eachMatch, type Finding, quoted } from '../finding.ts';

/** What acts copy from each other though the law says otherwise, or no longer says it; noted for the record. */
export function hearsay(act: Act): readonly Problem[] {
  return [
    ...eachMatch(act, /(?<!\p{L})под\s+(?:личную\s+)?подпись(?!\p{L})/giu, signature),
    ...eachMatch(act, /(?<!\d)15\s?(?:МБ|MB|Мбайт|мегабайт(?:а|ов)?)(?!\p{L})/giu, fileSize),
  ];
}

function signature([found]: RegExpExecArray): Finding {
  return {
    severity: 'note',
    code: 'wording/signature',
    message: `Трудовой кодекс говорит иначе: ${quoted(found)}.`,
    hint: 'Напишите «под роспись», как в статьях 22 и 68 Трудового кодекса Российской Федерации.',
  };
}

function fileSize({ 0: found, index }: RegExpExecArray, { text }: ActParagraph): Finding {
  return {
    severity: 'note',
    code: 'wording/file-size',
    message: `Предел размера файла – из отменённых требований к сайтам: ${quoted(around(text, index, index + found.length))}.`,
    hint: 'Действующие требования (приказ Рособрнадзора № 1493) размера не называют: текст должен искаться и копироваться, а скан – читаться.',
  };
}
