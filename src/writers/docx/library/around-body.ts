/** What stands before and after a body. */
export interface AroundBody {
  readonly start: string;
  /** From the last section on. */
  readonly end: string;
}

export function aroundBody(document: string): AroundBody {
  return {
    start: document.slice(0, document.indexOf('<w:body>') + '<w:body>'.length),
    end: document.slice(document.lastIndexOf('<w:sectPr')),
  };
}
