/** An XML element; text stands between its children as strings. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
}

const TOKEN = /<\/([\w:.-]+)>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gu;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML 1.0 allows; a lone surrogate matches nothing of it. */
const CHARACTERS = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

/** Reads one part strictly: throws on anything that is not well-formed. Knows elements, text and the five entities. */
export function parseXml(xml: string): Node {
  if (!CHARACTERS.test(xml)) throw new Error('a character that XML forbids');
  const top: Node = { name: '', attributes: {}, children: [] };
  const open = [top];
  for (const [token, closed, opened, attributes = '', empty, text] of xml
    .replace(/^<\?xml [^>]*\?>/, '')
    .matchAll(TOKEN)) {
    const parent = open.at(-1) ?? top;
    if (text !== undefined) parent.children.push(decode(text));
    else if (opened !== undefined) {
      const node = { name: opened, attributes: readAttributes(attributes), children: [] };
      parent.children.push(node);
      if (!empty) open.push(node);
    } else if (closed !== open.pop()?.name) throw new Error(`unexpected ${token}`);
  }
  const [root] = top.children;
  if (open.length !== 1 || top.children.length !== 1 || typeof root !== 'object')
    throw new Error('not one root');
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = Array.from(
    text.matchAll(ATTRIBUTE),
    ([, name = '', value = '']) => [name, decode(value)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length)
    throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs);
}

function decode(text: string): string {
  return text.replace(/&([^;]*;?)/g, (entity, body: string) => {
    const plain = body.endsWith(';') ? ENTITIES[body.slice(0, -1)] : undefined;
    if (plain === undefined) throw new Error(`unknown entity ${entity}`);
    return plain;
  });
}

/** Child elements of that name. */
export function all(node: Node | undefined, name: string): Node[] {
  return elements(node).filter((child) => child.name === name);
}

/** The first child element along a path of names. */
export function find(node: Node | undefined, ...path: string[]): Node | undefined {
  return path.reduce<Node | undefined>((at, name) => all(at, name)[0], node);
}

/** The value of `w:val` of the child element along a path. */
export function val(node: Node | undefined, ...path: string[]): string | undefined {
  return find(node, ...path)?.attributes['w:val'];
}

export function elements(node: Node | undefined): Node[] {
  return (node?.children ?? []).filter((child) => typeof child === 'object');
}

/** The element itself and all elements inside it, of that name, in document order. */
export function within(node: Node, name: string): Node[] {
  return [...(node.name === name ? [node] : []), ...elements(node).flatMap((child) => within(child, name))];
}
