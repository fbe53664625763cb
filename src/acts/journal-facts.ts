import { plainText } from '../document/plain-text.ts';
import type { Block } from '../document/tree.ts';
import type { RegisteredOrder, RegisterFacts } from '../templating/register-facts.ts';
import type { ActRecord } from './act.ts';
import type { Entry, Register } from './register.ts';
import { shownReference } from './register-rows.ts';
import { repealText } from './repeal-text.ts';

/** The orders of the register by year, for the journal. An issue that was taken back is none. */
export function journalFacts(register: Register): RegisterFacts {
  const orders = register.live.filter(({ journal }) => journal === 'orders');
  const years = [...new Set(orders.map(({ date }) => date.slice(0, 4)))].sort();
  return {
    years: years.map((year) => ({
      year,
      orders: orders
        .filter(({ date }) => date.startsWith(year))
        .map((entry, index) => ({ ordinal: index + 1, ...orderOf(entry, register) })),
    })),
  };
}

function orderOf(entry: Entry, register: Register): Omit<RegisteredOrder, 'ordinal'> {
  const { number, date, title, act } = entry;
  return { number, date, title, signer: act && signerOf(act.tree.blocks), fate: fateOf(entry, register) };
}

function fateOf(entry: Entry, register: Register): string | null {
  const replaced = (entry.act?.repeals ?? []).map(shownReference).join(', ');
  const repeal = register.repealOf(entry);
  const end = repeal?.by ? ` ${repealText(repeal.by)}` : '';
  const parts = [replaced === '' ? '' : `заменил ${replaced}`, repeal ? `утратил силу${end}` : ''];
  return parts.filter((part) => part !== '').join('; ') || null;
}

/** Who signs first, as the act has it. */
function signerOf(blocks: ActRecord['tree']['blocks']): string | null {
  const signature = blocks.find(
    (block): block is Extract<Block, { type: 'signature' }> => block.type === 'signature',
  );
  const [line] = signature?.lines ?? [];
  return line ? `${plainText(line.position)} ${plainText(line.name)}`.replace(/\s+/gu, ' ').trim() : null;
}
