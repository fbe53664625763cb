/** Today's date where the computer stands, ISO. Only to warn of dates that cannot be yet, never to put into a document. */
export function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** A moment in seconds, only good for differences: setting the clock does not touch it. */
export function seconds(): number {
  return performance.now() / 1000;
}

/** The moment where the computer stands, sortable and good for file names: `2026-11-27T12-03-05-123`. Never in a document. */
export function moment(): string {
  const now = new Date();
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${today()}T${time.join('-')}-${String(now.getMilliseconds()).padStart(3, '0')}`;
}
