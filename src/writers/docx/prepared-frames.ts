/** A frame as plain data: bytes as base64. */
export interface PreparedFrame {
  readonly texts: Readonly<Record<string, string>>;
  readonly constant: readonly {
    readonly name: string;
    readonly deflated: string;
    readonly size: number;
    readonly crc: number;
  }[];
}

/** By their keys. Nothing while the program runs from its source: the build puts here what `prepare-frames.ts` makes. */
export const PREPARED_FRAMES: Readonly<Record<string, PreparedFrame>> = {};
