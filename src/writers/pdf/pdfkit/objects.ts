import { internalsOf, type Pdf, type Reference } from './internals.ts';

/**
 * Gathers the lines of all objects as Latin-1 text, and gives the function that returns all bytes: pdfkit is a stream, and
 * hands every line on as a buffer of its own.
 */
export function collect(pdf: Pdf): () => Uint8Array {
  const internals = internalsOf(pdf);
  // The constructor has written the header.
  const chunks: Uint8Array[] = [internals.read()];
  let text = '';
  const flush = (): void => {
    if (text !== '') chunks.push(Buffer.from(text, 'latin1'));
    text = '';
  };
  internals._write = (data) => {
    if (typeof data === 'string') {
      text += `${data}\n`;
      internals._offset += data.length + 1;
      return;
    }
    flush();
    chunks.push(data);
    internals._offset += data.length;
  };
  internals.push = () => true;
  return () => {
    flush();
    return Buffer.concat(chunks);
  };
}

/** An object of which only its text is written. */
export interface TextObject {
  readonly id: number;
  /** As other objects name it. */
  readonly name: string;
}

/** pdfkit's own reference has a dictionary and buffers besides: of elements a file has hundreds. */
export function newTextObject(pdf: Pdf): TextObject {
  const internals = internalsOf(pdf);
  const id = internals._offsets.push(null);
  internals._waiting += 1;
  return { id, name: `${id} 0 R` };
}

/** Writes an object whose text is ready: pdfkit would make it of a JavaScript object, value by value. */
export function writeObject(pdf: Pdf, { id }: Pick<TextObject, 'id'>, text: string): void {
  const internals = internalsOf(pdf);
  const offset = internals._offset;
  internals._write(`${id} 0 obj\n${text}\nendobj`);
  internals._refEnd({ id, offset });
}

/** An object that is ended later. */
export function newReference(pdf: Pdf, data: object = {}): Reference {
  return internalsOf(pdf).ref(data);
}

export function endedReference(pdf: Pdf, data: object): Reference {
  const ended = newReference(pdf, data);
  ended.end();
  return ended;
}

/** `bytes` are deflated already. */
export function stream(pdf: Pdf, bytes: Uint8Array, data: object = {}): Reference {
  const ended = newReference(pdf, { ...data, Filter: 'FlateDecode' });
  ended.end(bytes);
  return ended;
}

/** What the elements of the file's structure hang on. */
export function structureRoot(pdf: Pdf): Reference {
  return internalsOf(pdf).getStructTreeRoot();
}
