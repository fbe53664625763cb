import { checkFacts } from '../../src/checks/facts.ts';
import type { Reading } from '../../src/organization/read.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';

const catalogue = readCatalogue(disk, [TEMPLATES]);

/** A reading with the problems that its facts have with each other and with the documents of the catalogue. */
export async function checked(reading: Promise<Reading>): Promise<Reading> {
  const read = await reading;
  return { ...read, problems: [...read.problems, ...checkFacts(read, catalogue, '2027-01-01')] };
}
