import { typeset } from '../russian/text/typography.ts';

/**
 * A copy of the template with its own text typeset, once, before it is compiled. Values are not there yet, so no name, charter title
 * or number can be touched; text inside tags is left alone, a tag may be cut by a value in its middle.
 */
export function typesetProgram(program: hbs.AST.Program): hbs.AST.Program {
  const copy = structuredClone(program);
  visit(copy, { inTag: false });
  return copy;
}

function visit(program: hbs.AST.Program | undefined, state: { inTag: boolean }): void {
  for (const statement of program?.body ?? []) {
    if (statement.type === 'ContentStatement') {
      const content = statement as hbs.AST.ContentStatement;
      content.value = typesetContent(content.value, state);
    } else if (statement.type === 'BlockStatement') {
      const block = statement as hbs.AST.BlockStatement;
      visit(block.program, state);
      visit(block.inverse, state);
    }
  }
}

function typesetContent(content: string, state: { inTag: boolean }): string {
  return content
    .split(/([<>])/)
    .map((piece) => {
      if (piece === '<' || piece === '>') {
        state.inTag = piece === '<';
        return piece;
      }
      return state.inTag || piece === '' ? piece : typeset(piece);
    })
    .join('');
}
