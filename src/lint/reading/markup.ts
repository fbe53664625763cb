import { type Handler, Parser, type ParserOptions } from 'htmlparser2';

/** More elements in one another than any program writes: the time of the parser grows with the square of their number. */
const DEEPEST = 10_000;

/** Takes the elements of a page or a part; `at`: the offset of what is told. */
export interface MarkupTaker {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string, at: number): void;
}

export const XML: ParserOptions = { xmlMode: true, decodeEntities: true };

/** Reads markup element by element. False when elements stand in one another too deep: what follows is not read. */
export function readMarkup(source: string, taker: MarkupTaker, options: ParserOptions): boolean {
  let depth = 0;
  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      depth += 1;
      if (depth > DEEPEST) parser.pause();
      taker.open(name, attributes);
    },
    onclosetag(name) {
      depth -= 1;
      taker.close?.(name);
    },
    ontext: (text) => taker.text?.(text, parser.startIndex),
  };
  const parser = new Parser(handler, options);
  parser.write(source);
  const isRead = depth <= DEEPEST;
  if (isRead) parser.end();
  return isRead;
}
