import { type Act, type ActParagraph, body } from './act.ts';
import type { Marker } from './marker.ts';

/** A paragraph with a clause number. */
export interface NumberedParagraph {
  readonly paragraph: ActParagraph;
  readonly marker: Marker;
  /** Position among the paragraphs of the act. */
  readonly index: number;
}

/** Where numbers begin anew: an appendix, or an act approved by the order before it. */
const NEW_SCOPE =
  /^(?:(?:Приложение|ПРИЛОЖЕНИЕ)(?:\s+(?:№\s*)?\d+)?|УТВЕРЖД[ЕА]\p{Lu}+|ПОЛОЖЕНИЕ|ПОРЯДОК|ПРАВИЛА|ИНСТРУКЦИЯ|РЕГЛАМЕНТ)(?=\s|$)/u;

/** The numbered paragraphs outside tables, apart for the act and each appendix. */
export function outline(act: Act): readonly (readonly NumberedParagraph[])[] {
  const scopes: NumberedParagraph[][] = [[]];
  for (const [index, paragraph] of act.paragraphs.entries()) {
    const { marker } = paragraph;
    if (!marker && NEW_SCOPE.test(paragraph.text) && scopes.at(-1)?.length) scopes.push([]);
    if (marker?.kind !== 'clause' || paragraph.cell) continue;
    scopes.at(-1)?.push({ paragraph, marker, index });
  }
  return scopes.map(withoutInnerLists);
}

/** Own words of a section: short, and no part of a sentence. */
function isTitle(paragraph: ActParagraph): boolean {
  const words = body(paragraph);
  return words.length <= 200 && !/[;:,]$/u.test(words);
}

/**
 * In an act with sections, «1. … 2. …» that are whole sentences are a list inside a clause. A heading with a full stop is
 * known by the clauses that follow it.
 */
function withoutInnerLists(clauses: readonly NumberedParagraph[]): readonly NumberedParagraph[] {
  const isHeading = ({ marker: { parts }, paragraph }: NumberedParagraph, index: number): boolean => {
    const next = clauses[index + 1]?.marker.parts ?? [];
    const isFollowed = next.length > 1 && (next[0] ?? 0) >= (parts[0] ?? 0);
    return isTitle(paragraph) && (isFollowed || !paragraph.text.endsWith('.'));
  };
  const hasSections = clauses.some(
    (clause, index) =>
      clause.marker.parts.length === 1 &&
      isHeading(clause, index) &&
      (clauses[index + 1]?.marker.parts.length ?? 0) > 1,
  );
  if (!hasSections) return clauses;
  return clauses.filter((clause, index) => clause.marker.parts.length > 1 || isHeading(clause, index));
}
