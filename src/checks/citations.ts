import { plainText } from '../document/plain-text.ts';
import type { Block, DocumentTree } from '../document/tree.ts';
import type { Problem } from '../problem.ts';
import type { Doubt } from '../templating/session.ts';

/** A warning for every doubt, with the document and the clause that cites the act. */
export function citationProblems(
  doubts: readonly Doubt[],
  tree: DocumentTree,
  name: string,
): readonly Problem[] {
  return doubts.map((doubt) => {
    const clause = clauseWith(`№\u00A0${doubt.law.number}`, tree.blocks);
    return { ...doubtful(doubt), document: clause === null ? name : `${name}, пункт ${clause}` };
  });
}

function doubtful({ law: { number, title }, reason }: Doubt): Problem {
  return {
    severity: 'warning',
    code: 'law/doubtful-citation',
    message: `Ссылка на акт № ${number}${title === '' ? '' : ` «${title}»`}: ${reason}.`,
    hint: 'Проверьте, какой акт действует сейчас, и исправьте ссылку в документе перед подписанием.',
  };
}

/** Number of the innermost clause with this text; null when it stands in none. */
function clauseWith(text: string, blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.type === 'appendix') {
      const found = clauseWith(text, block.blocks);
      if (found !== null) return found;
    }
    if (block.type !== 'clauses') continue;
    const item = block.items.find((one) => plainText(one.blocks).includes(text));
    if (item) return clauseWith(text, item.blocks) ?? item.number.parts.join('.');
  }
  return null;
}
