/** True in `npm run test:all`. */
export const isAll = process.env.TEST_MODE === 'all';

/** Of so many random inputs `npm run test:all` takes all, `npm test` every twentieth. */
export function runs(count: number): number {
  return isAll ? count : Math.ceil(count / 20);
}
