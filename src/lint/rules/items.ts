import type { Problem } from '../../problem.ts';
import { type Act, type ActParagraph, body } from '../act.ts';
import { findingAt, quoted } from '../finding.ts';
import { isListed } from '../marker.ts';

/** Numbers of «1) … 2) …» that are skipped or repeated, and list marks that are spaced unevenly. */
export function items(act: Act): readonly Problem[] {
  return [...skippedItems(act), ...unevenGaps(act)];
}

function skippedItems(act: Act): readonly Problem[] {
  let last: number | null = null;
  return act.paragraphs.flatMap((paragraph) => {
    const number = paragraph.marker?.kind === 'item' ? (paragraph.marker.parts[0] ?? null) : null;
    const previous: number | null = last;
    if (paragraph.marker?.kind === 'clause') last = null;
    if (number === null) return [];
    last = number;
    const isFine = number === 1 || previous === null || number === previous + 1;
    return isFine ? [] : [wrongItem(paragraph, number, previous)];
  });
}

function wrongItem(paragraph: ActParagraph, number: number, previous: number): Problem {
  return findingAt(paragraph, 0, {
    severity: 'warning',
    code: number === previous ? 'numbering/repeated' : 'numbering/skipped',
    message: `После «${previous})» идёт «${number})».`,
    hint: `По порядку здесь должно быть «${previous + 1})».`,
  });
}

/** Text files may set off every mark by several blanks: only what differs from the rest of the act is a slip. */
function unevenGaps(act: Act): readonly Problem[] {
  const listed = act.paragraphs.filter(({ marker }) => isListed(marker) && !marker.automatic);
  const single = new Set(listed.filter(({ marker }) => marker && /^[ \u{A0}\t]$/u.test(marker.gap)));
  if (single.size * 2 <= listed.length) return [];
  return listed.filter((paragraph) => !single.has(paragraph)).map(unevenGap);
}

function unevenGap(paragraph: ActParagraph): Problem {
  const isClose = paragraph.marker?.gap === '';
  const mark = paragraph.marker?.label ?? '';
  return findingAt(paragraph, 0, {
    severity: isClose ? 'warning' : 'note',
    code: 'lists/gap',
    message: `После «${mark}» перед ${quoted(body(paragraph), 30)} ${isClose ? 'нет пробела' : 'несколько пробелов'}.`,
    hint: 'Поставьте один пробел, как у других элементов списка.',
  });
}
