import type { Problem } from '../../problem.ts';
import type { Act, ActParagraph } from '../act.ts';
import { findingAt, quoted } from '../finding.ts';
import { type NumberedParagraph, outline } from '../outline.ts';

/** A paragraph without a number that begins a list of its own between two clauses of one section: a lost number, perhaps. */
export function unnumbered(act: Act): readonly Problem[] {
  return outline(act).flatMap((clauses) =>
    clauses.flatMap((clause, position) => {
      const next = clauses[position + 1];
      if (!next || !isSameSeries(clause, next)) return [];
      return act.paragraphs
        .slice(clause.index + 1, next.index)
        .flatMap((paragraph, index, between) =>
          isLikeClause(paragraph, between[index - 1], between[index + 1]) ? [lostNumber(paragraph)] : [],
        );
    }),
  );
}

function isSameSeries(
  { marker: { parts } }: NumberedParagraph,
  { marker: { parts: next } }: NumberedParagraph,
): boolean {
  return parts.length > 1 && parts.length === next.length && parts[0] === next[0];
}

/** It comes after a list that is over and introduces another one. */
function isLikeClause(
  paragraph: ActParagraph,
  previous: ActParagraph | undefined,
  next: ActParagraph | undefined,
): boolean {
  if (paragraph.marker || paragraph.cell || !previous?.marker || !next?.marker) return false;
  return /^\p{Lu}/u.test(paragraph.text) && paragraph.text.endsWith(':') && previous.text.endsWith('.');
}

function lostNumber(paragraph: ActParagraph): Problem {
  return findingAt(paragraph, 0, {
    severity: 'note',
    code: 'numbering/unnumbered',
    message: `Абзац ${quoted(paragraph.text)} стоит между пунктами без номера.`,
    hint: 'Если это отдельный пункт, пронумеруйте его и исправьте номера следующих.',
  });
}
