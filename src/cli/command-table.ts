import { amend, issue, site, stamp, unissue, verify } from './table/acts.ts';
import type { CommandDescription } from './table/description.ts';
import { batch, summary } from './table/district.ts';
import { check, facts, fields, generate, init, report } from './table/documents.ts';
import { doctor, launch, open } from './table/screen.ts';
import { decline, lint } from './table/texts.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandDescription[] = [
  generate,
  batch,
  summary,
  check,
  issue,
  unissue,
  amend,
  facts,
  report,
  init,
  launch,
  open,
  fields,
  lint,
  verify,
  stamp,
  site,
  decline,
  doctor,
];
