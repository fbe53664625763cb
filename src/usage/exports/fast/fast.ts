/*
 * The quick way through long exports, and the only door to this folder.
 *
 * Why: a district's log may hold a million events, and its figures have to be there in about the time that papaparse alone
 * takes to cut such a file, in less than 200 MB (`docs/usage-report.md`, «Speed and memory»). So lines are cut where the
 * bytes lie, a word is understood once for each of its spellings, and of an event nothing is kept but sums and bits.
 *
 * What it promises: cells, lines and faults as RFC 4180 has them, whatever pieces the bytes come in; one record object
 * for all rows, refilled; distinct users counted exactly; memory that grows with users and never with rows. Hashes of
 * cells, the hash table, the bits and the numbers below 0 that stand for «not here» are nobody's business outside.
 */
export { Members, type UserNumber } from './members.ts';
export { type LineFault, NO_CELL, type RecordTaker, type TableRecord } from './record.ts';
export { RecordScanner, takeRows } from './scanner.ts';
export { Words } from './words.ts';
