import type { Problem } from '../../problem.ts';
import { type Act, type ActParagraph, place } from '../act.ts';

/** «РФ» instead of «Российская Федерация»: said once, at the first place. */
export function abbreviations(act: Act): readonly Problem[] {
  const found = act.paragraphs.flatMap((paragraph) =>
    [...paragraph.prose.matchAll(/(?<![\p{L}\d-])РФ(?![\p{L}\d])/gu)].map(({ index }) => ({
      paragraph,
      index,
    })),
  );
  const [first] = found;
  return first ? [federation(first.paragraph, first.index, found.length)] : [];
}

function federation(paragraph: ActParagraph, offset: number, count: number): Problem {
  return {
    severity: 'note',
    code: 'wording/abbreviation',
    message: `Сокращение «РФ»${count > 1 ? ` (всего в документе: ${count})` : ''}.`,
    ...place(paragraph, offset),
    hint: 'В тексте акта пишите «Российская Федерация» в нужном падеже.',
  };
}
