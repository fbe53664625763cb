/** All text of a block, a part of it or a list of them, in reading order; a forced line break is a line break. */
export function plainText(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if (Array.isArray(node)) return joined(node);
  const { type, value } = node as { readonly type?: unknown; readonly value?: unknown };
  if (typeof value === 'string') return value;
  if (type === 'break') return '\n';
  const text = joined(Object.values(node));
  return type === 'paragraph' || type === 'heading' ? `${text}\n` : text;
}

function joined(nodes: readonly unknown[]): string {
  let text = '';
  for (const node of nodes) text += plainText(node);
  return text;
}
