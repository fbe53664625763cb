import type { BuildContext } from './build-context.ts';
import type { Element } from './element.ts';
import { inlines } from './inline.ts';
import type { Heading, Paragraph } from './tree.ts';

const PARAGRAPH_STYLES = ['plain', 'center', 'right', 'small'] as const;

function classes(element: Element): readonly string[] {
  return (element.attributes.class ?? '').split(/\s/).filter((name) => name !== '');
}

export function title(element: Element, context: BuildContext): Heading {
  const style = classes(element).includes('subject') ? 'subject' : 'title';
  return { type: 'heading', style, level: 1, number: null, content: inlines(element.children, context) };
}

export function section(element: Element, context: BuildContext): Heading {
  const number = context.numbering.numbers.get(element) ?? null;
  return { type: 'heading', style: 'section', level: 2, number, content: inlines(element.children, context) };
}

export function paragraph(element: Element, context: BuildContext): Paragraph {
  const names = classes(element);
  const unknown = names.find((name) => !(PARAGRAPH_STYLES as readonly string[]).includes(name));
  if (unknown) {
    context.report(
      element,
      'tree/unknown-class',
      `Неизвестный вид абзаца «${unknown}».`,
      `Есть: ${PARAGRAPH_STYLES.join(', ')}.`,
    );
  }
  return {
    type: 'paragraph',
    style: PARAGRAPH_STYLES.find((style) => names.includes(style)) ?? 'body',
    keepWithNext: element.attributes.keep !== undefined,
    spaceBefore: Number(element.attributes.space ?? 0) || 0,
    ...(element.attributes.spaced === undefined ? {} : { spaced: true }),
    content: inlines(element.children, context),
  };
}
