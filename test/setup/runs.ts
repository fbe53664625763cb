/** Of so many random inputs `npm run test:all` takes all, `npm test` every fifth. */
export function runs(count: number): number {
  return process.env.TEST_MODE === 'all' ? count : Math.ceil(count / 5);
}
