import encodeQr from 'qr';
import type { QrCode } from '../document/tree.ts';
import { remember } from '../remember.ts';

/** Modules of white around the code: ISO/IEC 18004 asks for four. */
const QUIET_ZONE = 4;

/** In rows from the top, true for dark. */
export type Modules = readonly (readonly boolean[])[];

/** Cards on a sheet show one code, and every format draws it. */
const modulesByText = new Map<string, Modules>();
const CODES = 20;

/** The modules of a QR code with the quiet zone. The medium level of error correction (15 %) bears a fold or a stain. */
export function qrModules({ text }: QrCode): Modules {
  return remember(
    modulesByText,
    text,
    () => encodeQr(text, 'raw', { ecc: 'medium', border: QUIET_ZONE }),
    CODES,
  );
}

/** Dark modules that stand side by side in a row, counted in modules. */
export interface DarkRun {
  readonly column: number;
  readonly row: number;
  readonly length: number;
}

export function darkRuns(modules: Modules): DarkRun[] {
  return modules.flatMap((line, row) => {
    const runs: (DarkRun & { length: number })[] = [];
    line.forEach((dark, column) => {
      const last = runs.at(-1);
      if (!dark) return;
      if (last !== undefined && last.column + last.length === column) last.length += 1;
      else runs.push({ column, row, length: 1 });
    });
    return runs;
  });
}
