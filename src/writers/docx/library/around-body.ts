/** What stands before and after a body, and the ids of the lists, dashes first. */
export interface AroundBody {
  readonly start: string;
  /** From the last section on. */
  readonly end: string;
  readonly listIds: readonly string[];
}

/** The library numbers the lists itself and tells nobody, so their ids are read from the paragraphs of the frame. */
export function aroundBody(document: string): AroundBody {
  return {
    start: document.slice(0, document.indexOf('<w:body>') + '<w:body>'.length),
    end: document.slice(document.lastIndexOf('<w:sectPr')),
    listIds: Array.from(document.matchAll(/<w:numId w:val="(\d+)"/g), ([, id = '']) => id),
  };
}
