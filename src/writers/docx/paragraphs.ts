import type { Chart, Heading, Paragraph, ParagraphStyle } from '../../document/tree.ts';
import type { PageLayout } from '../layout.ts';
import { bindCell, bindWords } from '../typesetting/bind.ts';
import { textWidth } from './measure.ts';
import type { StyleId } from './style-names.ts';
import type { Surroundings } from './surroundings.ts';
import { certainCharacters } from './tables.ts';
import { type WordItem, type WordParagraph, wordParagraph } from './word-model.ts';

export function heading({ style, level, number, content }: Heading, place: Surroundings): WordParagraph {
  const section = Math.min(4, level - place.topSection + 1) as 1 | 2 | 3 | 4;
  const names = { title: 'Title', subject: 'Subtitle', section: `Heading${section}` } as const;
  return wordParagraph(names[style], bindWords(content), {
    list: number ? place.lists.place(number, 'sections') : style === 'section' ? 'none' : null,
    anchor: number?.id ?? null,
  });
}

export function chart(block: Chart, { layout, width }: Surroundings): WordParagraph {
  const around = layout.space.tableAround;
  return wordParagraph('Requisite', [], {
    chart: { chart: block, width: Math.floor(width / 20) },
    extraBefore: around,
    extraAfter: around,
  });
}

const PARAGRAPH_STYLES: Readonly<Record<ParagraphStyle, StyleId>> = {
  body: 'BodyText',
  plain: 'Requisite',
  center: 'RequisiteCenter',
  right: 'RequisiteRight',
  small: 'Note',
};

export function paragraph(block: Paragraph, { layout, width }: Surroundings): WordParagraph {
  const isWhole = block.style === 'body' || width === textWidth(layout);
  const size = block.style === 'small' ? layout.font.small : layout.font.body;
  const content = isWhole
    ? bindWords(block.content)
    : bindCell(block.content, certainCharacters(width, size));
  return wordParagraph(PARAGRAPH_STYLES[block.style], content, {
    keepNext: block.keepWithNext,
    extraBefore: block.spaceBefore,
    spaced: block.spaced === true,
    ...(block.tracking && { tracking: block.tracking }),
    align: block.ragged ? 'left' : null,
  });
}

/** A line is the lower border of the paragraph above it; below a table it needs a paragraph of its own. */
export function withRule(items: readonly WordItem[], { space }: PageLayout): readonly WordItem[] {
  const { ruleAround } = space;
  const above = items.at(-1);
  if (above?.kind !== 'paragraph' || above.ruleBelow !== null) {
    const line = { extraBefore: ruleAround, ruleBelow: 0, extraAfter: ruleAround };
    return [...items, wordParagraph('Rule', [], line)];
  }
  const ruled = { ...above, ruleBelow: ruleAround, extraAfter: above.extraAfter + ruleAround };
  return [...items.slice(0, -1), ruled];
}
