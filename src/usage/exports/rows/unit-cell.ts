import { cleanText, isFormulaError } from '../../../reading/clean-text.ts';
import { typedBeforeExcel } from '../../../reading/table/excel-dates.ts';
import { NO_UNIT, type UnitNumber, type Units } from '../../units.ts';
import type { Mapping } from '../files/mapping.ts';
import type { Reason } from './left-out.ts';
import { REASONS } from './reasons.ts';

/** A name of a unit that Excel took for a date. */
interface DatedUnit {
  /** What was typed: «5-1» of «05.янв». */
  readonly typed: string;
  /** Where it stands first. */
  readonly line: number;
}

/** Reads the cells that name a unit. */
export class UnitCells {
  readonly #units: Units;
  readonly #mapping: Mapping;
  /** By what stands in the cell. */
  readonly dated = new Map<string, DatedUnit>();

  constructor(units: Units, mapping: Mapping) {
    this.#units = units;
    this.#mapping = mapping;
  }

  number(cell: string, line: number): UnitNumber | Reason {
    const { text } = cleanText(cell);
    if (isFormulaError(text)) return REASONS.formula;
    const mapped = this.#mapping.unit(text);
    if (mapped !== null) return mapped === '' ? NO_UNIT : this.#units.number(mapped);
    const typed = typedBeforeExcel(text);
    if (typed === null) return this.#units.number(text);
    if (!this.dated.has(text)) this.dated.set(text, { typed, line });
    return this.#units.number(typed);
  }
}
