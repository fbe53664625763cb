import type { Problem } from '../../problem.ts';
import type { Act } from '../act.ts';
import { findingAt } from '../finding.ts';
import { type NumberedParagraph, outline } from '../outline.ts';

/** «4.1» beside «4.3.», «1.1.Текст» without a blank. */
export function numberStyle(act: Act): readonly Problem[] {
  const clauses = outline(act).flat();
  return [...mixedDots(clauses), ...missingBlanks(clauses)];
}

/** The rarer way of writing is the slip; of two equally frequent ones, that without the full stop. */
function mixedDots(clauses: readonly NumberedParagraph[]): readonly Problem[] {
  const deep = clauses.filter(({ marker }) => marker.parts.length > 1);
  const dotted = deep.filter(({ marker }) => marker.label.endsWith('.'));
  const bare = deep.filter(({ marker }) => !marker.label.endsWith('.'));
  if (dotted.length === 0 || bare.length === 0) return [];
  const [usual, rare] = dotted.length >= bare.length ? [dotted, bare] : [bare, dotted];
  const example = usual[0]?.marker.label ?? '';
  return rare.map(({ paragraph, marker }) =>
    findingAt(paragraph, 0, {
      severity: 'warning',
      code: 'numbering/mixed-style',
      message: `Номер «${marker.label}» записан иначе, чем «${example}».`,
      hint: usual === dotted ? 'Поставьте после номера точку.' : 'Уберите точку после номера.',
    }),
  );
}

function missingBlanks(clauses: readonly NumberedParagraph[]): readonly Problem[] {
  return clauses
    .filter(({ marker, paragraph }) => marker.gap === '' && marker.length < paragraph.text.length)
    .map(({ paragraph, marker }) =>
      findingAt(paragraph, 0, {
        severity: 'warning',
        code: 'numbering/no-blank',
        message: `После номера «${marker.label}» нет пробела.`,
        hint: 'Поставьте пробел.',
      }),
    );
}
