/** The part of hyphen 1 that is used here; the package ships no types. */
declare module 'hyphen/ru/index.js' {
  export interface Options {
    readonly hyphenChar?: string;
  }

  export function hyphenateSync(text: string, options?: Options): string;
}
